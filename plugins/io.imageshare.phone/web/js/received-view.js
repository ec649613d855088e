// The tiles under "From the computer".
import { announce, byId, icon, make, setChildren, setText } from './dom.js';
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
    const tile = makeTile(words, () => open(image));
    describe(tile, image, words, format);
    tile.dataset.state = 'loading';
    load(tile, image);
    announce(words.announce.arrived(image.name));
    return tile;
  }

  /** The picture before stays in sight until the next one is there. */
  function renew(image) {
    const tile = tiles.get(image);
    describe(tile, image, words, format);
    load(tile, image);
    announce(words.announce.changed(image.name));
  }

  async function load(tile, image) {
    const { id, url } = image;
    const picture = Object.assign(new Image(), { alt: '', decoding: 'async', draggable: false, src: url });
    let shown = true;
    await picture.decode().catch(() => (shown = false));
    // Meanwhile there may be a newer version of it.
    if (image.id !== id) return;
    tile.dataset.state = shown ? 'shown' : 'failed';
    if (!shown) return received.failed(image, words.received.failedToComputer);
    tile.querySelector('img').replaceWith(picture);
    // Only a frame that is really drawn counts: none is while the page is in the background.
    requestAnimationFrame(() => image.id === id && received.shown(image));
  }

  received.addEventListener('list', list);
  received.addEventListener('version', event => renew(event.detail));
  received.addEventListener('ended', ({ detail }) => describe(tiles.get(detail), detail, words, format));
  received.addEventListener('retry', () => {
    for (const image of received.images) if (image.failed) load(tiles.get(image), image);
  });
  byId('received-clear').addEventListener('click', () => received.clear());
}

function makeTile(words, open) {
  return make('li', { className: 'tile' },
    make('button', { className: 'tile-button', onclick: open },
      make('span', { className: 'tile-frame' },
        make('img', { alt: '' }),
        make('span', { className: 'tile-trouble' }, icon('alert'), make('span', { textContent: words.received.failed })),
        make('span', { className: 'live', textContent: words.received.live })),
      make('span', { className: 'tile-name' }),
      make('span', { className: 'tile-facts' })));
}

function describe(tile, { name, size, time, width, height, live }, words, format) {
  const title = tile.querySelector('.tile-name');
  title.title = name;
  title.replaceChildren(...nameParts(name, 7));
  setText(tile.querySelector('.tile-facts'), words.received.facts(format.moment(time), format.bytes(size)));
  tile.querySelector('.live').hidden = !live;
  if (width && height) tile.style.setProperty('--shape', width / height);
  tile.classList.toggle('tiny', width < 116 && height < 184);
}
