// Drawing on a received picture with a finger, to send it back as an answer.
import { byId, make, setLabel, setText } from './dom.js';
import { Drawing } from './drawing.js';
import { blobOf, fitCanvas, stemOf } from './jpeg-copy.js';
import { Stage } from './stage.js';

const COLOURS = { red: '#ff3b30', yellow: '#ffd60a', green: '#30d158', blue: '#0a84ff', white: '#ffffff', black: '#000000' };
// As thick on the screen at whatever zoom.
const PEN = 5;

export class Answer {
  #words;
  #send;
  #dialog = byId('answer');
  #canvas = byId('answer-canvas');
  #picture = byId('answer-image');
  #stage;
  #image;
  #drawing = null;
  #colour = COLOURS.red;

  /** `send(file, facts)` puts it into the queue. */
  constructor(words, send) {
    this.#words = words.answer;
    this.#send = send;
    this.#stage = new Stage(byId('answer-stage'), byId('answer-sheet'), {
      painted: () => {},
      draw: {
        begin: point => this.#drawing?.begin(this.#at(point), this.#colour, PEN / this.#unit),
        add: point => this.#drawing?.add(this.#at(point)),
        end: () => this.#end(),
        abandon: () => this.#drawing?.abandon(),
      },
    });
    this.#fillColours();
    byId('answer-undo').onclick = () => this.#change(() => this.#drawing.undo());
    byId('answer-clear').onclick = () => this.#change(() => this.#drawing.clear());
    byId('answer-send').onclick = () => this.#finish();
    byId('answer-cancel').onclick = () => this.#leave();
    byId('answer-keep').onclick = () => this.#ask(false);
    byId('answer-discard').onclick = () => this.#dialog.close();
    this.#dialog.addEventListener('cancel', event => {
      event.preventDefault();
      this.#leave();
    });
    this.#dialog.addEventListener('close', () => this.#closed());
    addEventListener('popstate', () => this.#wentBack());
  }

  /** `picture` is the element that shows it: there its bytes are decoded already. */
  open(image, picture) {
    const upright = { width: picture.naturalWidth || 300, height: picture.naturalHeight || 300 };
    const { width, height } = fitCanvas(upright.width, upright.height);
    this.#image = image;
    this.#picture.src = picture.src;
    Object.assign(this.#canvas, { width, height });
    this.#drawing = new Drawing(this.#canvas);
    history.pushState({ viewer: true, answer: true }, '');
    this.#dialog.showModal();
    this.#stage.show(upright);
    setText(byId('answer-trouble'), '');
    this.#ask(false);
    this.#change(() => {});
  }

  /** Pixels of the canvas for each of the screen's, as zoomed. */
  get #unit() {
    return this.#stage.viewport.scale * this.#stage.upright.width / this.#canvas.width;
  }

  #at({ x, y }) {
    const { viewport } = this.#stage;
    return { x: (x - viewport.x) / this.#unit, y: (y - viewport.y) / this.#unit };
  }

  #end() {
    if (this.#drawing) this.#change(() => this.#drawing.end());
  }

  #change(action) {
    action();
    for (const name of ['undo', 'clear', 'send']) byId(`answer-${name}`).disabled = this.#drawing.isEmpty;
  }

  /** Only what was drawn is asked about. */
  #leave() {
    if (this.#drawing.isEmpty) this.#dialog.close();
    else this.#ask(true);
  }

  #ask(asking) {
    byId('answer-tools').hidden = asking;
    byId('answer-ask').hidden = !asking;
    if (asking) byId('answer-keep').focus();
  }

  #wentBack() {
    if (!this.#dialog.open || history.state?.answer) return;
    if (!this.#drawing.isEmpty) history.pushState({ viewer: true, answer: true }, '');
    this.#leave();
  }

  #closed() {
    this.#drawing = null;
    this.#canvas.width = this.#canvas.height = 0;
    this.#picture.removeAttribute('src');
    if (history.state?.answer) history.back();
  }

  async #finish() {
    const { id, name, mime } = this.#image;
    // What was a photo stays one; everything else keeps every pixel.
    const type = mime === 'image/jpeg' ? 'image/jpeg' : 'image/png';
    byId('answer-send').disabled = true;
    this.#drawing.putBehind(this.#picture);
    const blob = await blobOf(this.#canvas, type).catch(() => null);
    if (!blob) return setText(byId('answer-trouble'), this.#words.failed);
    this.#send(new File([blob], `${stemOf(name)}-answer${type === 'image/jpeg' ? '.jpg' : '.png'}`, { type }), { answers: id });
    this.#dialog.close();
  }

  #fillColours() {
    const buttons = Object.entries(COLOURS).map(([name, colour]) => {
      const button = make('button', { className: 'colour', ariaPressed: colour === this.#colour, onclick: () => {
        this.#colour = colour;
        for (const each of buttons) each.ariaPressed = each === button;
      } }, make('span'));
      button.firstChild.style.background = colour;
      setLabel(button, this.#words.colours[name]);
      return button;
    });
    byId('answer-colours').append(...buttons);
  }
}
