// How fast bytes have been going lately.
const MEMORY = 4_000;
const ENOUGH = 700;

export class Pace {
  #notes = [];

  note(bytes, now) {
    // It began again with less: what was before says nothing any more.
    if (bytes < this.#notes.at(-1)?.bytes) this.#notes = [];
    this.#notes.push({ bytes, now });
    while (this.#notes[0].now < now - MEMORY && this.#notes.length > 2) this.#notes.shift();
  }

  /** Bytes per second, or null as long as it would be a guess. */
  get rate() {
    const first = this.#notes[0];
    const last = this.#notes.at(-1);
    if (!first || last.now - first.now < ENOUGH) return null;
    return ((last.bytes - first.bytes) * 1000) / (last.now - first.now);
  }
}
