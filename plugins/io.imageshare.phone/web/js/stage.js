// A picture on a stage: panned and zoomed by fingers, with the viewport that results. What taps and strokes mean beyond that its owner says.
import { UPRIGHT, seenSize, turning } from './glance.js';
import { watchGestures } from './gestures.js';
import { Viewport } from './viewport.js';

const PIXELS_FROM = 3;
const SWIPE_SHARE = 0.22;
const SWIPE_SPEED = 0.5;

export class Stage {
  viewport = null;
  pose = UPRIGHT;
  /** The picture's own size. */
  upright = null;

  #room;
  #picture;
  #owner;
  #held = null;
  #pull = 0;

  /**
   * `owner` has: painted(viewport); and may have moved(), when a person moved it; step(by), which returns whether there is another picture;
   * tap(point); press() and pressed(), the beginning and the end of a long touch; draw({ begin, add, end, abandon }), which takes strokes of one finger.
   */
  constructor(room, picture, owner) {
    this.#room = room;
    this.#picture = picture;
    this.#owner = owner;
    new ResizeObserver(() => this.#resize()).observe(room);
    const { draw } = owner;
    watchGestures(room, {
      begin: (point, fingers) => draw && (fingers === 1 ? draw.begin(point) : draw.abandon()),
      pan: (dx, dy, fingers, point) => (draw && fingers === 1 ? draw.add(point) : this.#pan(dx, dy, fingers)),
      hold: () => (this.#held = this.viewport),
      pinch: (point, factor, dx, dy) => this.move(this.#held?.zoomedAt(point, factor).panned(dx, dy)),
      tap: point => owner.tap?.(point),
      doubleTap: point => draw || this.toggle(point),
      press: () => owner.press?.(),
      pressed: () => owner.pressed?.(),
      release: stroke => this.#release(stroke),
      end: () => draw?.end(),
    });
  }

  /** Another picture, as a whole; or another version of the same, in the same place. */
  show(size, { pose = UPRIGHT, keep = false } = {}) {
    const last = this.viewport;
    Object.assign(this, { upright: size, pose });
    const picture = seenSize(size, pose);
    this.#pull = 0;
    const whole = new Viewport({ picture, stage: this.#size(), ratio: devicePixelRatio });
    this.viewport = keep && last && !last.isFitted ? new Viewport({ ...last, picture, scale: last.scale * last.picture.width / picture.width }) : whole;
    this.#held = this.viewport;
    this.paint();
  }

  clear() {
    this.viewport = this.#held = null;
    this.#pull = 0;
  }

  /** By a person. */
  move(viewport) {
    if (!viewport) return;
    this.look(viewport);
    this.#owner.moved?.();
  }

  look(viewport) {
    this.viewport = viewport;
    this.paint();
  }

  toggle(point = this.#middle()) {
    this.move(this.viewport?.toggledAt(point));
  }

  zoomBy(factor) {
    this.move(this.viewport?.zoomedAt(this.#middle(), factor));
  }

  paint() {
    const { x, y, scale, zoom } = this.viewport;
    const { style } = this.#picture;
    style.width = `${this.upright.width}px`;
    style.height = `${this.upright.height}px`;
    style.transform = `translate(${x + this.#pull}px, ${y}px) scale(${scale}) ${turning(this.upright, this.pose)}`;
    this.#picture.classList.toggle('pixels', zoom >= PIXELS_FROM);
    this.#owner.painted(this.viewport);
  }

  #pan(dx, dy, fingers) {
    if (!this.viewport) return;
    if (this.#owner.step && this.viewport.isFullWidth && fingers === 1) {
      this.#pull += dx;
      this.look(this.viewport.panned(0, dy));
    } else {
      this.move(this.viewport.panned(dx, dy));
    }
  }

  #release({ dx, speed, fingers }) {
    const far = Math.abs(dx) > this.#size().width * SWIPE_SHARE || Math.abs(speed) > SWIPE_SPEED;
    const swiped = this.#pull && fingers === 1 && far && this.#owner.step(dx < 0 ? 1 : -1);
    if (swiped) return;
    this.#pull = 0;
    if (this.viewport) this.paint();
  }

  #resize() {
    const room = this.#size();
    if (this.viewport && room.width) this.look(this.viewport.resized(room, devicePixelRatio));
  }

  #size() {
    return { width: this.#room.clientWidth, height: this.#room.clientHeight };
  }

  #middle() {
    const { width, height } = this.#size();
    return { x: width / 2, y: height / 2 };
  }
}
