// Where pictures go: the folder that was chosen here, as long as the computer offers it, else the one that the computer has set.
// Event: 'change'.
import { recall, remember } from './storage.js';

export class Destination extends EventTarget {
  /** The computer's own choice, or null while there is none. */
  target = null;
  /** What it offers. */
  folders = [];
  /** What was chosen from that, or null. */
  folder = null;

  #computer = null;

  constructor(connection) {
    super();
    connection.addEventListener('state', () => connection.connected && this.#take(connection.state));
    connection.addEventListener('message', event => event.detail.type === 'target' && this.#take(event.detail));
  }

  /** Null leaves it to the computer. */
  choose(folder) {
    this.folder = folder;
    remember(this.#key, folder ?? '');
    this.dispatchEvent(new Event('change'));
  }

  #take({ computer = this.#computer, target, folders = [] }) {
    this.#computer = computer;
    Object.assign(this, { target, folders });
    const wish = recall(this.#key);
    // A wish that is not offered is forgotten: pictures must not turn up in a folder that comes back a week later. While nothing is open nothing is offered yet.
    if (wish && folders.length && !folders.includes(wish)) remember(this.#key, '');
    this.folder = folders.includes(wish) ? wish : null;
    this.dispatchEvent(new Event('change'));
  }

  /** The same address may be another computer tomorrow. */
  get #key() {
    return `folder.${this.#computer}`;
  }
}
