// Images on their way from the phone.
import { createHash } from 'node:crypto';
import { FORM, HEADER } from './forms.mjs';

// The last is that of AVIF and HEIC, behind a length that differs.
const IMAGE_START = /^(89504e47|ffd8ff|47494638|52494646|424d|3c737667|.{8}66747970)/;

export class Uploads {
  #server;
  #held = [];

  constructor(server) {
    this.#server = server;
  }

  offer(client, offer) {
    const { id, size } = offer;
    if (!FORM.test(id) || !Number.isInteger(size) || size < 1 || !offer.name) this.#server.breach(`bad offer ${JSON.stringify(offer)}`);
    if (client.channels.size >= 32) this.#server.breach('more than 32 transfers open');
    if (offer.note !== undefined && !/^.{1,500}$/.test(offer.note)) this.#server.breach(`bad note ${offer.note}`);
    const known = this.#server.transfers.get(id);
    if (known?.complete) return this.#tellOutcome(client, known);
    const away = offer.folder && !this.#server.folders.includes(offer.folder);
    const refusal = away ? { code: 'unknown-folder', message: 'no such folder' } : size > this.#server.limit ? { code: 'too-large', message: 'too large' } : this.#server.judge(offer);
    if (refusal) return this.#server.send(client, { type: 'error', id, ...refusal });
    if (known?.open) this.#server.breach(`${id} offered twice`);
    const transfer = known ?? { id, bytes: Buffer.alloc(size), received: 0 };
    const channel = client.next++;
    Object.assign(transfer, { offer, channel, open: true, arrived: transfer.received });
    this.#server.transfers.set(id, transfer);
    client.channels.set(channel, transfer);
    this.#server.send(client, { type: 'accept', id, channel, offset: transfer.received });
    if (transfer.received === size) this.#complete(client, transfer);
  }

  chunk(client, message) {
    const channel = message.readUInt32BE(0);
    const offset = Number(message.readBigUInt64BE(4));
    const data = message.subarray(HEADER);
    const transfer = client.channels.get(channel);
    if (!transfer) return this.#server.send(client, { type: 'error', code: 'unknown-transfer', message: `no channel ${channel}` });
    this.#server.chunks.push({ name: transfer.offer.name, offset, length: data.length });
    if (!data.length || data.length > this.#server.chunk) this.#server.breach(`a chunk of ${data.length}`);
    if (offset !== transfer.arrived || offset + data.length > transfer.offer.size) this.#server.breach(`chunk at ${offset}, expected ${transfer.arrived}`);
    data.copy(transfer.bytes, offset);
    transfer.arrived += data.length;
    const inFlight = [...client.channels.values()].reduce((sum, each) => sum + each.arrived - each.received, 0);
    this.#server.mostInFlight = Math.max(this.#server.mostInFlight, inFlight);
    if (inFlight > this.#server.window) this.#server.breach(`${inFlight} in flight`);
    const step = () => this.#acknowledge(client, channel, transfer, offset + data.length);
    if (this.#server.holding) this.#held.push(step);
    else if (this.#server.slowness) setTimeout(step, this.#server.slowness);
    else step();
  }

  #acknowledge(client, channel, transfer, received) {
    if (client.channels.get(channel) !== transfer || !transfer.open) return;
    transfer.received = received;
    this.#server.send(client, { type: 'ack', id: transfer.id, received });
    if (!IMAGE_START.test(transfer.bytes.subarray(0, 8).toString('hex'))) this.fail(transfer.id, 'not-an-image', 'not an image');
    else if (received === transfer.offer.size) this.#complete(client, transfer);
  }

  #complete(client, transfer) {
    this.#close(client, transfer);
    transfer.complete = true;
    this.#tellOutcome(client, transfer);
  }

  #tellOutcome(client, { id, offer, bytes }) {
    this.#server.send(client, { type: 'received', id, sha256: createHash('sha256').update(bytes).digest('hex') });
    if (this.#server.outcome === 'waiting') this.#server.send(client, { type: 'waiting', id, ...this.#server.reason });
    if (this.#server.outcome === 'saved') this.#server.send(client, { type: 'saved', id, path: `${offer.folder ?? this.#server.target}/${offer.name}` });
  }

  undo(client, { id }) {
    const refusal = this.#server.transfers.get(id)?.complete ? this.#server.undo(id) : { code: 'unknown-transfer', message: 'not known' };
    if (refusal) return this.#server.send(client, { type: 'error', id, ...refusal });
    this.#server.transfers.delete(id);
    this.#server.send(client, { type: 'undone', id });
  }

  cancel(client, { id }) {
    const transfer = this.#server.transfers.get(id);
    this.#server.transfers.delete(id);
    if (transfer) this.#close(client, transfer);
    this.#server.send(client, { type: 'cancelled', id });
  }

  /** Ends a transfer with an error; what arrived is kept, so that offering it again continues it. */
  fail(id, code, message) {
    for (const client of this.#server.clients) {
      const transfer = [...client.channels.values()].find(each => each.id === id);
      if (!transfer) continue;
      this.#close(client, transfer);
      this.#server.send(client, { type: 'error', id, code, message });
    }
  }

  #close(client, transfer) {
    transfer.open = false;
    client.channels.delete(transfer.channel);
  }

  /** What was held back while nothing was acknowledged. */
  release() {
    for (const step of this.#held.splice(0)) step();
  }
}
