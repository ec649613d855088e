// The line on the page while the computer shows something and this phone does not look along.
import { byId, setText } from './dom.js';

export function showMirror(mirror, connection, words) {
  const render = () => {
    const { image, following } = mirror;
    byId('mirror').hidden = !image || following;
    if (image) setText(byId('mirror-text'), words.mirror.shows(connection.state.computer, image.name));
  };
  mirror.addEventListener('change', render);
  byId('mirror-join').addEventListener('click', () => mirror.follow(true));
}
