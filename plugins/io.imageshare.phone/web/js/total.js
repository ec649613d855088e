// All pictures of a run together: it begins when something is to be sent, and ends when nothing is.
import { Pace } from './pace.js';

export class Total {
  #outbox;
  #run = new Set();
  #pace = new Pace();

  constructor(outbox) {
    this.#outbox = outbox;
  }

  /** { count, done, size, acked, rate }, or null while there is nothing that one row does not say as well. */
  look(now = performance.now()) {
    const { transfers } = this.#outbox;
    const pending = transfers.filter(transfer => transfer.pending);
    if (!pending.length) {
      this.#run.clear();
      this.#pace = new Pace();
      return null;
    }
    for (const transfer of pending) this.#run.add(transfer);
    // What was cancelled, removed or refused is no longer of it.
    const all = transfers.filter(each => this.#run.has(each) && (each.pending || each.finished && each.state !== 'cancelled'));
    const done = all.filter(each => !each.pending);
    const acked = all.reduce((sum, each) => sum + (each.pending ? each.acked : each.size), 0);
    const size = all.reduce((sum, each) => sum + each.size, 0);
    this.#pace.note(acked, now);
    return all.length < 2 ? null : { count: all.length, done: done.length, size, acked, rate: this.#pace.rate };
  }
}
