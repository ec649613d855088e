// Pictures the computer sent, newest first, and what became of them here. A live one stays the same while its versions come and go.
// Events: 'list' (some came or went), 'version' (detail is a picture that has new bytes), 'ended' (detail is one that is live no longer),
// 'retry' (try to show those again that failed).
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
    connection.addEventListener('message', ({ detail }) => {
      if (detail.type === 'image') this.#take(detail);
      if (detail.type === 'live' && detail.ended) this.#ended(detail.live);
    });
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

  #take(message) {
    // The computer announces the latest pictures again after every reconnect. Those stay as and where they are, or cleared.
    const outcome = this.#outcomes.get(message.id);
    if (outcome) this.#tell(outcome);
    if (outcome || this.images.some(image => image.id === message.id)) return;
    const older = message.live && this.images.find(image => image.live === message.live);
    if (older) return this.#supersede(older, message);
    this.images = [{ ...factsOf(message), previous: null }, ...this.images].slice(0, KEPT);
    this.dispatchEvent(new Event('list'));
  }

  /** The computer keeps the address of the version before, and of none before that. */
  #supersede(image, message) {
    Object.assign(image, factsOf(message), { previous: image.url });
    this.dispatchEvent(new CustomEvent('version', { detail: image }));
  }

  #ended(live) {
    const image = this.images.find(each => each.live === live);
    if (!image) return;
    image.live = null;
    this.dispatchEvent(new CustomEvent('ended', { detail: image }));
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

export const factsOf = ({ id, name, mime, size, width, height, time, url, live = null }) => ({ id, name, mime, size, width, height, time, url, live, failed: false });
