// One received picture on the whole screen.
import { byId, setText } from './dom.js';
import { watchGestures } from './gestures.js';
import { Viewport } from './viewport.js';

const PIXELS_FROM = 3;
const SWIPE_SHARE = 0.22;
const SWIPE_SPEED = 0.5;

export class Viewer {
  #received;
  #words;
  #format;
  #dialog = byId('viewer');
  #stage = byId('viewer-stage');
  #picture = byId('viewer-image');
  #image = null;
  #viewport = null;
  #held = null;
  #pull = 0;

  constructor(received, words, format) {
    this.#received = received;
    this.#words = words;
    this.#format = format;
    received.addEventListener('list', () => this.#follow());
    byId('viewer-close').onclick = () => this.#dialog.close();
    byId('viewer-previous').onclick = () => this.#step(-1);
    byId('viewer-next').onclick = () => this.#step(1);
    byId('viewer-zoom').onclick = () => this.#toggle(this.#middle());
    this.#dialog.addEventListener('keydown', event => this.#key(event));
    this.#dialog.addEventListener('close', () => this.#closed());
    // Back closes the picture, not the page; an entry of an earlier visit has nothing to close.
    if (history.state?.viewer) history.replaceState(null, '');
    addEventListener('popstate', () => this.#dialog.close());
    new ResizeObserver(() => this.#resize()).observe(this.#stage);
    watchGestures(this.#stage, {
      pan: (dx, dy, fingers) => this.#pan(dx, dy, fingers),
      hold: () => (this.#held = this.#viewport),
      pinch: (point, factor, dx, dy) => this.#move(this.#held?.zoomedAt(point, factor).panned(dx, dy)),
      tap: () => this.#dialog.classList.toggle('bare'),
      doubleTap: point => this.#toggle(point),
      release: stroke => this.#release(stroke),
    });
  }

  open(image) {
    history.pushState({ viewer: true }, '');
    this.#dialog.classList.remove('bare');
    this.#dialog.showModal();
    this.#show(image);
  }

  #closed() {
    this.#image = null;
    this.#picture.removeAttribute('src');
    if (history.state?.viewer) history.back();
  }

  /** Somebody looking at the newest picture as a whole sees a newer one at once; a look at details is not disturbed. */
  #follow() {
    if (!this.#image) return;
    const [newest, second] = this.#received.images;
    const following = this.#image === second && this.#viewport?.isFitted !== false;
    if (following) this.#show(newest);
    else if (this.#index < 0) this.#dialog.close();
    else this.#steps();
  }

  async #show(image, from = 0) {
    this.#image = image;
    this.#viewport = this.#held = null;
    this.#pull = 0;
    this.#dialog.dataset.state = 'loading';
    byId('viewer-trouble').hidden = true;
    this.#describe(image);
    this.#steps();
    this.#picture.src = image.url;
    try {
      await this.#picture.decode();
      if (this.#image === image) this.#ready(from);
    } catch {
      if (this.#image === image) this.#trouble();
    }
  }

  #ready(from) {
    const { naturalWidth: width, naturalHeight: height } = this.#picture;
    this.#dialog.dataset.state = 'shown';
    // A vector picture may have no size of its own.
    this.#viewport = new Viewport({ picture: { width: width || 300, height: height || 300 }, stage: this.#room(), ratio: devicePixelRatio });
    this.#paint();
    if (from) this.#slideIn(from);
  }

  #trouble() {
    this.#dialog.dataset.state = 'failed';
    setText(byId('viewer-trouble'), this.#words.viewer.failed);
    byId('viewer-trouble').hidden = false;
  }

  #describe({ name, size, width, height, time, url }) {
    setText(byId('viewer-name'), name);
    const pixels = width && height ? [this.#words.viewer.pixels(width, height)] : [];
    setText(byId('viewer-facts'), [...pixels, this.#format.bytes(size), this.#format.moment(time)].join(' · '));
    Object.assign(byId('viewer-download'), { href: `${url}?download`, download: name });
    this.#picture.alt = name;
  }

  get #index() {
    return this.#received.images.indexOf(this.#image);
  }

  #neighbour(step) {
    return this.#received.images[this.#index + step];
  }

  #steps() {
    byId('viewer-previous').disabled = !this.#neighbour(-1);
    byId('viewer-next').disabled = !this.#neighbour(1);
  }

  #step(step) {
    const image = this.#neighbour(step);
    if (image) this.#show(image, step);
    return Boolean(image);
  }

  #pan(dx, dy, fingers) {
    if (!this.#viewport) return;
    if (this.#viewport.isFullWidth && fingers === 1) {
      this.#pull += dx;
      this.#move(this.#viewport.panned(0, dy));
    } else {
      this.#move(this.#viewport.panned(dx, dy));
    }
  }

  #release({ dx, speed, fingers }) {
    const far = Math.abs(dx) > this.#room().width * SWIPE_SHARE || Math.abs(speed) > SWIPE_SPEED;
    const swiped = this.#pull && fingers === 1 && far && this.#step(dx < 0 ? 1 : -1);
    if (swiped) return;
    this.#pull = 0;
    if (this.#viewport) this.#paint();
  }

  #toggle(point) {
    this.#move(this.#viewport?.toggledAt(point));
  }

  #zoomBy(factor) {
    this.#move(this.#viewport?.zoomedAt(this.#middle(), factor));
  }

  #key({ key }) {
    const actions = {
      'ArrowLeft': () => this.#step(-1),
      'ArrowRight': () => this.#step(1),
      '+': () => this.#zoomBy(1.5),
      '-': () => this.#zoomBy(1 / 1.5),
      '0': () => this.#move(this.#viewport?.fitted()),
    };
    actions[key]?.();
  }

  #resize() {
    const room = this.#room();
    if (this.#viewport && room.width) this.#move(this.#viewport.resized(room, devicePixelRatio));
  }

  #move(viewport) {
    if (!viewport) return;
    this.#viewport = viewport;
    this.#paint();
  }

  #paint() {
    const { x, y, scale, picture, zoom } = this.#viewport;
    const { style } = this.#picture;
    style.width = `${picture.width}px`;
    style.height = `${picture.height}px`;
    style.transform = `translate(${x + this.#pull}px, ${y}px) scale(${scale})`;
    this.#picture.classList.toggle('pixels', zoom >= PIXELS_FROM);
    const share = this.#format.percent(zoom);
    setText(byId('viewer-zoom'), share);
    byId('viewer-zoom').setAttribute('aria-label', this.#words.viewer.zoom(share));
  }

  #slideIn(from) {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const start = { translate: `${from * 40}px 0`, opacity: 0 };
    this.#picture.animate([start, { translate: '0 0', opacity: 1 }], { duration: 180, easing: 'ease-out' });
  }

  #room() {
    return { width: this.#stage.clientWidth, height: this.#stage.clientHeight };
  }

  #middle() {
    const { width, height } = this.#room();
    return { x: width / 2, y: height / 2 };
  }
}
