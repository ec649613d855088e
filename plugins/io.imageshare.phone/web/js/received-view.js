// The tiles under "From the computer".
import { announce, byId, icon, make, setChildren } from './dom.js';
import { nameParts } from './file-names.js';

export function showReceived(received, words, format, open) {
  const tiles = new Map();

  function list() {
    const { images } = received;
    for (const image of tiles.keys()) if (!images.includes(image)) tiles.delete(image);
    for (const image of images) if (!tiles.has(image)) tiles.set(image, arrive(image));
    const strip = byId('received-list');
    const newcomer = images[0] && strip.firstChild !== tiles.get(images[0]);
    setChildren(strip, images.map(image => tiles.get(image)));
    if (newcomer) strip.scrollLeft = 0;
    byId('received').hidden = !images.length;
  }

  function arrive(image) {
    const tile = makeTile(image, words, format, () => open(image));
    load(tile, image);
    announce(words.announce.arrived(image.name));
    return tile;
  }

  async function load(tile, image) {
    const picture = tile.querySelector('img');
    tile.dataset.state = 'loading';
    picture.src = image.url;
    try {
      await picture.decode();
      tile.dataset.state = 'shown';
      // Only a frame that is really drawn counts: none is while the page is in the background.
      requestAnimationFrame(() => received.shown(image));
    } catch {
      tile.dataset.state = 'failed';
      received.failed(image, words.received.failedToComputer);
    }
  }

  received.addEventListener('list', list);
  received.addEventListener('retry', () => {
    for (const image of received.images) if (image.failed) load(tiles.get(image), image);
  });
  byId('received-clear').addEventListener('click', () => received.clear());
}

function makeTile({ name, size, time, width, height }, words, format, open) {
  const tile = make('li', { className: 'tile' },
    make('button', { className: 'tile-button', onclick: open },
      make('span', { className: 'tile-frame' },
        make('img', { alt: '', decoding: 'async', draggable: false }),
        make('span', { className: 'tile-trouble' }, icon('alert'), make('span', { textContent: words.received.failed }))),
      make('span', { className: 'tile-name', title: name }, ...nameParts(name, 7)),
      make('span', { className: 'tile-facts', textContent: words.received.facts(format.moment(time), format.bytes(size)) })));
  if (width && height) tile.style.setProperty('--shape', width / height);
  tile.classList.toggle('tiny', width < 116 && height < 184);
  return tile;
}
