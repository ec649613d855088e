// The one line that says how things are, and what it means for sending.
import { byId, setText } from './dom.js';
import { noticeOf } from './notice-view.js';
import { say } from './words.js';

export function showStatus({ name, computer, code }, words) {
  byId('status').dataset.state = name;
  const word = name === 'busy' ? words.busy[code] ?? words.busy.unknown : words.status[name] ?? words.status.waits;
  setText(byId('status-text'), say(word, computer));
}

export function showTarget(state, words) {
  const connected = state.name === 'connected';
  const { target, noTarget, unknownTarget } = words.send;
  byId('send').hidden = Boolean(noticeOf(state));
  byId('target').dataset.missing = connected && !state.target;
  setText(byId('target-text'), connected ? (state.target ? target(state.target) : noTarget) : unknownTarget);
}

/** One line for a page without pictures; none while a notice says what to do. */
export function showEmpty(state, words, hasPictures) {
  const empty = byId('empty');
  empty.hidden = hasPictures || noticeOf(state) !== null;
  setText(empty, state.name === 'connected' ? words.empty.connected(state.computer) : words.empty.waiting);
}
