// One socket to the computer that comes back by itself.
// Events: 'state' (read .state), 'message' (detail is the parsed message).
import { SUBPROTOCOL, VERSION, fateOf } from './protocol.js';

const PING_EVERY = 15_000;
// Behind a chunk of 256 kB on bad Wi-Fi an answer takes its time; after the screen was off a quick look is worth more.
const ANSWER_WITHIN = 15_000;
const ANSWER_WITHIN_AFTER_SLEEP = 6_000;
const WELCOME_WITHIN = 8_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;
const BUSY_PAUSE = 15_000;

export class Connection extends EventTarget {
  /** { name, ...facts }: connecting, connected (the welcome), unreachable, lost, busy, wrong-secret, replaced, refused (code, message) */
  state = { name: 'connecting' };

  #address;
  #introduce;
  #socket = null;
  #refusal = null;
  #failures = 0;
  #everConnected = false;
  #nextAttempt;
  #nextPing;
  #deadline = null;

  constructor(address, introduce) {
    super();
    this.#address = address;
    this.#introduce = introduce;
  }

  get connected() {
    // While a socket closes it is neither: what is sent then is lost without a word.
    return this.state.name === 'connected' && this.#socket.readyState === WebSocket.OPEN;
  }

  get buffered() {
    return this.#socket?.bufferedAmount ?? 0;
  }

  /** Connects from scratch, whatever was before. */
  open() {
    this.#failures = 0;
    this.#abandon();
    this.#become({ name: 'connecting' });
    this.#attempt();
  }

  /** Something changed (screen on, network back): find out at once instead of at the next beat. */
  wake() {
    if (this.connected) {
      this.#ping(ANSWER_WITHIN_AFTER_SLEEP);
    } else if (['lost', 'unreachable', 'busy'].includes(this.state.name) && !this.#socket) {
      this.#attempt();
    }
  }

  send(message) {
    if (!this.connected) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  sendBytes(bytes) {
    this.#socket.send(bytes);
  }

  #attempt() {
    clearTimeout(this.#nextAttempt);
    const socket = new WebSocket(this.#address, SUBPROTOCOL);
    this.#socket = socket;
    this.#refusal = null;
    this.#expectWithin(WELCOME_WITHIN);
    socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', version: VERSION, ...this.#introduce() }));
    socket.onmessage = event => this.#take(event.data);
    socket.onclose = event => this.#ended(event.code);
  }

  #take(data) {
    if (typeof data !== 'string') return;
    const message = JSON.parse(data);
    if (this.state.name === 'connected') {
      this.#answered();
      this.dispatchEvent(new CustomEvent('message', { detail: message }));
    } else if (message.type === 'welcome') {
      this.#welcomed(message);
    } else if (message.type === 'error') {
      this.#refusal = message;
    }
  }

  #welcomed(welcome) {
    this.#answered();
    this.#failures = 0;
    this.#everConnected = true;
    this.#nextPing = setInterval(() => this.#deadline || this.#ping(ANSWER_WITHIN), PING_EVERY);
    this.#become({ ...welcome, name: 'connected' });
  }

  #ping(patience) {
    this.send({ type: 'ping' });
    this.#expectWithin(patience);
  }

  /** Any message counts as an answer. A dead socket can take minutes to close, so it is left behind. */
  #expectWithin(patience) {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#ended(1006), patience);
  }

  #answered() {
    clearTimeout(this.#deadline);
    this.#deadline = null;
  }

  #ended(closeCode) {
    this.#abandon();
    const fate = fateOf(closeCode, this.#refusal?.code);
    if (fate === 'lost' || fate === 'busy') this.#tryAgain(fate);
    const name = fate === 'lost' && !this.#everConnected ? 'unreachable' : fate;
    this.#become({ name, code: this.#refusal?.code, message: this.#refusal?.message });
  }

  #tryAgain(fate) {
    const pause = fate === 'busy' ? BUSY_PAUSE : Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures++);
    // Half of the pause is luck, so that the phones of a team do not all knock in the same moment.
    this.#nextAttempt = setTimeout(() => this.#attempt(), pause * (0.5 + Math.random() / 2));
  }

  #abandon() {
    clearTimeout(this.#nextAttempt);
    clearInterval(this.#nextPing);
    this.#answered();
    if (!this.#socket) return;
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close();
    this.#socket = null;
  }

  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }
}
