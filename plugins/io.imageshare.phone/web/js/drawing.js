// Strokes on a picture, in its own pixels, so that nothing is lost by drawing on a small screen.

export class Drawing {
  #strokes = [];
  #current = null;
  #canvas;
  #context;

  constructor(canvas) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
  }

  get isEmpty() {
    return !this.#strokes.length;
  }

  begin(point, colour, width) {
    this.#current = { colour, width, points: [point] };
    this.#strokes.push(this.#current);
    // A tap makes a dot.
    this.#paint(this.#current, 0);
  }

  add(point) {
    if (!this.#current) return;
    this.#current.points.push(point);
    this.#paint(this.#current, this.#current.points.length - 1);
  }

  end() {
    this.#current = null;
  }

  /** The finger that began it turned out to be the first of two. */
  abandon() {
    if (!this.#current) return;
    this.#current = null;
    this.undo();
  }

  undo() {
    this.#strokes.pop();
    this.#repaint();
  }

  clear() {
    this.#strokes = [];
    this.#repaint();
  }

  /** Puts the picture behind the strokes: now the canvas is the answer. */
  putBehind(picture) {
    this.#context.globalCompositeOperation = 'destination-over';
    this.#context.drawImage(picture, 0, 0, this.#canvas.width, this.#canvas.height);
    this.#context.globalCompositeOperation = 'source-over';
  }

  #repaint() {
    this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    for (const stroke of this.#strokes) stroke.points.forEach((_, index) => this.#paint(stroke, index));
  }

  /** One more piece, rounded: from the middle before a point to the middle after it. */
  #paint({ colour, width, points }, index) {
    const [a, b, c] = [points[Math.max(0, index - 2)], points[Math.max(0, index - 1)], points[index]];
    const pen = this.#context;
    Object.assign(pen, { strokeStyle: colour, lineWidth: width, lineCap: 'round', lineJoin: 'round' });
    pen.beginPath();
    pen.moveTo((a.x + b.x) / 2, (a.y + b.y) / 2);
    pen.quadraticCurveTo(b.x, b.y, (b.x + c.x) / 2, (b.y + c.y) / 2);
    pen.lineTo((b.x + c.x) / 2, (b.y + c.y) / 2);
    pen.stroke();
  }
}
