// The one line that says how things are.
import { byId, setText } from './dom.js';
import { noticeOf } from './notice-view.js';
import { say } from './words.js';

export function showStatus({ name, computer, code }, words) {
  byId('status').dataset.state = name;
  byId('send').hidden = Boolean(noticeOf({ name, code }));
  const word = name === 'busy' ? words.busy[code] ?? words.busy.unknown : words.status[name] ?? words.status.waits;
  setText(byId('status-text'), say(word, computer));
}

/** One line for a page with nothing on it; none while a notice says what to do. */
export function showEmpty(state, words, hasPictures) {
  const empty = byId('empty');
  empty.hidden = hasPictures || noticeOf(state) !== null;
  setText(empty, state.name === 'connected' ? words.empty.connected(state.computer) : words.empty.waiting);
}
