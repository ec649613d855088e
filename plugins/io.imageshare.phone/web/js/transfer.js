// One picture on its way to the computer.
import { goodName } from './file-names.js';
import { randomId } from './identity.js';
import { Pace } from './pace.js';

const OPEN = new Set(['offered', 'sending', 'finishing']);
const UNSETTLED = new Set(['received', 'waiting']);
const FINISHED = new Set([...UNSETTLED, 'saved', 'undone', 'cancelled']);
// Sending these again as they are cannot end differently.
const HOPELESS = new Set(['empty', 'not-an-image']);
// Errors that leave bytes on the computer to continue from.
const CONTINUED = new Set(['out-of-order', 'storage-failed', 'unknown-folder', 'too-many-transfers']);
// What is known of it after a reload.
const FACTS = ['key', 'id', 'batch', 'place', 'name', 'size', 'type', 'modified', 'path', 'folder', 'note', 'answers', 'copy', 'copyOf', 'waiting', 'error', 'cancelledBy', 'thumb'];

export class Transfer {
  id = randomId();
  /** Its name in the store of this phone, also after it got another id. */
  key = this.id;
  /** When its batch was chosen, and where in the batch it is. */
  batch = Date.now();
  place = 0;
  /** queued, offered, sending, finishing, received, waiting, saved, undoing, undone, failed, cancelled */
  state = 'queued';
  /** Null after a reload if nothing is left to send. */
  file = null;
  /** A small picture of it, once there is one. */
  thumb = null;
  /** Bytes that are in the computer's file. */
  acked = 0;
  channel = null;
  path = null;
  /** Where it shall go, if not where the computer saves by itself; what is said of it; the picture that it answers. */
  folder = null;
  note = '';
  answers = null;
  /** 'making', 'none', or the size of the JPEG that was made of it: { width, height, shrunk }. And of which picture this is such a JPEG. */
  copy = null;
  copyOf = null;
  /** Why the computer keeps it instead of saving it: { code, message } */
  waiting = null;
  error = null;
  /** Offered again only to hear what became of it; the answer is not here yet. */
  asked = false;
  /** While it is taken back: the state before; and how often asked. */
  before = null;
  undos = 0;
  /** How often it was ended only to be offered again at once. */
  restarts = 0;
  cancelledBy = null;
  /** It will be here after a reload; or not, for want of room. */
  kept = false;
  homeless = false;
  pace = new Pace();

  constructor(file, facts = {}) {
    if (file) Object.assign(this, { file, name: goodName(file), size: file.size, type: file.type, modified: file.lastModified });
    Object.assign(this, facts);
  }

  /** As it was before a reload. The browser gives the same bytes, under the same id the computer continues. */
  static restored(facts, file) {
    return new Transfer(null, { ...facts, file: file ?? null, kept: true });
  }

  get facts() {
    // What is under way begins again with an offer; an undo that was not answered can be asked for again.
    const state = this.open ? 'queued' : this.state === 'undoing' ? 'saved' : this.state;
    const copy = this.copy === 'making' ? null : this.copy;
    return { ...Object.fromEntries(FACTS.map(name => [name, this[name]])), state, copy };
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

  /** Not on the computer yet, and meant to be. */
  get pending() {
    return this.open || this.state === 'queued';
  }

  get retryable() {
    if (!this.file) return false;
    return ['cancelled', 'undone'].includes(this.state) || (this.state === 'failed' && !HOPELESS.has(this.error.code));
  }

  get undoable() {
    return this.unsettled || this.state === 'saved';
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
    const { id, name, size, modified } = this;
    const offer = { type: 'offer', id, name, size, modified };
    if (this.type) offer.mime = this.type;
    for (const field of ['folder', 'note', 'answers']) if (this[field]) offer[field] = this[field];
    return offer;
  }
}
