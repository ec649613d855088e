// docs/protocol.md as a server that obeys it to the letter, notes every breach by the client, and fails on demand.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { WebSocketServer } from 'ws';
import { Door, KEY_WRONG } from './door.mjs';
import { FORM, HEADER } from './forms.mjs';
import { Uploads } from './uploads.mjs';

const WEB = new URL('../../../io.imageshare.phone/web/', import.meta.url);
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml' };

export class FakeServer {
  secret = randomBytes(16).toString('base64url');
  computer = 'studio';
  target = '/sample/images';
  folders = ['/sample/images', '/sample/docs', '/sample/site/assets/screenshots'];
  window = 4_194_304;
  chunk = 262_144;
  limit = 268_435_456;

  /** (hello) => null, or { code, message, close } to turn a phone away */
  greet = () => null;
  /** Whether phones without the link may ask to be let in, and for how many seconds they wait. */
  asking = true;
  seconds = 120;
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

  /** (id) => null, or { code, message } to leave what was saved where it is */
  undo = () => null;

  hellos = [];
  messages = [];
  chunks = [];
  /** By id: { offer, bytes, received (count), open, complete } */
  transfers = new Map();
  violations = [];
  breach = what => void this.violations.push(what);
  mostInFlight = 0;
  clients = new Set();

  #http;
  #sockets;
  #door = new Door(this);
  #uploads = new Uploads(this);
  #images = new Map();
  #announced = [];
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
    return [...this.clients].filter(client => client.welcomed).length;
  }

  /** The phones that wait for somebody's permission: { name, code } */
  get requests() {
    return [...this.clients].filter(client => client.code);
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
    for (const { socket } of this.clients) socket.close(code);
  }

  /** Like Wi-Fi that went away: no close frame. */
  cutOff() {
    for (const { socket } of this.clients) socket.terminate();
  }

  say(message) {
    for (const client of this.clients) if (client.welcomed) this.send(client, message);
  }

  /** Somebody at the computer allows all that ask. */
  allow() {
    for (const client of this.requests) this.#door.allow(client);
  }

  /** Or does not: refused, no-answer. */
  refuse(code = 'refused') {
    for (const client of this.requests) this.#door.turnAway(client, { code, message: 'No.', close: 4403 });
  }

  /** No key is good any more; only who comes is told. */
  forgetKeys() {
    this.#door.forgetKeys();
  }

  /** The same, and connected phones are sent away. */
  withdrawKeys() {
    this.forgetKeys();
    for (const client of this.clients) this.#door.turnAway(client, KEY_WRONG);
  }

  retarget(target, folders = this.folders) {
    Object.assign(this, { target, folders });
    this.say({ type: 'target', target, folders });
  }

  /** The computer shows a picture that it may not have sent; null: no longer. */
  mirror(image, glance) {
    if (image && !this.#images.has(image.url)) throw new Error('make it with picture() first');
    this.say({ type: 'mirror', image, ...glance });
  }

  /** A picture that can be fetched, as it would be announced. */
  picture(name, bytes, facts = {}) {
    const id = randomBytes(16).toString('base64url');
    const url = `/image/${id}/${encodeURIComponent(name)}`;
    const { mime = 'image/png' } = facts;
    this.#images.set(url, { bytes, mime });
    return { id, name, size: bytes.length, mime, time: Date.now(), url, ...facts };
  }

  urlOf(id) {
    return [...this.#images.keys()].find(url => url.startsWith(`/image/${id}/`));
  }

  text(text) {
    const id = randomBytes(16).toString('base64url');
    this.say({ type: 'text', id, text, time: Date.now() });
    return id;
  }

  /** The size of the largest image is changed in the preferences. */
  limitTo(limit) {
    this.limit = limit;
    this.say({ type: 'limits', limits: { image: limit } });
  }

  push(name, bytes, facts = {}) {
    const announcement = { type: 'image', ...this.picture(name, bytes, facts) };
    this.#announced.push(announcement);
    this.say(announcement);
    return announcement.id;
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
    this.#uploads.release();
  }

  /** Ends a transfer with an error; what arrived is kept, so that offering it again continues it. */
  fail(id, code, message) {
    this.#uploads.fail(id, code, message);
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
      const body = gzipSync(await readFile(new URL(file, WEB)));
      response.writeHead(200, { ...headers, 'Content-Type': TYPES[extname(file)], 'Content-Encoding': 'gzip' }).end(body);
    } catch {
      response.writeHead(404, headers).end();
    }
  }

  #connected(socket) {
    const client = { socket, code: null, welcomed: false, channels: new Map(), next: 1 };
    this.clients.add(client);
    socket.on('message', (data, binary) => {
      if (this.mute) return;
      if (binary) this.#uploads.chunk(client, data);
      else this.#text(client, JSON.parse(data));
    });
    socket.on('close', () => {
      this.clients.delete(client);
      for (const transfer of client.channels.values()) transfer.open = false;
    });
  }

  send({ socket }, message) {
    socket.send(JSON.stringify(message));
  }

  #text(client, message) {
    this.messages.push(message);
    if (client.code) return this.#door.wait(client, message);
    if (!client.welcomed) return this.#greet(client, message);
    switch (message.type) {
      case 'offer': return this.#uploads.offer(client, message);
      case 'cancel': return this.#uploads.cancel(client, message);
      case 'ping': return this.send(client, { type: 'pong' });
      case 'undo': return this.#uploads.undo(client, message);
      case 'text': return this.#hear(client, message);
      case 'look': case 'point': return this.#inspect(message);
      case 'shown': case 'failed': return;
      default: this.breach(`unknown message ${message.type}`);
    }
  }

  #hear(client, { id, text }) {
    if (!FORM.test(id) || !text || text.length > 10_000) this.breach(`bad text ${text}`);
    this.send(client, { type: 'text-received', id });
  }

  #inspect({ type, id, x, y, width = 1 }) {
    const whole = [x, y, width].every(Number.isInteger);
    const inside = [x, y].every(each => each >= 0 && each <= 1_000_000) && width >= 1 && width <= 100_000_000;
    if (!whole || !inside || ![...this.#images.keys()].some(url => url.includes(id))) this.breach(`bad ${type} ${JSON.stringify({ id, x, y, width })}`);
  }

  #greet(client, hello) {
    this.hellos.push(hello);
    this.#door.hello(client, hello);
  }
}
