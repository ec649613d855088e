// One picture on its way to the computer.
import { goodName } from './file-names.js';
import { randomId } from './identity.js';
import { Pace } from './pace.js';

const OPEN = new Set(['offered', 'sending', 'finishing']);
const FINISHED = new Set(['received', 'waiting', 'saved', 'cancelled']);
// Sending these again as they are cannot end differently.
const HOPELESS = new Set(['empty', 'too-large', 'not-an-image']);

export class Transfer {
  id = randomId();
  /** queued, offered, sending, finishing, received, waiting, saved, failed, cancelled */
  state = 'queued';
  /** Bytes that are in the computer's file. */
  acked = 0;
  channel = null;
  path = null;
  error = null;
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

  progressTo(bytes) {
    this.acked = bytes;
    this.pace.note(bytes, performance.now());
  }

  /** Back into the queue. Only a lost connection and `out-of-order` leave bytes on the computer to continue from. */
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
