// Puts the bytes of accepted transfers on the socket: in turn, a slice at a time, never more than the computer asked for.
import { chunkMessage } from './protocol.js';

// What may wait inside the browser. More would only delay pings and cancels behind data.
const BUFFER = 1 << 20;
const LOOK_AGAIN = 25;

export class Sender {
  #connection;
  #unreadable;
  #lanes = [];
  #window = 0;
  #chunk = 0;
  #timer;

  /** `unreadable(transfer)` is called when the phone does not give a file's bytes. */
  constructor(connection, unreadable) {
    this.#connection = connection;
    this.#unreadable = unreadable;
  }

  open({ window, chunk }) {
    this.#window = window;
    // A quarter of the window at most, so that the next chunk always fits long before the last one is acknowledged.
    this.#chunk = Math.min(chunk, Math.max(1, window >> 2));
  }

  close() {
    clearTimeout(this.#timer);
    this.#lanes = [];
  }

  add(transfer, channel, offset) {
    const lane = { id: transfer.id, transfer, channel, sent: offset, acked: offset, slice: null, stopped: false };
    this.#lanes.push(lane);
    this.#readAhead(lane);
  }

  acknowledge(id, received) {
    const lane = this.#lane(id);
    if (lane) lane.acked = received;
    this.#pump();
  }

  /** No more of it; what is on its way still counts against the window until the computer has answered. */
  stop(id) {
    const lane = this.#lane(id);
    if (lane) lane.stopped = true;
  }

  remove(id) {
    this.#lanes = this.#lanes.filter(lane => lane.id !== id);
    this.#pump();
  }

  #lane(id) {
    return this.#lanes.find(lane => lane.id === id);
  }

  async #readAhead(lane) {
    const { file, size } = lane.transfer;
    if (lane.sent === size) return;
    const slice = file.slice(lane.sent, Math.min(size, lane.sent + this.#chunk));
    try {
      const bytes = await slice.arrayBuffer();
      if (bytes.byteLength !== slice.size) throw new Error('the file became shorter');
      lane.slice = bytes;
    } catch {
      if (this.#sending(lane)) this.#unreadable(lane.transfer);
    }
    this.#pump();
  }

  #pump() {
    clearTimeout(this.#timer);
    if (!this.#connection.connected) return;
    for (let lane = this.#next(); lane; lane = this.#next()) {
      if (this.#connection.buffered > BUFFER) {
        // The browser has no event for this.
        this.#timer = setTimeout(() => this.#pump(), LOOK_AGAIN);
        return;
      }
      this.#put(lane);
    }
  }

  /** The first lane with a slice in hand that fits into the window. */
  #next() {
    const lane = this.#lanes.find(each => each.slice && !each.stopped);
    const inFlight = this.#lanes.reduce((sum, each) => sum + each.sent - each.acked, 0);
    return lane && inFlight + lane.slice.byteLength <= this.#window ? lane : null;
  }

  #put(lane) {
    const { slice } = lane;
    lane.slice = null;
    this.#connection.sendBytes(chunkMessage(lane.channel, lane.sent, slice));
    lane.sent += slice.byteLength;
    // To the end of the line: everybody gets a chunk before anybody gets two.
    this.#lanes = [...this.#lanes.filter(each => each !== lane), lane];
    this.#readAhead(lane);
  }

  #sending(lane) {
    return this.#lanes.includes(lane) && !lane.stopped;
  }
}
