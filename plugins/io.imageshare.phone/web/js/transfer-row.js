// One row of the list "To the computer".
import { icon, iconButton, make, setIcon, setLabel, setText, setTextWithPath } from './dom.js';
import { nameParts } from './file-names.js';
import { thumbnail } from './thumbnails.js';
import { say } from './words.js';

const BADGES = { saved: 'tick', received: 'tick', waiting: 'clock', failed: 'alert' };

export class TransferRow {
  #transfer;
  #words;
  #format;
  #line = make('span', { className: 'row-line' });
  #badge = icon('tick', 'badge');
  #more = make('p', { className: 'row-more' });
  #bar = make('div', { className: 'progress' }, make('div', { className: 'progress-fill' }));
  #undo;
  #retry;
  #drop;

  constructor(transfer, words, format, outbox, destination) {
    this.#transfer = transfer;
    this.#words = words;
    this.#format = format;
    const { name } = transfer;
    const heading = make('p', { className: 'row-name', title: name }, ...nameParts(name, 10));
    this.#undo = make('button', { className: 'row-undo', textContent: words.outbox.undo, onclick: () => outbox.undo(transfer) });
    setLabel(this.#undo, words.outbox.undoOf(name));
    this.#retry = iconButton('retry', words.outbox.retry(name), 'row-button', () => outbox.retry(transfer, destination.folder));
    this.#drop = iconButton('close', '', 'row-button', () => (transfer.pending ? outbox.cancel(transfer) : outbox.remove(transfer)));
    this.#bar.setAttribute('role', 'progressbar');
    this.#bar.setAttribute('aria-label', words.outbox.progress(name));
    const drawn = () => outbox.dispatchEvent(new CustomEvent('facts', { detail: transfer }));
    this.element = make('li', { className: 'row' },
      make('div', { className: 'thumb' }, icon('picture'), thumbnail(transfer, drawn)),
      make('div', { className: 'row-text' }, heading, make('p', { className: 'row-state' }, this.#badge, this.#line), this.#more),
      make('div', { className: 'row-actions' }, this.#undo, this.#retry, this.#drop), this.#bar);
  }

  render(connected) {
    const transfer = this.#transfer;
    const { element } = this;
    element.dataset.state = transfer.state;
    element.dataset.transfer = transfer.id;
    setTextWithPath(this.#line, this.#describe(connected));
    setText(this.#more, this.#remarks().join(' · '));
    const badge = BADGES[transfer.state];
    this.#badge.classList.toggle('none', !badge);
    if (badge) setIcon(this.#badge, badge);
    this.#undo.hidden = !transfer.undoable;
    // Not hidden while the computer is away: nothing must jump because of the network.
    this.#undo.disabled = !connected;
    this.#retry.hidden = !transfer.retryable;
    const { cancel, remove } = this.#words.outbox;
    setLabel(this.#drop, (transfer.pending ? cancel : remove)(transfer.name));
    this.#progress(transfer);
  }

  /** The failure in words, for the row and for those who listen. */
  failure() {
    const { error, size } = this.#transfer;
    const { errors } = this.#words;
    const facts = { ...error, size: this.#format.bytes(size), limit: error.limit && this.#format.bytes(error.limit) };
    return say(errors[error.code] ?? errors.unknown, facts);
  }

  /** Why the computer keeps it for now, likewise. */
  delay() {
    const { waiting } = this.#transfer;
    const { waits } = this.#words;
    return say(waits[waiting.code] ?? waits.unknown, waiting);
  }

  #progress({ open, acked, size }) {
    this.#bar.hidden = !open;
    const share = size ? acked / size : 0;
    this.#bar.setAttribute('aria-valuenow', Math.round(share * 100));
    this.#bar.firstChild.style.transform = `scaleX(${share})`;
  }

  /** What is to be known besides: an undo that came to nothing, what was changed, what it answers, the note. */
  #remarks() {
    const { state, error, copy, copyOf, answers, note } = this.#transfer;
    const { remarks } = this.#words;
    const size = facts => `${facts.width} × ${facts.height}`;
    return [
      error && state !== 'failed' && this.failure(),
      copyOf ? remarks.madeHere(size(copy), copy.shrunk) : copy && (remarks[copy] ?? remarks.alsoJpeg(size(copy), copy.shrunk)),
      answers && remarks.answer,
      note && remarks.note(note),
    ].filter(Boolean);
  }

  #describe(connected) {
    const { transfer: words } = this.#words;
    const { state, acked, size, path, cancelledBy } = this.#transfer;
    const bytes = this.#format.bytes(size);
    switch (state) {
      case 'queued':
        if (acked) return words.interrupted(this.#format.percent(acked / size));
        return connected ? words.queued(bytes) : words.offline(bytes);
      case 'offered': return words.offered(bytes);
      case 'sending': return this.#going();
      case 'waiting': return this.delay();
      case 'saved': return words.saved(path);
      case 'failed': return this.failure();
      case 'cancelled': return words.cancelledBy[cancelledBy];
      default: return words[state];
    }
  }

  #going() {
    const { acked, size, pace: { rate } } = this.#transfer;
    const parts = [this.#format.bytes(size), ...this.#format.outlook(size - acked, rate, this.#words.transfer)];
    // Lines break between the figures only; the view hides the last ones where there is no room.
    return parts.map(part => part.replaceAll(' ', '\u00a0')).join(' ·\u00a0');
  }
}
