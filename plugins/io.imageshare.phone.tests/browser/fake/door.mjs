// Who comes in: by the secret, by a key, or because somebody at the computer allows it.
import { randomBytes } from 'node:crypto';
import { FORM } from './forms.mjs';

const CREDENTIALS = ['secret', 'key', 'ask'];
export const KEY_WRONG = { code: 'key-wrong', message: 'The key is not, or no longer, the one of this device.', close: 4403 };

export class Door {
  #server;
  /** By device. */
  #keys = new Map();

  constructor(server) {
    this.#server = server;
  }

  hello(client, hello) {
    this.#inspect(hello);
    const refusal = this.#server.greet(hello) ?? this.#judge(hello);
    if (refusal) return this.turnAway(client, refusal);
    for (const other of this.#server.clients) if (other.device === hello.device) other.socket.close(4409);
    Object.assign(client, { device: hello.device, name: hello.name });
    if (hello.ask) this.#ask(client);
    else this.#welcome(client);
  }

  /** While a phone waits it may only ask whether anybody is there. */
  wait(client, { type }) {
    if (type === 'ping') this.#server.send(client, { type: 'pong' });
    else this.#server.breach(`${type} before it is let in`);
  }

  allow(client) {
    const key = randomBytes(16).toString('base64url');
    this.#keys.set(client.device, key);
    this.#welcome(client, { key });
  }

  turnAway(client, { code, message, seconds, close }) {
    client.code = null;
    this.#server.send(client, { type: 'error', code, message, seconds });
    client.socket.close(close);
  }

  forgetKeys() {
    this.#keys.clear();
  }

  #inspect(hello) {
    const { breach } = this.#server;
    if (hello.type !== 'hello' || hello.version !== 1) breach('the first message is not hello 1');
    if (!FORM.test(hello.device)) breach('device has the wrong form');
    if (!hello.name || hello.name.length > 60) breach('name has the wrong form');
    if (CREDENTIALS.filter(each => each in hello).length !== 1) breach(`not exactly one of ${CREDENTIALS}`);
  }

  #judge({ secret, key, ask, device }) {
    if (ask) return this.#judgeRequest();
    if (key) return key === this.#keys.get(device) ? null : KEY_WRONG;
    return secret === this.#server.secret ? null : { code: 'secret-wrong', message: 'The secret is not the current one.', close: 4401 };
  }

  #judgeRequest() {
    const { asking, requests } = this.#server;
    if (!asking) return { code: 'asking-off', message: 'Only who has the link comes in.', close: 4403 };
    return requests.length ? { code: 'too-many-requests', message: 'Wait for the other one.', close: 4429 } : null;
  }

  #ask(client) {
    const { computer, seconds } = this.#server;
    client.code = String(Math.floor(Math.random() * 10_000)).padStart(4, '0');
    this.#server.send(client, { type: 'asked', code: client.code, computer, seconds });
  }

  #welcome(client, more = {}) {
    Object.assign(client, { code: null, welcomed: true });
    const { computer, window, chunk, limit, target, folders } = this.#server;
    this.#server.send(client, { type: 'welcome', version: 1, computer, window, chunk, limits: { image: limit }, target, folders, future: true, ...more });
  }
}
