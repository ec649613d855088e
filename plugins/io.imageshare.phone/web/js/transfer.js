// One picture on its way to the computer.
import { goodName } from './file-names.js';
import { randomId } from './identity.js';
import { Pace } from './pace.js';

const OPEN = new Set(['offered', 'sending', 'finishing']);
const UNSETTLED = new Set(['received', 'waiting']);
const FINISHED = new Set([...UNSETTLED, 'saved', 'cancelled']);
// Sending these again as they are cannot end differently.
const HOPELESS = new Set(['empty', 'not-an-image']);
// Errors that leave bytes on the computer to continue from.
const CONTINUED = new Set(['out-of-order', 'storage-failed']);

export class Transfer {
  id = randomId();
  /** queued, offered, sending, finishing, received, waiting, saved, failed, cancelled */
  state = 'queued';
  /** Bytes that are in the computer's file. */
  acked = 0;
  channel = null;
  path = null;
  /** Why the computer keeps it instead of saving it: { code, message } */
  waiting = null;
  error = null;
  /** Offered again only to hear what became of it; the answer is not here yet. */
  asked = false;
  /** How often it was ended only to be offered again at once. */
  restarts = 0;
  cancelledBy = null;
  pace = new Pace();

  constructor(file) {
    this.file = file;
    this.name = goodName(file);
  }

  get size() {
    return this.file.size;
  }

  /** The computer knows of it and has not finished with it. */
  get open() {
    return OPEN.has(this.state);
  }

  /** The computer has it, and may have saved it while nobody was there to be told. */
  get unsettled() {
    return UNSETTLED.has(this.state);
  }

  get finished() {
    return FINISHED.has(this.state);
  }

  /** Leaving the page now would lose it. */
  get pending() {
    return this.open || this.state === 'queued';
  }

  get retryable() {
    return this.state === 'cancelled' || (this.state === 'failed' && !HOPELESS.has(this.error.code));
  }

  get continuable() {
    return this.state === 'failed' && CONTINUED.has(this.error.code);
  }

  progressTo(bytes) {
    this.acked = bytes;
    this.pace.note(bytes, performance.now());
  }

  /** Back into the queue: under its id where the computer has kept bytes to continue from, else as a new one. */
  requeue({ continuing }) {
    if (!continuing) {
      this.id = randomId();
      this.acked = 0;
    }
    this.state = 'queued';
    this.error = null;
    this.pace = new Pace();
  }

  offer() {
    const offer = { type: 'offer', id: this.id, name: this.name, size: this.size, modified: this.file.lastModified };
    return this.file.type ? { ...offer, mime: this.file.type } : offer;
  }
}
