// Live pictures, the mirror, and pointing: against the fake server.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mockup, png } from '../support/pictures.mjs';
import { setUp, until } from '../support/suite.mjs';

const screens = [[60, 90, 200], [200, 90, 60], [60, 160, 90]].map(colour => mockup(1170, 2532, colour));
const facts = { live: 'live-1', width: 1170, height: 2532 };
/** As high as a computer's view that is very low, so that the width decides. */
const MIDDLE = { x: 500_000, y: 500_000, width: 1_000_000, height: 1, turn: 0, mirrored: false };

describe('looking', () => {
  const suite = setUp();

  const shows = (phone, url) => phone.until(wanted => document.querySelector('#viewer').dataset.state === 'shown' && document.querySelector('#viewer-image').src.endsWith(wanted), url);
  const urlOf = (server, id) => server.urlOf(id);
  const zoom = phone => phone.text('#viewer-zoom');

  async function live() {
    const pair = await suite.pair();
    const id = pair.server.push('screen.png', screens[0], facts);
    await pair.phone.tile('screen.png', 'shown');
    return { ...pair, id };
  }

  async function opened() {
    const all = await live();
    await all.phone.page.click('.tile-button');
    await shows(all.phone, urlOf(all.server, all.id));
    return all;
  }

  async function mirrored(settings = MIDDLE, bytes = screens[0], size = { width: 1170, height: 2532 }) {
    const { server, phone } = await suite.pair();
    const image = server.picture('mirrored.png', bytes, size);
    server.mirror(image, settings);
    await shows(phone, image.url);
    return { server, phone, image };
  }

  /** Where the upright picture's point in millionths is on the stage. */
  const place = (phone, x, y) => phone.page.$eval('#viewer-image', (image, fx, fy) => {
    const at = new DOMMatrix(image.style.transform).transformPoint({ x: fx * image.naturalWidth, y: fy * image.naturalHeight });
    return [at.x, at.y];
  }, x / 1e6, y / 1e6);

  test('a live picture changes in its place, and the computer hears of every version', async () => {
    const { server, phone, id } = await live();
    server.push('other.png', png(60, 60));
    await phone.tile('other.png', 'shown');
    const second = server.push('screen.png', screens[1], facts);
    await until(() => server.told('shown').some(message => message.id === second));
    assert.deepEqual((await phone.tiles()).map(tile => tile.name), ['other.png', 'screen.png']);
    assert.ok(server.told('shown').some(message => message.id === id));
    assert.equal(await phone.page.$$eval('.tile .live', all => all.map(each => each.checkVisibility()).join()), 'false,true');
    server.say({ type: 'live', live: 'live-1', ended: true });
    await phone.until(() => [...document.querySelectorAll('.tile .live')].every(each => each.hidden));
    server.push('screen.png', screens[2], facts);
    await phone.until(() => document.querySelectorAll('.tile').length === 3);
  });

  test('a new version of the picture that is open keeps zoom and place', async () => {
    const { server, phone } = await opened();
    await phone.page.click('#viewer-zoom');
    await phone.stroke([200, 500], [150, 400]);
    const before = [await zoom(phone), ...await place(phone, 500_000, 500_000)];
    const second = server.push('screen.png', screens[1], facts);
    await shows(phone, urlOf(server, second));
    assert.deepEqual([await zoom(phone), ...await place(phone, 500_000, 500_000)], before);
  });

  test('the version before is there as long as a finger, or the button, is held', async () => {
    const { server, phone, id } = await opened();
    assert.equal(await phone.visible('#viewer-before'), false);
    const second = server.push('screen.png', screens[1], facts);
    await shows(phone, urlOf(server, second));
    const finger = await phone.page.touchscreen.touchStart(200, 400);
    await shows(phone, urlOf(server, id));
    await finger.end();
    await shows(phone, urlOf(server, second));
    await phone.page.focus('#viewer-before');
    await phone.page.keyboard.press('Enter');
    await shows(phone, urlOf(server, id));
    await phone.page.keyboard.press('Enter');
    await shows(phone, urlOf(server, second));
    assert.equal(server.told('point').length, 0);
  });

  test('the phone opens what the computer mirrors, and shows the same part of it', async () => {
    const { server, phone, image } = await mirrored({ ...MIDDLE, x: 250_000, y: 600_000, width: 400_000 });
    const [x, y] = await place(phone, 250_000, 600_000);
    assert.ok(Math.hypot(x - 195, y - 422) < 1, `${x}, ${y}`);
    server.mirror(image, { ...MIDDLE, x: 500_000, y: 300_000, width: 200_000 });
    await phone.until(() => document.querySelector('#viewer-zoom').textContent === '500%');
    assert.match(await phone.text('#viewer-follow'), /^Following the computer\s*Leave$/);
    assert.equal(server.told('look').length, 0, 'what the computer said is not said back');
  });

  test('all that the computer shows is on the phone too, also where that is higher than its width tells', async () => {
    const { server, phone, image } = await mirrored({ ...MIDDLE, width: 100_000, height: 400_000 });
    await phone.until(() => document.querySelector('#viewer-zoom').textContent === '250%');
    server.mirror(image, { ...MIDDLE, width: 200_000, height: 50_000 });
    await phone.until(() => document.querySelector('#viewer-zoom').textContent === '500%');
  });

  test('a small picture in a large view of the computer is no smaller here than it fits', async () => {
    const { phone } = await mirrored({ ...MIDDLE, width: 10_000_000, height: 10_000_000 }, png(100, 60), { width: 100, height: 60 });
    const [left] = await place(phone, 0, 500_000);
    const [right] = await place(phone, 1_000_000, 500_000);
    assert.equal(Math.round(right - left), 100);
  });

  test('another version of what is mirrored comes in its place, and the stage is never empty', async () => {
    const { server, phone, image } = await mirrored({ ...MIDDLE, width: 400_000 });
    await phone.page.evaluate(() => {
      globalThis.states = [];
      new MutationObserver(() => globalThis.states.push(document.querySelector('#viewer').dataset.state)).observe(document.querySelector('#viewer'), { attributeFilter: ['data-state'] });
    });
    const next = server.picture('mirrored.png', screens[1], { width: 1170, height: 2532 });
    assert.notEqual(next.url, image.url);
    server.mirror(next, { ...MIDDLE, width: 200_000 });
    await shows(phone, next.url);
    await phone.until(() => document.querySelector('#viewer-zoom').textContent === '500%');
    assert.ok(!(await phone.page.evaluate(() => globalThis.states)).includes('loading'));
  });

  test('a picture that was sent as a file this browser cannot show is shown when the computer mirrors another file of it', async () => {
    const { server, phone } = await suite.pair();
    const id = server.push('scan.tif', Buffer.from('no picture'), { mime: 'image/tiff' });
    await phone.tile('scan.tif', 'failed');
    const image = { ...server.picture('scan.png', screens[0], { width: 1170, height: 2532 }), id };
    server.mirror(image, MIDDLE);
    await shows(phone, image.url);
    await phone.page.mouse.click(195, 422);
    await until(() => server.told('point').some(message => message.id === id));
  });

  for (const [turn, isMirrored] of [[0, false], [90, false], [180, true], [270, true], [90, true]]) {
    test(`a picture that is seen turned by ${turn}${isMirrored ? ' and mirrored' : ''} is seen so here, and points are those of the upright one`, async () => {
      const { server, phone } = await mirrored({ ...MIDDLE, x: 400_000, y: 300_000, width: 300_000, turn, mirrored: isMirrored });
      const [x, y] = await place(phone, 400_000, 300_000);
      assert.ok(Math.hypot(x - 195, y - 422) < 1, `${x}, ${y}`);
      const [right, below] = await place(phone, 410_000, 300_000);
      const angle = Math.round(Math.atan2(below - y, right - x) / Math.PI * 180 + 360) % 360;
      assert.equal(angle, isMirrored ? (180 + turn) % 360 : turn);
      await phone.stroke([195, 422]);
      await until(() => server.told('point').length === 1);
      const [point] = server.told('point');
      assert.ok(Math.abs(point.x - 400_000) < 2000 && Math.abs(point.y - 300_000) < 2000, JSON.stringify(point));
    });
  }

  test('the phone moves the computer, at a pace, and its last word is where it stays', async () => {
    const { server, phone, image } = await mirrored({ ...MIDDLE, width: 250_000 });
    await phone.stroke([200, 500], [180, 480], [150, 450], [120, 420], [100, 400]);
    await until(() => server.told('look').length > 0);
    const middle = async () => {
      const [x0, y0] = await place(phone, 0, 0);
      const [x1, y1] = await place(phone, 1_000_000, 1_000_000);
      return [(195 - x0) / (x1 - x0), (422 - y0) / (y1 - y0)].map(each => Math.round(each * 1e6));
    };
    await until(() => server.told('look').at(-1).x > 500_000);
    const [x, y] = await middle();
    await until(() => Math.abs(server.told('look').at(-1).x - x) < 3000 && Math.abs(server.told('look').at(-1).y - y) < 3000);
    const last = server.told('look').at(-1);
    assert.equal(last.id, image.id);
    assert.ok(Math.abs(last.width - 250_000) < 5, String(last.width));
  });

  test('who leaves looks alone and can come back; the end of the mirror ends it for both', async () => {
    const { server, phone, image } = await mirrored();
    await phone.page.click('#viewer-follow');
    server.mirror(image, { ...MIDDLE, width: 200_000 });
    await phone.page.click('#viewer-zoom');
    assert.equal(await zoom(phone), '200%');
    assert.equal(server.told('look').length, 0);
    await phone.page.click('#viewer-follow');
    await phone.until(() => document.querySelector('#viewer-zoom').textContent === '500%');
    await phone.page.click('#viewer-close');
    await phone.until(() => !document.querySelector('#mirror').hidden);
    assert.equal(await phone.text('#mirror-text'), 'studio shows mirrored.png');
    await phone.page.click('#mirror-join');
    await shows(phone, image.url);
    server.mirror(null);
    await phone.until(() => document.querySelector('#viewer-follow').hidden && document.querySelector('#mirror').hidden);
    assert.equal(await phone.visible('#viewer'), true);
  });

  test('a tap on the picture that is followed points at it, a tap beside it does not', async () => {
    const { server, phone, image } = await mirrored(MIDDLE, png(800, 200), { width: 800, height: 200 });
    await phone.stroke([195, 700]);
    await phone.stroke([195, 422]);
    await until(() => server.told('point').length > 0);
    const points = server.told('point');
    assert.equal(points.length, 1);
    assert.equal(points[0].id, image.id);
    assert.ok(Math.abs(points[0].x - 500_000) < 5000 && Math.abs(points[0].y - 500_000) < 20_000, JSON.stringify(points));
    assert.equal(await phone.page.$eval('#viewer', viewer => viewer.classList.contains('bare')), false);
  });

  test('a tap on any other picture takes the bars away and points at nothing', async () => {
    const { server, phone } = await suite.pair();
    const id = server.push('wide.png', png(800, 200), { width: 800, height: 200 });
    await phone.tile('wide.png', 'shown');
    await phone.page.click('.tile-button');
    await shows(phone, urlOf(server, id));
    for (const bare of [true, false]) {
      await phone.stroke([195, 422]);
      await phone.until(expected => document.querySelector('#viewer').classList.contains('bare') === expected, bare);
    }
    assert.equal(server.told('point').length, 0);
  });
});
