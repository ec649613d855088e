// All pictures chosen on this page, and what the computer says about them.
// Events: 'list' (some came or went), 'change' (detail is the transfer), 'facts' (likewise, only written down).
import { Sender } from './sender.js';
import { Transfer } from './transfer.js';

const AT_ONCE = 3;
const RESTARTS = 3;

export class Outbox extends EventTarget {
  /** The last batch first, each batch in the order it was chosen. */
  transfers = [];
  /** When the computer takes more again, while it does not; else null. */
  pausedUntil = null;

  #connection;
  #sender;
  #queue = [];
  #limit = Infinity;
  #waking;

  constructor(connection) {
    super();
    this.#connection = connection;
    this.#sender = new Sender(connection, transfer => this.#unreadable(transfer));
    connection.addEventListener('state', () => (connection.connected ? this.#resume(connection.state) : this.#pause()));
    connection.addEventListener('message', event => this.#take(event.detail));
  }

  /** Leaving the page now would lose something. */
  get atRisk() {
    return this.transfers.some(transfer => transfer.pending && !transfer.kept);
  }

  /** `facts` are the same for all: folder, note, answers. */
  add(files, facts = {}) {
    const batch = Date.now();
    this.#put(files.map((file, place) => new Transfer(file, { ...facts, batch, place })), 0);
  }

  /** Another form of a picture, right behind it. */
  addBeside(transfer, file, facts) {
    const { batch, place, folder, note, answers } = transfer;
    const copy = new Transfer(file, { batch, place: place + 0.5, folder, note, answers, copyOf: transfer.name, ...facts });
    this.#put([copy], this.transfers.indexOf(transfer) + 1);
  }

  /** Kept over a reload: below what was chosen since, and before it in the queue. */
  restore(kept) {
    const inOrder = (a, b) => a.place - b.place;
    const waiting = [...kept].sort((a, b) => a.batch - b.batch || inOrder(a, b)).filter(each => each.pending || each.unsettled);
    this.transfers = [...this.transfers, ...[...kept].sort((a, b) => b.batch - a.batch || inOrder(a, b))];
    this.#queue.unshift(...waiting);
    this.dispatchEvent(new Event('list'));
    for (const transfer of waiting) if (transfer.pending) this.#check(transfer);
    this.#offerNext();
  }

  #put(added, at) {
    this.transfers = [...this.transfers.slice(0, at), ...added, ...this.transfers.slice(at)];
    this.#queue.push(...added);
    this.dispatchEvent(new Event('list'));
    for (const transfer of added) this.#check(transfer);
    this.#offerNext();
  }

  cancel(transfer) {
    const known = transfer.open;
    transfer.cancelledBy = 'phone';
    this.#leave(transfer, 'cancelled');
    if (known) this.#withdraw(transfer);
    this.#offerNext();
  }

  /** Takes back what the computer has: the file goes from the workspace, if nobody has changed it since. */
  undo(transfer) {
    if (transfer.state !== 'undoing') Object.assign(transfer, { before: transfer.state, state: 'undoing', undos: 0 });
    transfer.undos++;
    transfer.error = null;
    this.#connection.send({ type: 'undo', id: transfer.id });
    this.#changed(transfer);
  }

  /** `folder` is where it shall go if the one that was chosen is no longer offered. */
  retry(transfer, folder = null) {
    if (transfer.error?.code === 'unknown-folder') transfer.folder = folder;
    transfer.requeue({ continuing: transfer.continuable });
    transfer.restarts = 0;
    this.#enqueue(transfer);
  }

  retryAll(folder) {
    for (const transfer of this.failed) this.retry(transfer, folder);
  }

  get failed() {
    return this.transfers.filter(transfer => transfer.state === 'failed' && transfer.retryable);
  }

  remove(transfer) {
    this.#keep(each => each !== transfer);
  }

  clearFinished() {
    this.#keep(transfer => !transfer.finished);
  }

  #keep(wanted) {
    this.transfers = this.transfers.filter(wanted);
    this.#queue = this.#queue.filter(wanted);
    this.dispatchEvent(new Event('list'));
    this.#offerNext();
  }

  #resume(welcome) {
    this.#sender.open(welcome);
    this.#limitTo(welcome.limits);
    this.#queue.unshift(...this.transfers.filter(transfer => transfer.unsettled && !this.#queue.includes(transfer)));
    for (const transfer of this.transfers) if (transfer.state === 'undoing') this.undo(transfer);
    this.#offerNext();
  }

  #limitTo(limits) {
    this.#limit = limits?.image ?? Infinity;
    for (const transfer of [...this.#queue]) if (transfer.pending) this.#check(transfer);
  }

  /** What was under way goes to the head of the queue, to be offered again under its id. */
  #pause() {
    this.#sender.close();
    const interrupted = this.transfers.filter(transfer => transfer.open);
    this.#queue = [...interrupted, ...this.#queue.filter(transfer => transfer.pending)];
    for (const transfer of this.transfers) transfer.asked = false;
    for (const transfer of interrupted) {
      transfer.requeue({ continuing: true });
      this.#changed(transfer);
    }
  }

  #enqueue(transfer) {
    this.#queue.push(transfer);
    this.#changed(transfer);
    this.#check(transfer);
    this.#offerNext();
  }

  /** Refuses what the computer would refuse. */
  #check(transfer) {
    const { type, size } = transfer;
    if (size === 0) this.#fail(transfer, { code: 'empty' });
    else if (type && !type.startsWith('image/')) this.#fail(transfer, { code: 'not-an-image' });
    else if (size > this.#limit) this.#fail(transfer, { code: 'too-large', limit: this.#limit });
  }

  #offerNext() {
    while (!this.pausedUntil && this.#connection.connected && this.#queue.length && this.transfers.filter(each => each.open || each.asked).length < AT_ONCE) {
      this.#offer(this.#queue.shift());
    }
  }

  /** What the computer already has is only asked after: its row goes on saying what is known. */
  #offer(transfer) {
    this.#connection.send(transfer.offer());
    if (transfer.unsettled) {
      transfer.asked = true;
    } else {
      transfer.state = 'offered';
      this.#changed(transfer);
    }
  }

  #take(message) {
    const transfer = this.transfers.find(each => each.id === message.id);
    if (message.type === 'limits') this.#limitTo(message.limits);
    if (message.type === 'cancelled') this.#sender.remove(message.id);
    if (transfer) this.#tell(transfer, message);
    else if (message.type === 'error') this.#sender.remove(message.id);
    // It was asked after and its row removed meanwhile.
    else if (message.type === 'accept') this.#connection.send({ type: 'cancel', id: message.id });
    this.#offerNext();
  }

  #tell(transfer, message) {
    switch (message.type) {
      case 'accept': return this.#accepted(transfer, message);
      case 'ack': return this.#acknowledged(transfer, message.received);
      case 'received': return this.#received(transfer);
      case 'waiting': return this.#waits(transfer, message);
      case 'saved': return this.#saved(transfer, message.path);
      case 'undone': return this.#undone(transfer);
      case 'cancel': return this.#cancelledByComputer(transfer);
      case 'error': return this.#refused(transfer, message);
    }
  }

  #accepted(transfer, { channel, offset }) {
    // What was only asked after is not, or no longer, on the computer: it is sent like any other.
    if (transfer.state !== 'offered' && !transfer.asked) return;
    transfer.asked = false;
    transfer.state = 'sending';
    transfer.progressTo(offset);
    this.#sender.add(transfer, channel, offset);
    this.#maybeFinishing(transfer);
  }

  #acknowledged(transfer, received) {
    this.#sender.acknowledge(transfer.id, received);
    if (transfer.state !== 'sending') return;
    transfer.progressTo(received);
    this.#maybeFinishing(transfer);
  }

  #maybeFinishing(transfer) {
    if (transfer.acked >= transfer.size) transfer.state = 'finishing';
    this.#changed(transfer);
  }

  #received(transfer) {
    // The answer to what was asked after: whether it was saved comes next.
    if (transfer.unsettled) transfer.asked = false;
    else this.#arrived(transfer, 'received');
  }

  #waits(transfer, { code, message }) {
    const { state, waiting } = transfer;
    const known = state === 'waiting' && waiting.code === code && waiting.message === message;
    transfer.waiting = { code, message };
    // Said once is enough: a change would be read out again.
    if (!known) this.#arrived(transfer, 'waiting');
  }

  #saved(transfer, path) {
    transfer.path = path;
    this.#arrived(transfer, 'saved');
  }

  #arrived(transfer, state) {
    transfer.asked = false;
    this.#sender.remove(transfer.id);
    // What was taken back at the computer may come back.
    const over = state === 'saved' ? ['saved', 'undoing'] : ['saved', 'undoing', 'undone'];
    if (!over.includes(transfer.state)) this.#leave(transfer, state);
  }

  #cancelledByComputer(transfer) {
    if (!transfer.open) return;
    transfer.cancelledBy = 'computer';
    this.#sender.remove(transfer.id);
    this.#leave(transfer, 'cancelled');
  }

  #undone(transfer) {
    transfer.path = null;
    this.#leave(transfer, 'undone');
  }

  #notUndone(transfer, { code, message }) {
    // Asked once more after a lost connection, and the first answer got lost with it.
    if (code === 'unknown-transfer' && transfer.undos > 1) return this.#undone(transfer);
    transfer.error = { code: code === 'unknown-transfer' ? 'undo-forgotten' : 'undo-failed', message };
    this.#leave(transfer, transfer.before);
  }

  #refused(transfer, { code, message, seconds }) {
    if (transfer.state === 'undoing') return this.#notUndone(transfer, { code, message });
    this.#sender.remove(transfer.id);
    transfer.asked = false;
    // Else it is only the echo of chunks that were on their way.
    if (!transfer.open) return;
    if (code === 'out-of-order' && transfer.restarts++ < RESTARTS) {
      transfer.requeue({ continuing: true });
      this.#enqueue(transfer);
    } else if (code === 'too-fast') {
      this.#holdBack(transfer, seconds);
    } else {
      this.#fail(transfer, { code, message, folder: transfer.folder });
    }
  }

  /** Whoever sends an album should not have to ask for the rest of it. */
  #holdBack(transfer, seconds) {
    transfer.requeue({ continuing: true });
    this.#queue = [transfer, ...this.#queue].sort((a, b) => a.batch - b.batch || a.place - b.place);
    clearTimeout(this.#waking);
    this.pausedUntil = Math.max(this.pausedUntil, Date.now() + seconds * 1000);
    this.#waking = setTimeout(() => this.#goOn(transfer), this.pausedUntil - Date.now());
    this.#changed(transfer);
  }

  #goOn(transfer) {
    this.pausedUntil = null;
    this.dispatchEvent(new CustomEvent('facts', { detail: transfer }));
    this.#offerNext();
  }

  #unreadable(transfer) {
    this.#fail(transfer, { code: 'unreadable' });
    this.#withdraw(transfer);
    this.#offerNext();
  }

  #withdraw(transfer) {
    this.#sender.stop(transfer.id);
    this.#connection.send({ type: 'cancel', id: transfer.id });
  }

  #fail(transfer, error) {
    transfer.error = error;
    this.#leave(transfer, 'failed');
  }

  #leave(transfer, state) {
    transfer.state = state;
    this.#queue = this.#queue.filter(each => each !== transfer);
    this.#changed(transfer);
  }

  #changed(transfer) {
    this.dispatchEvent(new CustomEvent('change', { detail: transfer }));
  }
}
