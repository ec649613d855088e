// What a computer tells of its view, in millionths of the upright picture, and the same of a viewport here. Pure functions.
const MILLION = 1_000_000;

export const UPRIGHT = { turn: 0, mirrored: false };

/** Where a point of the upright picture is seen once that was mirrored and then turned clockwise; fractions of width and height. */
export function seenAt({ x, y }, { turn, mirrored }) {
  const across = mirrored ? 1 - x : x;
  return { 0: { x: across, y }, 90: { x: 1 - y, y: across }, 180: { x: 1 - across, y: 1 - y }, 270: { x: y, y: 1 - across } }[turn];
}

/** The way back. */
export function uprightAt({ x, y }, { turn, mirrored }) {
  const point = { 0: { x, y }, 90: { x: y, y: 1 - x }, 180: { x: 1 - x, y: 1 - y }, 270: { x: 1 - y, y: x } }[turn];
  return mirrored ? { x: 1 - point.x, y: point.y } : point;
}

/** The size of the picture as it is seen. */
export function seenSize({ width, height }, { turn }) {
  return turn % 180 ? { width: height, height: width } : { width, height };
}

/** The same as a CSS transform of the upright picture around its top left corner. */
export function turning({ width, height }, { turn, mirrored }) {
  const move = { 0: '', 90: `translate(${height}px, 0) rotate(90deg)`, 180: `translate(${width}px, ${height}px) rotate(180deg)`, 270: `translate(0, ${width}px) rotate(270deg)` }[turn];
  return mirrored ? `${move} translate(${width}px, 0) scaleX(-1)` : move;
}

/** The viewport that shows all that the computer shows, and nothing smaller than as a whole. */
export function viewportOf(glance, viewport, upright) {
  const middle = seenAt({ x: glance.x / MILLION, y: glance.y / MILLION }, glance);
  const { picture, stage } = viewport;
  const scale = Math.min(stage.width / (glance.width * upright.width), stage.height / (glance.height * upright.height)) * MILLION;
  return viewport.showing({ x: middle.x * picture.width, y: middle.y * picture.height }, Math.max(viewport.fitted().scale, scale));
}

/** What is in the middle of a viewport, and how much of the picture is across and down it. */
export function glanceOf(viewport, pose, upright) {
  const { stage, scale } = viewport;
  return { ...millionths(fractionAt(viewport, { x: stage.width / 2, y: stage.height / 2 }), pose), width: clamp(stage.width / (scale * upright.width), 100), height: clamp(stage.height / (scale * upright.height), 100) };
}

/** The point of the upright picture under a point of the stage, or null beside the picture. */
export function pointAt(viewport, pose, place) {
  const at = fractionAt(viewport, place);
  return Math.min(at.x, at.y) < 0 || Math.max(at.x, at.y) > 1 ? null : millionths(at, pose);
}

function fractionAt({ x, y, scale, picture }, place) {
  return { x: (place.x - x) / (picture.width * scale), y: (place.y - y) / (picture.height * scale) };
}

function millionths(seen, pose) {
  const { x, y } = uprightAt(seen, pose);
  return { x: clamp(x), y: clamp(y) };
}

const clamp = (fraction, most = 1) => Math.round(Math.min(most, Math.max(0, fraction)) * MILLION);
