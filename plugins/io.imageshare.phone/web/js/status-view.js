// The one line that says how things are, what it means for sending, and the notice when only a person can go on.
import { byId, setIcon, setText } from './dom.js';

const ICONS = { 'wrong-secret': 'scan', 'no-secret': 'scan', replaced: 'windows' };

export function showStatus(state, words, actions) {
  const { name, computer } = state;
  byId('status').dataset.state = name;
  setText(byId('status-text'), words.status[name](computer));
  const notice = noticeOf(state);
  byId('notice').hidden = !notice;
  byId('send').hidden = Boolean(notice);
  if (notice) showNotice(notice, state, words.notice[notice], actions[notice]);
}

export function showTarget(state, words) {
  const connected = state.name === 'connected';
  const { target, noTarget, unknownTarget } = words.send;
  byId('target').dataset.missing = connected && !state.target;
  setText(byId('target-text'), connected ? (state.target ? target(state.target) : noTarget) : unknownTarget);
}

/** One line for a page without pictures; none while a notice says what to do. */
export function showEmpty(state, words, hasPictures) {
  const empty = byId('empty');
  empty.hidden = hasPictures || noticeOf(state) !== null;
  setText(empty, state.name === 'connected' ? words.empty.connected(state.computer) : words.empty.waiting);
}

function noticeOf({ name, code }) {
  if (name === 'refused') return code === 'version-unsupported' ? 'outdated' : 'refused';
  return ['wrong-secret', 'no-secret', 'replaced'].includes(name) ? name : null;
}

function showNotice(notice, { message }, { title, text, action }, act) {
  setIcon(byId('notice-icon').closest('svg'), ICONS[notice] ?? 'alert');
  setText(byId('notice-title'), title);
  setText(byId('notice-text'), typeof text === 'function' ? text(message) : text);
  const button = byId('notice-action');
  button.hidden = !action;
  setText(button, action ?? '');
  button.onclick = act;
}
