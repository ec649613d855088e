// Which part of a picture is on the stage: an immutable value. Scale is CSS pixels per picture pixel; x and y are
// where the picture's top left corner is on the stage. The point under the fingers stays there.
const DEEPEST = 16;

export class Viewport {
  constructor({ picture, stage, ratio, scale, x = 0, y = 0 }) {
    const least = Viewport.#fit(picture, stage);
    const actual = 1 / ratio;
    this.picture = picture;
    this.stage = stage;
    this.ratio = ratio;
    this.scale = Math.min(Math.max(scale ?? least, Math.min(least, actual)), Math.max(least, actual) * DEEPEST);
    this.x = Viewport.#settle(x, picture.width * this.scale, stage.width);
    this.y = Viewport.#settle(y, picture.height * this.scale, stage.height);
    Object.freeze(this);
  }

  /** The whole picture, never enlarged beyond a CSS pixel for each of its own. */
  fitted() {
    return this.#with({ scale: Viewport.#fit(this.picture, this.stage) });
  }

  get isFitted() {
    return Math.abs(this.scale / Viewport.#fit(this.picture, this.stage) - 1) < 0.01;
  }

  /** 1 is one picture pixel on one pixel of the screen. */
  get zoom() {
    return this.scale * this.ratio;
  }

  /** Nothing to pan sideways: a horizontal stroke means another picture. */
  get isFullWidth() {
    return this.picture.width * this.scale <= this.stage.width + 1;
  }

  zoomedAt(point, factor) {
    const scale = new Viewport({ ...this, scale: this.scale * factor }).scale;
    const grown = scale / this.scale;
    return this.#with({ scale, x: point.x - (point.x - this.x) * grown, y: point.y - (point.y - this.y) * grown });
  }

  /** A point of the picture in the middle of the stage. */
  showing(point, scale) {
    const clamped = this.#with({ scale }).scale;
    return this.#with({ scale: clamped, x: this.stage.width / 2 - point.x * clamped, y: this.stage.height / 2 - point.y * clamped });
  }

  panned(dx, dy) {
    return this.#with({ x: this.x + dx, y: this.y + dy });
  }

  /** Between the whole picture and pixel for pixel; a picture that has both at once is doubled. */
  toggledAt(point) {
    if (!this.isFitted) return this.fitted();
    const same = Math.abs(this.zoom - 1) < 0.05;
    return this.zoomedAt(point, same ? 2 : 1 / this.zoom);
  }

  resized(stage, ratio) {
    return this.isFitted ? new Viewport({ picture: this.picture, stage, ratio }) : this.#with({ stage, ratio });
  }

  #with(change) {
    return new Viewport({ ...this, ...change });
  }

  static #fit(picture, stage) {
    return Math.min(stage.width / picture.width, stage.height / picture.height, 1);
  }

  /** In the middle when it fits, else without a gap at either edge. */
  static #settle(start, length, room) {
    return length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, start));
  }
}
