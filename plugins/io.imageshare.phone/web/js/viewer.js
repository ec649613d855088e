// One received picture on the whole screen, or the one the computer mirrors.
import { byId, make, setText } from './dom.js';
import { UPRIGHT, glanceOf, pointAt, viewportOf } from './glance.js';
import { Stage } from './stage.js';

export class Viewer {
  #received;
  #mirror;
  #words;
  #format;
  #dialog = byId('viewer');
  #picture = byId('viewer-image');
  #before = byId('viewer-before');
  #image = null;
  /** The bytes that are on the screen or on their way there. */
  #url = null;
  #stage;

  /** `answer(image, picture)` draws on it. */
  constructor(received, mirror, words, format, answer) {
    this.#received = received;
    this.#mirror = mirror;
    this.#words = words;
    this.#format = format;
    received.addEventListener('list', () => this.#follow());
    received.addEventListener('version', ({ detail }) => detail === this.#image && this.#show(detail, { keep: true }));
    received.addEventListener('ended', ({ detail }) => detail === this.#image && this.#describe());
    mirror.addEventListener('change', () => this.#mirrored());
    mirror.addEventListener('move', () => this.#along());
    byId('viewer-close').onclick = () => this.#dialog.close();
    byId('viewer-previous').onclick = () => this.#step(-1);
    byId('viewer-next').onclick = () => this.#step(1);
    byId('viewer-zoom').onclick = () => this.#stage.toggle();
    byId('viewer-draw').onclick = () => answer(this.#image, this.#picture);
    byId('viewer-follow').onclick = () => this.#mirror.follow(!this.#following);
    this.#watchBefore();
    this.#dialog.addEventListener('keydown', event => this.#key(event));
    this.#dialog.addEventListener('close', () => this.#closed());
    // Back closes the picture, not the page; an entry of an earlier visit has nothing to close.
    if (history.state?.viewer) history.replaceState(null, '');
    addEventListener('popstate', () => history.state?.viewer || this.#dialog.close());
    this.#stage = new Stage(byId('viewer-stage'), this.#picture, {
      painted: viewport => this.#painted(viewport),
      moved: () => this.#moved(),
      step: by => this.#step(by),
      tap: point => this.#tap(point),
      press: () => this.#compare(true),
      pressed: () => this.#compare(false),
    });
  }

  open(image, keep = false) {
    if (!this.#dialog.open) {
      history.pushState({ viewer: true }, '');
      this.#dialog.classList.remove('bare');
      this.#dialog.showModal();
    }
    this.#show(image, { keep });
  }

  /** Whether what is on the screen is what the computer shows. */
  get #following() {
    const { image, following } = this.#mirror;
    return Boolean(this.#image && following && image?.id === this.#image.id);
  }

  #closed() {
    if (this.#following) this.#mirror.follow(false);
    this.#image = null;
    this.#stage.clear();
    this.#picture.removeAttribute('src');
    if (history.state?.viewer) history.back();
  }

  /** Who looks at the newest picture as a whole sees a newer one at once; a look at details is not disturbed. */
  #follow() {
    if (!this.#image || this.#following) return;
    const [newest, second] = this.#received.images;
    const following = this.#image === second && this.#stage.viewport?.isFitted !== false;
    if (following) this.#show(newest);
    else if (this.#index < 0 && this.#image.url !== this.#mirror.image?.url) this.#dialog.close();
    else this.#steps();
  }

  /** The computer began, changed to another picture, or ended; or somebody here left or came back. */
  #mirrored() {
    const { image, following } = this.#mirror;
    // A new version comes in the place of the old.
    if (image && following && !document.querySelector('dialog[open]:not(#viewer)')) this.open(this.#received.images.find(each => each.url === image.url) ?? image, image.name === this.#image?.name);
    else if (this.#image) this.#describe();
  }

  #along() {
    if (this.#following && this.#stage.viewport) this.#stage.look(viewportOf(this.#mirror.glance, this.#stage.viewport, this.#stage.upright));
  }

  #moved() {
    if (this.#following) this.#mirror.look(glanceOf(this.#stage.viewport, this.#stage.pose, this.#stage.upright));
  }

  async #show(image, { from = 0, keep = false } = {}) {
    this.#image = image;
    if (!keep) {
      this.#stage.clear();
      this.#dialog.dataset.state = 'loading';
    }
    byId('viewer-trouble').hidden = true;
    this.#describe();
    this.#steps();
    await this.#load(image.url, size => {
      this.#stage.show(size, { keep, pose: this.#following ? this.#mirror.glance : UPRIGHT });
      this.#along();
      if (from) this.#slideIn(from);
    });
  }

  /** What is on the screen stays there until the next is decoded, unless it is gone already. */
  async #load(url, ready) {
    this.#url = url;
    const next = new Image();
    next.src = url;
    try {
      await next.decode();
      if (this.#url !== url || !this.#image) return;
      this.#picture.src = url;
      this.#dialog.dataset.state = 'shown';
      // A vector picture may have no size of its own.
      ready({ width: next.naturalWidth || 300, height: next.naturalHeight || 300 });
    } catch {
      if (this.#url === url && this.#image) this.#trouble();
    }
  }

  #trouble() {
    this.#dialog.dataset.state = 'failed';
    setText(byId('viewer-trouble'), this.#words.viewer.failed);
    byId('viewer-trouble').hidden = false;
  }

  #describe() {
    const { name, size, width, height, time, url, live, previous } = this.#image;
    const { viewer: words } = this.#words;
    setText(byId('viewer-name'), name);
    const pixels = width && height ? [words.pixels(width, height)] : [];
    setText(byId('viewer-facts'), [...pixels, this.#format.bytes(size), this.#format.moment(time)].join(' · '));
    Object.assign(byId('viewer-download'), { href: `${url}?download`, download: name });
    this.#picture.alt = name;
    byId('viewer-live').hidden = !live;
    this.#before.hidden = !previous;
    this.#dialog.classList.toggle('comparable', Boolean(previous));
    const follow = byId('viewer-follow');
    follow.hidden = !this.#mirror.image;
    setText(follow.firstElementChild, this.#following ? words.following : words.mirrors);
    setText(follow.lastElementChild, this.#following ? words.leave : words.join);
  }

  /** The version before: as long as a finger or the button is held, or until the key is pressed again. */
  #watchBefore() {
    this.#before.onpointerdown = () => this.#compare(true);
    for (const name of ['pointerup', 'pointercancel', 'pointerleave']) this.#before.addEventListener(name, () => this.#compare(false));
    this.#before.onclick = event => event.detail || this.#compare(this.#before.ariaPressed !== 'true');
    byId('viewer-stage').addEventListener('contextmenu', event => this.#image?.previous && event.preventDefault());
  }

  #compare(before) {
    if (!this.#image?.previous || before === (this.#before.ariaPressed === 'true')) return;
    this.#before.ariaPressed = before;
    this.#load(before ? this.#image.previous : this.#image.url, size => this.#stage.show(size, { keep: true, pose: this.#stage.pose }));
  }

  get #index() {
    return this.#received.images.indexOf(this.#image);
  }

  #neighbour(step) {
    return this.#index < 0 ? null : this.#received.images[this.#index + step];
  }

  #steps() {
    byId('viewer-previous').disabled = !this.#neighbour(-1);
    byId('viewer-next').disabled = !this.#neighbour(1);
  }

  /** Another picture than the computer's: no longer along with it. */
  #step(step) {
    const image = this.#neighbour(step);
    if (!image) return false;
    if (this.#following) this.#mirror.follow(false);
    this.#show(image, { from: step });
    return true;
  }

  /** People who look at the same thing point at it for each other; else the bars come and go. */
  #tap(place) {
    if (!this.#following) return void this.#dialog.classList.toggle('bare');
    const { viewport, pose } = this.#stage;
    const point = viewport && pointAt(viewport, pose, place);
    if (!point) return;
    this.#mirror.point(this.#image.id, point);
    this.#ripple(place);
  }

  #ripple({ x, y }) {
    const ripple = make('span', { className: 'ripple' });
    ripple.style.translate = `${x}px ${y}px`;
    byId('viewer-stage').append(ripple);
    setTimeout(() => ripple.remove(), 900);
  }

  #key({ key }) {
    const actions = {
      'ArrowLeft': () => this.#step(-1),
      'ArrowRight': () => this.#step(1),
      '+': () => this.#stage.zoomBy(1.5),
      '-': () => this.#stage.zoomBy(1 / 1.5),
      '0': () => this.#stage.move(this.#stage.viewport?.fitted()),
    };
    actions[key]?.();
  }

  #painted({ zoom }) {
    const share = this.#format.percent(zoom);
    setText(byId('viewer-zoom'), share);
    byId('viewer-zoom').setAttribute('aria-label', this.#words.viewer.zoom(share));
  }

  #slideIn(from) {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const start = { translate: `${from * 40}px 0`, opacity: 0 };
    this.#picture.animate([start, { translate: '0 0', opacity: 1 }], { duration: 180, easing: 'ease-out' });
  }
}
