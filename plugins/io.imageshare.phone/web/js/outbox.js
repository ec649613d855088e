// All pictures chosen on this page, and what the computer says about them.
// Events: 'list' (some came or went), 'change' (detail is the transfer).
import { Sender } from './sender.js';
import { Transfer } from './transfer.js';

const AT_ONCE = 3;
const RESTARTS = 3;

export class Outbox extends EventTarget {
  /** The last batch first, each batch in the order it was chosen. */
  transfers = [];

  #connection;
  #sender;
  #queue = [];
  #limit = Infinity;

  constructor(connection) {
    super();
    this.#connection = connection;
    this.#sender = new Sender(connection, transfer => this.#unreadable(transfer));
    connection.addEventListener('state', () => (connection.connected ? this.#resume(connection.state) : this.#pause()));
    connection.addEventListener('message', event => this.#take(event.detail));
  }

  get pending() {
    return this.transfers.some(transfer => transfer.pending);
  }

  add(files) {
    const added = files.map(file => new Transfer(file));
    this.transfers = [...added, ...this.transfers];
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

  retry(transfer) {
    transfer.requeue({ continuing: transfer.error?.code === 'out-of-order' });
    transfer.restarts = 0;
    this.#enqueue(transfer);
  }

  remove(transfer) {
    this.#keep(each => each !== transfer);
  }

  clearFinished() {
    this.#keep(transfer => !transfer.finished);
  }

  #keep(wanted) {
    this.transfers = this.transfers.filter(wanted);
    this.dispatchEvent(new Event('list'));
  }

  #resume(welcome) {
    this.#limit = welcome.limits?.image ?? Infinity;
    this.#sender.open(welcome);
    for (const transfer of [...this.#queue]) this.#check(transfer);
    this.#offerNext();
  }

  /** What was under way goes to the head of the queue, to be offered again under its id. */
  #pause() {
    this.#sender.close();
    const interrupted = this.transfers.filter(transfer => transfer.open);
    this.#queue.unshift(...interrupted);
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

  /** Refuses here what the computer would refuse anyway. */
  #check(transfer) {
    const { type, size } = transfer.file;
    if (size === 0) this.#fail(transfer, { code: 'empty' });
    else if (type && !type.startsWith('image/')) this.#fail(transfer, { code: 'not-an-image' });
    else if (size > this.#limit) this.#fail(transfer, { code: 'too-large', limit: this.#limit });
  }

  #offerNext() {
    while (this.#connection.connected && this.#queue.length && this.transfers.filter(each => each.open).length < AT_ONCE) {
      const transfer = this.#queue.shift();
      transfer.state = 'offered';
      this.#connection.send(transfer.offer());
      this.#changed(transfer);
    }
  }

  #take(message) {
    const transfer = this.transfers.find(each => each.id === message.id);
    if (message.type === 'cancelled') this.#sender.remove(message.id);
    if (transfer) this.#tell(transfer, message);
    else if (message.type === 'error') this.#sender.remove(message.id);
    this.#offerNext();
  }

  #tell(transfer, message) {
    switch (message.type) {
      case 'accept': return this.#accepted(transfer, message);
      case 'ack': return this.#acknowledged(transfer, message.received);
      case 'received':
      case 'waiting': return this.#arrived(transfer, message.type);
      case 'saved': return this.#saved(transfer, message.path);
      case 'cancel': return this.#cancelledByComputer(transfer);
      case 'error': return this.#refused(transfer, message);
    }
  }

  #accepted(transfer, { channel, offset }) {
    if (transfer.state !== 'offered') return;
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

  #arrived(transfer, state) {
    this.#sender.remove(transfer.id);
    if (transfer.state !== 'saved') this.#leave(transfer, state);
  }

  #saved(transfer, path) {
    transfer.path = path;
    this.#arrived(transfer, 'saved');
  }

  #cancelledByComputer(transfer) {
    if (!transfer.open) return;
    transfer.cancelledBy = 'computer';
    this.#sender.remove(transfer.id);
    this.#leave(transfer, 'cancelled');
  }

  #refused(transfer, { code, message }) {
    this.#sender.remove(transfer.id);
    // An error about a transfer that has already ended here is only the echo of chunks that were on their way.
    if (!transfer.open) return;
    if (code === 'out-of-order' && transfer.restarts++ < RESTARTS) {
      transfer.requeue({ continuing: true });
      this.#enqueue(transfer);
    } else {
      this.#fail(transfer, { code, message });
    }
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
