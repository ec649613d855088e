// What the computer shows right now, for phones that look along.
// Events: 'change' (another picture, none any more, or somebody joined or left), 'move' (another part of it).
import { factsOf } from './received.js';

// The computer takes sixty a second; half of that looks the same and leaves room for pictures.
const MOVE_EVERY = 33;

export class Mirror extends EventTarget {
  /** The picture, or null while nothing is mirrored. */
  image = null;
  /** Which part of it: x, y, width and height in millionths, turn, mirrored. */
  glance = null;
  /** Whether this phone looks along; it does until somebody leaves. */
  following = true;

  #connection;
  #next = null;
  #timer = null;

  constructor(connection) {
    super();
    this.#connection = connection;
    connection.addEventListener('message', ({ detail }) => detail.type === 'mirror' && this.#take(detail));
    // After a welcome the computer tells again if it still does.
    connection.addEventListener('state', () => connection.state.name === 'connected' || this.#end());
  }

  follow(following) {
    if (this.following === following) return;
    this.following = following;
    this.dispatchEvent(new Event('change'));
  }

  /** The phone was moved to this; the computer follows. The last of many counts. */
  look(glance) {
    this.#next = { type: 'look', id: this.image.id, ...glance };
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#connection.send(this.#next);
    }, MOVE_EVERY);
  }

  point(id, place) {
    this.#connection.send({ type: 'point', id, ...place });
  }

  #take({ image, ...glance }) {
    if (!image) {
      this.following = true;
      return this.#end();
    }
    const another = image.id !== this.image?.id;
    const news = another || glance.turn !== this.glance.turn || glance.mirrored !== this.glance.mirrored;
    if (another) this.image = { ...factsOf(image), previous: null };
    this.glance = glance;
    this.dispatchEvent(new Event(news ? 'change' : 'move'));
  }

  #end() {
    if (!this.image) return;
    this.image = this.glance = null;
    this.dispatchEvent(new Event('change'));
  }
}
