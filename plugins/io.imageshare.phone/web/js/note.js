// A note that goes with the pictures chosen next, and is used up by them. Closed it costs nothing: two taps still send a picture.
import { byId } from './dom.js';

export function watchNote() {
  const [opener, panel, input] = ['note-open', 'note', 'note-text'].map(byId);

  function open(wanted) {
    panel.hidden = !wanted;
    opener.setAttribute('aria-expanded', wanted);
    if (wanted) input.focus();
    else input.value = '';
  }

  opener.addEventListener('click', () => open(panel.hidden));
  return {
    /** What was written, once. */
    take() {
      const note = input.value.trim();
      open(false);
      return note;
    },
  };
}
