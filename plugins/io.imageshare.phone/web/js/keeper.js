// Keeps the outbox in the browser's storage, so that a reload, or a phone that throws the page out while its camera is open, loses nothing.
import { drop, dropFile, readAll, writeFacts, writeFile } from './store.js';
import { Transfer } from './transfer.js';

const DAY = 86_400_000;
// Every byte is written once more on the phone: enough for an album, not for all that a phone has.
const ROOM = 1 << 30;
// These are only rows: their bytes are on the computer, or were taken back from there.
const FINISHED = ['saved', 'undone'];

export class Keeper {
  #outbox;
  /** By key: what was written last, to write only what changed. */
  #written = new Map();
  /** By key: the size of the file that is kept. */
  #files = new Map();
  #work = Promise.resolve();

  constructor(outbox) {
    this.#outbox = outbox;
  }

  /** Brings back what was kept, and keeps from now on whatever comes. Where the browser keeps nothing all goes on without. */
  async start() {
    const entries = await readAll().catch(() => null);
    if (!entries) return;
    const [wanted, old] = split(entries, ({ facts, file }) => Date.now() - facts.batch < DAY && (file || FINISHED.includes(facts.state)));
    for (const { facts } of old) this.#later(() => drop(facts.key));
    const restored = wanted.map(({ facts, file }) => Transfer.restored(facts, file));
    for (const transfer of restored) {
      this.#written.set(transfer.key, textOf(transfer));
      if (transfer.file) this.#files.set(transfer.key, transfer.size);
    }
    this.#outbox.addEventListener('list', () => this.#list());
    for (const name of ['change', 'facts']) this.#outbox.addEventListener(name, event => this.#changed(event.detail));
    this.#outbox.restore(restored);
  }

  #list() {
    const keys = new Set(this.#outbox.transfers.map(transfer => transfer.key));
    for (const key of this.#written.keys()) {
      if (keys.has(key)) continue;
      this.#written.delete(key);
      this.#files.delete(key);
      this.#later(() => drop(key));
    }
    for (const transfer of this.#outbox.transfers) {
      if (this.#written.has(transfer.key)) continue;
      this.#written.set(transfer.key, '');
      this.#later(() => this.#keep(transfer));
    }
  }

  async #keep(transfer) {
    if (!this.#written.has(transfer.key)) return;
    // A small picture is often through before its turn comes here.
    transfer.kept = FINISHED.includes(transfer.state);
    if (transfer.kept) return this.#changed(transfer);
    const kept = [...this.#files.values()].reduce((sum, size) => sum + size, 0);
    try {
      if (kept + transfer.size > ROOM) throw new DOMException('more than this page takes', 'QuotaExceededError');
      this.#written.set(transfer.key, textOf(transfer));
      await writeFile(transfer.facts, transfer.file);
      this.#files.set(transfer.key, transfer.size);
      transfer.kept = true;
      this.#changed(transfer);
    } catch (error) {
      transfer.homeless = error?.name === 'QuotaExceededError';
    }
    this.#outbox.dispatchEvent(new Event('kept'));
  }

  #changed(transfer) {
    const { key } = transfer;
    if (!this.#written.has(key)) return;
    if (FINISHED.includes(transfer.state) && this.#files.delete(key)) this.#later(() => dropFile(key));
    const text = textOf(transfer);
    if (!transfer.kept || this.#written.get(key) === text) return;
    this.#written.set(key, text);
    this.#later(() => this.#written.has(key) && writeFacts(transfer.facts));
  }

  /** One after the other, in the background; what fails is only not kept. */
  #later(task) {
    this.#work = this.#work.then(task).catch(() => {});
  }
}

const textOf = ({ facts }) => JSON.stringify({ ...facts, thumb: Boolean(facts.thumb) });

const split = (all, good) => [all.filter(good), all.filter(each => !good(each))];
