// Lines and links, both ways, newest first.
// Events: 'list' (some came or went), 'change' (one of ours is on the computer now).
import { randomId } from './identity.js';
import { recall, remember } from './storage.js';

const KEPT = 40;
const UNSENT = 'texts';

export class Texts extends EventTarget {
  /** { id, text, time, ours, sent } */
  items;

  #connection;
  /** Said already, also those that were removed here: the computer says the last ones again after every welcome. */
  #known = new Set();

  constructor(connection) {
    super();
    this.#connection = connection;
    // What the computer has not confirmed is still to be said after a reload.
    this.items = JSON.parse(recall(UNSENT) || '[]');
    connection.addEventListener('state', () => connection.connected && this.#resume());
    connection.addEventListener('message', event => this.#take(event.detail));
  }

  send(text) {
    const item = { id: randomId(), text, time: Date.now(), ours: true, sent: false };
    this.#put(item);
    this.#say(item);
  }

  remove(item) {
    this.items = this.items.filter(each => each !== item);
    this.#changed('list');
  }

  #put(item) {
    this.items = [item, ...this.items].slice(0, KEPT);
    this.#changed('list');
  }

  #say({ id, text }) {
    this.#connection.send({ type: 'text', id, text });
  }

  /** Under its id, so that the computer does not show it twice. */
  #resume() {
    for (const item of this.items.filter(each => each.ours && !each.sent).reverse()) this.#say(item);
  }

  #take({ type, id, text, time }) {
    if (type === 'text-received') this.#confirmed(id);
    if (type !== 'text' || this.#known.has(id)) return;
    this.#known.add(id);
    this.#put({ id, text, time, ours: false, sent: true });
  }

  #confirmed(id) {
    const item = this.items.find(each => each.id === id);
    if (!item) return;
    item.sent = true;
    this.#changed('change');
  }

  #changed(what) {
    remember(UNSENT, JSON.stringify(this.items.filter(each => each.ours && !each.sent)));
    this.dispatchEvent(new Event(what));
  }
}
