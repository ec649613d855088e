// The card in place of the pickers while only a person can go on.
import { announce, byId, setIcon, setText } from './dom.js';
import { say } from './words.js';

const NOTICES = new Set(['no-secret', 'wrong-secret', 'replaced', 'asking']);
const ICONS = { 'no-secret': 'scan', 'wrong-secret': 'scan', 'asking-off': 'scan', 'replaced': 'windows', 'no-answer': 'clock' };

let ticking;

/** Which notice a state needs, or null where the page goes on by itself. */
export function noticeOf({ name, code }) {
  if (name === 'refused') return code === 'version-unsupported' ? 'outdated' : 'ended';
  if (name === 'not-allowed' || name === 'not-asked') return code ?? 'key-wrong';
  return NOTICES.has(name) ? name : null;
}

export function showNotice(state, words, format, actions) {
  const card = byId('notice');
  const kind = noticeOf(state);
  const focused = card.dataset.kind !== String(kind) && card.contains(document.activeElement);
  card.dataset.kind = kind;
  card.hidden = !kind;
  // An error of the future has no words here, and speaks for itself.
  describe(kind in words.notice ? kind : 'ended', state, words, actions);
  showTime(state, words.asking, format);
  // What had the focus may be gone: those who listen hear what came instead.
  if (focused) byId(kind ? 'notice-title' : 'pick-photos').focus();
}

function describe(kind, state, words, actions) {
  const [title, text, action = ''] = words.notice[kind];
  const asks = action && !actions[kind];
  setIcon(byId('notice-icon'), ICONS[kind] ?? 'alert');
  setText(byId('notice-title'), title);
  setText(byId('notice-text'), say(text, state));
  setText(byId('notice-hint'), kind.endsWith('-secret') ? words.asking.hint : '');
  placeName(asks);
  const button = byId('notice-action');
  button.hidden = !action;
  setText(button, action);
  button.disabled = false;
  // The second half of a double tap on "Ask" would be a "Cancel".
  button.onclick = event => event.detail > 1 || (actions[kind] ?? actions.ask)();
}

/** The name of this phone stands above the button where somebody at the computer will be asked about it. */
function placeName(asks) {
  byId('notice-ask').hidden = !asks;
  const name = byId('name');
  const home = byId(asks ? 'notice-ask' : 'foot');
  if (name.parentElement !== home) home.append(name);
}

function showTime({ name, code, computer, until }, words, format) {
  byId('foot').hidden = name === 'asking';
  // With spaces it is read out digit by digit.
  const digits = name === 'asking' && code ? [...code].join(' ') : '';
  const news = byId('notice-code').textContent !== digits;
  setText(byId('notice-code'), digits);
  if (digits && news) announce(words.code(digits, computer));
  clearTimeout(ticking);
  setText(byId('notice-time'), '');
  if (digits) countDown(until, format, words.left);
  else if (until && name === 'not-asked') countDown(until, format, words.again, byId('notice-action'));
}

/** `held` cannot be pressed meanwhile. */
function countDown(until, format, word, held = null) {
  const left = Math.max(0, until - Date.now());
  setText(byId('notice-time'), left || !held ? word(format.countdown(left)) : '');
  if (held) held.disabled = left > 0;
  if (left) ticking = setTimeout(() => countDown(until, format, word, held), left % 1000 + 1);
}
