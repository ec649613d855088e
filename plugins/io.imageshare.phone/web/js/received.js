// Pictures the computer sent, newest first, and what became of them here.
// Events: 'list' (some came or went), 'retry' (try to show those again that failed).
const KEPT = 60;

export class Received extends EventTarget {
  images = [];

  #connection;
  /** The last word on every picture, also on those that were cleared since. */
  #outcomes = new Map();
  #untold = new Map();

  constructor(connection) {
    super();
    this.#connection = connection;
    connection.addEventListener('state', () => connection.connected && this.#resume());
    connection.addEventListener('message', event => event.detail.type === 'image' && this.#take(event.detail));
  }

  shown(image) {
    image.failed = false;
    this.#tell({ type: 'shown', id: image.id });
  }

  failed(image, message) {
    image.failed = true;
    this.#tell({ type: 'failed', id: image.id, message });
  }

  clear() {
    this.images = [];
    this.dispatchEvent(new Event('list'));
  }

  #take({ id, name, size, width, height, time, url }) {
    // The computer announces the latest pictures again after every reconnect. Those stay as and where they are, or cleared.
    const outcome = this.#outcomes.get(id);
    if (outcome) this.#tell(outcome);
    if (outcome || this.images.some(image => image.id === id)) return;
    this.images = [{ id, name, size, width, height, time, url, failed: false }, ...this.images].slice(0, KEPT);
    this.dispatchEvent(new Event('list'));
  }

  /** The computer hears the last word on every picture, if not now then after the next welcome. */
  #tell(outcome) {
    this.#outcomes.set(outcome.id, outcome);
    if (!this.#connection.send(outcome)) this.#untold.set(outcome.id, outcome);
  }

  #resume() {
    for (const outcome of this.#untold.values()) this.#connection.send(outcome);
    this.#untold.clear();
    if (this.images.some(image => image.failed)) this.dispatchEvent(new Event('retry'));
  }
}
