// One socket to the computer that comes back by itself.
// Events: 'state' (read .state), 'message' (detail is the parsed message).
import { SUBPROTOCOL, VERSION, fateOf } from './protocol.js';

const ADDRESS = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`;
const PING_EVERY = 15_000;
// Behind a chunk on bad Wi-Fi an answer takes its time; after the screen was off a quick look is worth more.
const ANSWER_WITHIN = 15_000;
const ANSWER_WITHIN_AFTER_SLEEP = 6_000;
const WELCOME_WITHIN = 8_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;
const BUSY_PAUSE = 15_000;

export class Connection extends EventTarget {
  /**
   * { name, ...facts }: no-secret, connecting, connected (the welcome), unreachable, lost, busy, wrong-secret, replaced, refused,
   * asking (once the computer knows of it: code, computer, until), not-allowed, not-asked (the request came to nothing).
   * What ended has the code and message of the error, if any, and until when the computer looks at nobody.
   */
  state = { name: 'no-secret' };

  #introduce;
  #socket = null;
  #asks = false;
  #refusal = null;
  #failures = 0;
  #everConnected = false;
  #nextAttempt;
  #nextPing = null;
  #deadline = null;

  /** `introduce(asks)` is what a hello tells of this phone. */
  constructor(introduce) {
    super();
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
    this.#begin({ asks: false });
  }

  /** Asks the person at the computer to be let in: once, whatever comes of it. */
  ask() {
    this.#begin({ asks: true });
  }

  /** Leaves the computer alone until somebody begins again. */
  close() {
    this.#abandon();
    this.#become({ name: 'no-secret' });
  }

  /** Something changed (screen on, network back): find out at once instead of at the next beat. */
  wake() {
    if (this.#nextPing) {
      this.#ping(ANSWER_WITHIN_AFTER_SLEEP);
    } else if (['lost', 'unreachable', 'busy'].includes(this.state.name) && !this.#socket) {
      this.#attempt();
    }
  }

  send(message) {
    return this.connected && this.#say(message);
  }

  sendBytes(bytes) {
    this.#socket.send(bytes);
  }

  #begin({ asks }) {
    this.#asks = asks;
    this.#failures = 0;
    this.#abandon();
    this.#become({ name: asks ? 'asking' : 'connecting' });
    this.#attempt();
  }

  #attempt() {
    clearTimeout(this.#nextAttempt);
    const socket = new WebSocket(ADDRESS, SUBPROTOCOL);
    this.#socket = socket;
    this.#refusal = null;
    this.#expectWithin(WELCOME_WITHIN);
    socket.onopen = () => this.#say({ type: 'hello', version: VERSION, ...this.#introduce(this.#asks) });
    socket.onmessage = event => this.#take(event.data);
    socket.onclose = event => this.#ended(event.code);
  }

  #say(message) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  #take(data) {
    if (typeof data !== 'string') return;
    const message = JSON.parse(data);
    if (this.#nextPing) this.#answered();
    if (this.state.name === 'connected') {
      this.dispatchEvent(new CustomEvent('message', { detail: message }));
    } else if (message.type === 'welcome') {
      this.#welcomed(message);
    } else if (message.type === 'asked') {
      const { code, computer, seconds } = message;
      this.#stay({ name: 'asking', code, computer, until: Date.now() + seconds * 1000 });
    } else if (message.type === 'error') {
      this.#refusal = message;
    }
  }

  #welcomed(welcome) {
    this.#asks = false;
    this.#failures = 0;
    this.#everConnected = true;
    this.#stay({ ...welcome, name: 'connected' });
  }

  /** From now on silence is noticed. */
  #stay(state) {
    this.#answered();
    clearInterval(this.#nextPing);
    this.#nextPing = setInterval(() => this.#deadline || this.#ping(ANSWER_WITHIN), PING_EVERY);
    this.#become(state);
  }

  #ping(patience) {
    this.#say({ type: 'ping' });
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
    const { code, message, seconds } = this.#refusal ?? {};
    const fate = fateOf(closeCode, code);
    const until = seconds && Date.now() + seconds * 1000;
    const passes = fate === 'lost' || fate === 'busy';
    // A request ends with its connection. To ask once more is for people to decide.
    if (passes && this.#asks) return this.#become({ name: 'not-asked', code: code ?? (this.state.code ? 'lost' : 'unreachable'), message, until });
    if (passes) this.#tryAgain(fate, seconds);
    const name = fate === 'lost' && !this.#everConnected ? 'unreachable' : fate;
    this.#become({ name, code, message, until });
  }

  /** `seconds` is how long the computer looks at nobody, if it said so. */
  #tryAgain(fate, seconds = 0) {
    const pause = fate === 'busy' ? BUSY_PAUSE : Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures++);
    // Half of the pause is luck, so that the phones of a team do not all knock in the same moment.
    this.#nextAttempt = setTimeout(() => this.#attempt(), Math.max(seconds * 1000, pause * (0.5 + Math.random() / 2)));
  }

  #abandon() {
    clearTimeout(this.#nextAttempt);
    clearInterval(this.#nextPing);
    this.#nextPing = null;
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
