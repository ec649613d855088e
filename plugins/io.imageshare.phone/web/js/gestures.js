// Turns pointers on the stage into what people mean: pan, pinch, tap, double tap, a long press, and begin and end of a stroke.
// A pinch is told as a whole since the fingers took hold: added up in steps, every edge met on the way would bend it.
const TAP_SPACE = 10;
const TAP_TIME = 300;
const PRESS_TIME = 400;

export function watchGestures(stage, { begin, hold, pan, pinch, tap, doubleTap, press, pressed, release, end }) {
  const pointers = new Map();
  let stroke = null;
  let grip = null;
  let lastTap = null;

  const place = event => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  const regrip = () => {
    grip = pointers.size ? spanOf(pointers) : null;
    hold();
  };

  stage.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    stage.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, place(event));
    stroke ??= { start: place(event), begun: event.timeStamp, fingers: 0, pressing: setTimeout(pressNow, PRESS_TIME), isPress: false };
    stroke.fingers = Math.max(stroke.fingers, pointers.size);
    if (pointers.size > 1) clearTimeout(stroke.pressing);
    regrip();
    begin(place(event), pointers.size);
  });

  stage.addEventListener('pointermove', event => {
    if (!pointers.has(event.pointerId)) return;
    const before = spanOf(pointers);
    pointers.set(event.pointerId, place(event));
    const after = spanOf(pointers);
    if (Math.hypot(after.x - stroke.start.x, after.y - stroke.start.y) > TAP_SPACE) clearTimeout(stroke.pressing);
    if (stroke.isPress) return;
    if (pointers.size === 1) pan(after.x - before.x, after.y - before.y, stroke.fingers, after);
    else pinch(grip, after.length / Math.max(1, grip.length), after.x - grip.x, after.y - grip.y);
  });

  const lift = event => {
    if (!pointers.delete(event.pointerId)) return;
    regrip();
    if (pointers.size) return;
    const last = place(event);
    const { start, begun, fingers, isPress, pressing } = stroke;
    clearTimeout(pressing);
    stroke = null;
    end();
    if (isPress) return pressed();
    const dx = last.x - start.x;
    const still = Math.hypot(dx, last.y - start.y) < TAP_SPACE;
    const time = event.timeStamp - begun;
    if (event.type === 'pointerup' && still && fingers === 1 && time < TAP_TIME) tapped(last, event.timeStamp);
    else release({ dx, speed: time ? dx / time : 0, fingers });
  };
  stage.addEventListener('pointerup', lift);
  stage.addEventListener('pointercancel', lift);

  function pressNow() {
    stroke.isPress = true;
    press();
  }

  function tapped(point, now) {
    const twice = lastTap && now - lastTap.now < TAP_TIME && Math.hypot(point.x - lastTap.point.x, point.y - lastTap.point.y) < 3 * TAP_SPACE;
    clearTimeout(lastTap?.timer);
    lastTap = twice ? null : { point, now, timer: setTimeout(() => tap(point), TAP_TIME) };
    if (twice) doubleTap(point);
  }

  stage.addEventListener('wheel', event => {
    event.preventDefault();
    hold();
    pinch(place(event), Math.exp(-event.deltaY / 400), 0, 0);
  }, { passive: false });
}

/** The middle of the fingers and how far they are apart. */
function spanOf(pointers) {
  const [a, b = a] = pointers.values();
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length: Math.hypot(a.x - b.x, a.y - b.y) };
}
