// docs/protocol.md as a server that obeys it to the letter, notes every breach by the client, and fails on demand.
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { WebSocketServer } from 'ws';

const WEB = new URL('../../io.imageshare.phone/web/', import.meta.url);
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml' };
const IMAGE_STARTS = ['89504e47', 'ffd8ff', '47494638', '52494646', '424d', '3c737667'];
const FORM = /^[A-Za-z0-9_-]{8,64}$/;
const HEADER = 12;

export class FakeServer {
  secret = randomBytes(16).toString('base64url');
  computer = 'studio';
  target = '/sample/images';
  window = 4_194_304;
  chunk = 262_144;
  limit = 268_435_456;

  /** (hello) => null, or { code, message, close } to turn a phone away */
  greet = () => null;
  /** (offer) => null, or { code, message } to refuse it */
  judge = () => null;
  /** What a complete image leads to: received, waiting or saved; asked again when it is offered again */
  outcome = 'saved';
  /** What is said about an image that waits. */
  reason = { code: 'no-project', message: 'No project is open.' };
  /** While true nothing is acknowledged, and nothing beyond the window should come. */
  holding = false;
  /** While true nothing is answered at all, as by a computer that fell asleep. */
  mute = false;
  /** Milliseconds between a chunk and its acknowledgement. */
  slowness = 0;

  hellos = [];
  messages = [];
  chunks = [];
  /** By id: { offer, bytes, received (count), open, complete } */
  transfers = new Map();
  violations = [];
  mostInFlight = 0;

  #http;
  #sockets;
  #clients = new Set();
  #images = new Map();
  #announced = [];
  #held = [];
  #port = 0;

  static async start(settings = {}) {
    const server = Object.assign(new FakeServer(), settings);
    await server.listen();
    return server;
  }

  get link() {
    return `http://127.0.0.1:${this.#port}/#s=${this.secret}`;
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  get connections() {
    return [...this.#clients].filter(client => client.welcomed).length;
  }

  async listen() {
    this.#http = createServer((request, response) => this.#answer(request, response));
    this.#sockets = new WebSocketServer({
      server: this.#http, path: '/ws', perMessageDeflate: false, maxPayload: this.chunk + HEADER,
      handleProtocols: protocols => protocols.has('imageshare.v1') && 'imageshare.v1',
      verifyClient: ({ req }) => req.headers.origin === this.origin,
    });
    this.#sockets.on('connection', socket => this.#connected(socket));
    await new Promise(resolve => this.#http.listen(this.#port, '127.0.0.1', resolve));
    this.#port = this.#http.address().port;
  }

  /** Like an IDE that is closed; `listen` brings it back at the same address. */
  async stop(code = 1001) {
    this.hangUp(code);
    this.#sockets.close();
    this.#http.closeAllConnections();
    await new Promise(resolve => this.#http.close(resolve));
  }

  hangUp(code) {
    for (const { socket } of this.#clients) socket.close(code);
  }

  /** Like Wi-Fi that went away: no close frame. */
  cutOff() {
    for (const { socket } of this.#clients) socket.terminate();
  }

  say(message) {
    for (const client of this.#clients) if (client.welcomed) this.#send(client, message);
  }

  retarget(target) {
    this.target = target;
    this.say({ type: 'target', target });
  }

  /** The size of the largest image is changed in the preferences. */
  limitTo(limit) {
    this.limit = limit;
    this.say({ type: 'limits', limits: { image: limit } });
  }

  push(name, bytes, facts = {}) {
    const id = randomBytes(16).toString('base64url');
    const url = `/image/${id}/${encodeURIComponent(name)}`;
    const { mime = 'image/png' } = facts;
    this.#images.set(url, { bytes, mime });
    const announcement = { type: 'image', id, name, size: bytes.length, mime, time: Date.now(), url, ...facts };
    this.#announced.push(announcement);
    this.say(announcement);
    return id;
  }

  announceAgain() {
    this.#announced.forEach(announcement => this.say(announcement));
  }

  /** The server forgets a picture's bytes, as after a restart. */
  forgetImages() {
    const images = this.#images;
    this.#images = new Map();
    return () => (this.#images = images);
  }

  release() {
    this.holding = false;
    for (const step of this.#held.splice(0)) step();
  }

  told(type) {
    return this.messages.filter(message => message.type === type);
  }

  transferOf(name) {
    return [...this.transfers.values()].find(({ offer }) => offer.name === name);
  }

  async #answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, this.origin);
    const headers = {
      'Content-Security-Policy': `default-src 'self'; img-src 'self' blob: data:; connect-src 'self' ws://127.0.0.1:${this.#port}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer',
    };
    const image = this.#images.get(pathname);
    if (image) {
      if (searchParams.has('download')) headers['Content-Disposition'] = 'attachment';
      response.writeHead(200, { ...headers, 'Content-Type': image.mime }).end(image.bytes);
      return;
    }
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    try {
      const body = await readFile(new URL(file, WEB));
      response.writeHead(200, { ...headers, 'Content-Type': TYPES[extname(file)] }).end(body);
    } catch {
      response.writeHead(404, headers).end();
    }
  }

  #connected(socket) {
    const client = { socket, welcomed: false, channels: new Map(), next: 1 };
    this.#clients.add(client);
    socket.on('message', (data, binary) => {
      if (this.mute) return;
      if (binary) this.#chunk(client, data);
      else this.#text(client, JSON.parse(data));
    });
    socket.on('close', () => {
      this.#clients.delete(client);
      for (const transfer of client.channels.values()) transfer.open = false;
    });
  }

  #send({ socket }, message) {
    socket.send(JSON.stringify(message));
  }

  #text(client, message) {
    this.messages.push(message);
    if (!client.welcomed) return this.#hello(client, message);
    switch (message.type) {
      case 'offer': return this.#offer(client, message);
      case 'cancel': return this.#cancel(client, message);
      case 'ping': return this.#send(client, { type: 'pong' });
      case 'shown': case 'failed': return;
      default: this.#breach(`unknown message ${message.type}`);
    }
  }

  #hello(client, hello) {
    this.hellos.push(hello);
    if (hello.type !== 'hello' || hello.version !== 1) this.#breach('the first message is not hello 1');
    if (!FORM.test(hello.device)) this.#breach('device has the wrong form');
    if (!hello.name || hello.name.length > 60) this.#breach('name has the wrong form');
    const wrong = hello.secret === this.secret ? null : { code: 'secret-wrong', message: 'The secret is not the current one.', close: 4401 };
    const refusal = wrong ?? this.greet(hello);
    if (refusal) {
      this.#send(client, { type: 'error', code: refusal.code, message: refusal.message });
      client.socket.close(refusal.close);
      return;
    }
    for (const other of this.#clients) if (other.device === hello.device) other.socket.close(4409);
    Object.assign(client, { device: hello.device, welcomed: true });
    const { computer, window, chunk, limit, target } = this;
    this.#send(client, { type: 'welcome', version: 1, computer, window, chunk, limits: { image: limit }, target, future: true });
  }

  #offer(client, offer) {
    const { id, size } = offer;
    if (!FORM.test(id) || !Number.isInteger(size) || size < 1 || !offer.name) this.#breach(`bad offer ${JSON.stringify(offer)}`);
    if (client.channels.size >= 32) this.#breach('more than 32 transfers open');
    const known = this.transfers.get(id);
    if (known?.complete) return this.#tellOutcome(client, known);
    const refusal = size > this.limit ? { code: 'too-large', message: 'too large' } : this.judge(offer);
    if (refusal) return this.#send(client, { type: 'error', id, ...refusal });
    if (known?.open) this.#breach(`${id} offered twice`);
    const transfer = known ?? { id, bytes: Buffer.alloc(size), received: 0 };
    const channel = client.next++;
    Object.assign(transfer, { offer, channel, open: true, arrived: transfer.received });
    this.transfers.set(id, transfer);
    client.channels.set(channel, transfer);
    this.#send(client, { type: 'accept', id, channel, offset: transfer.received });
    if (transfer.received === size) this.#complete(client, transfer);
  }

  #chunk(client, message) {
    const channel = message.readUInt32BE(0);
    const offset = Number(message.readBigUInt64BE(4));
    const data = message.subarray(HEADER);
    const transfer = client.channels.get(channel);
    if (!transfer) return this.#send(client, { type: 'error', code: 'unknown-transfer', message: `no channel ${channel}` });
    this.chunks.push({ name: transfer.offer.name, offset, length: data.length });
    if (!data.length || data.length > this.chunk) this.#breach(`a chunk of ${data.length}`);
    if (offset !== transfer.arrived || offset + data.length > transfer.offer.size) this.#breach(`chunk at ${offset}, expected ${transfer.arrived}`);
    data.copy(transfer.bytes, offset);
    transfer.arrived += data.length;
    const inFlight = [...client.channels.values()].reduce((sum, each) => sum + each.arrived - each.received, 0);
    this.mostInFlight = Math.max(this.mostInFlight, inFlight);
    if (inFlight > this.window) this.#breach(`${inFlight} in flight`);
    const step = () => this.#acknowledge(client, channel, transfer, offset + data.length);
    if (this.holding) this.#held.push(step);
    else if (this.slowness) setTimeout(step, this.slowness);
    else step();
  }

  #acknowledge(client, channel, transfer, received) {
    if (client.channels.get(channel) !== transfer || !transfer.open) return;
    transfer.received = received;
    this.#send(client, { type: 'ack', id: transfer.id, received });
    if (!IMAGE_STARTS.some(start => transfer.bytes.subarray(0, 8).toString('hex').startsWith(start))) this.fail(transfer.id, 'not-an-image', 'not an image');
    else if (received === transfer.offer.size) this.#complete(client, transfer);
  }

  #complete(client, transfer) {
    this.#close(client, transfer);
    transfer.complete = true;
    this.#tellOutcome(client, transfer);
  }

  #tellOutcome(client, { id, offer, bytes }) {
    this.#send(client, { type: 'received', id, sha256: createHash('sha256').update(bytes).digest('hex') });
    if (this.outcome === 'waiting') this.#send(client, { type: 'waiting', id, ...this.reason });
    if (this.outcome === 'saved') this.#send(client, { type: 'saved', id, path: `${this.target}/${offer.name}` });
  }

  #cancel(client, { id }) {
    const transfer = this.transfers.get(id);
    this.transfers.delete(id);
    if (transfer) this.#close(client, transfer);
    this.#send(client, { type: 'cancelled', id });
  }

  /** Ends a transfer with an error; what arrived is kept, so that offering it again continues it. */
  fail(id, code, message) {
    for (const client of this.#clients) {
      const transfer = [...client.channels.values()].find(each => each.id === id);
      if (!transfer) continue;
      this.#close(client, transfer);
      this.#send(client, { type: 'error', id, code, message });
    }
  }

  #close(client, transfer) {
    transfer.open = false;
    client.channels.delete(transfer.channel);
  }

  #breach(what) {
    this.violations.push(what);
  }
}
