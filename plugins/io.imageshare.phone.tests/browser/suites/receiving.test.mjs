// Pictures from the computer, and the viewer: against the fake server.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mockup, png } from '../support/pictures.mjs';
import { setUp, until } from '../support/suite.mjs';

const screen = mockup(1170, 2532, [60, 90, 200]);

describe('receiving', () => {
  const suite = setUp();

  async function received(...names) {
    const pair = await suite.pair();
    for (const name of names) {
      pair.server.push(name, screen, { width: 1170, height: 2532 });
      await pair.phone.tile(name, 'shown');
    }
    return pair;
  }

  async function opened(phone, name) {
    await phone.page.$$eval('.tile', (tiles, wanted) => tiles.find(tile => tile.textContent.includes(wanted)).querySelector('button').click(), name);
    await showing(phone, name);
  }

  const showing = (phone, name) => phone.until(wanted => document.querySelector('#viewer').dataset.state === 'shown'
    && document.querySelector('#viewer-name').textContent === wanted, name);

  const zoom = phone => phone.text('#viewer-zoom');

  const closed = phone => phone.until(() => !document.querySelector('#viewer').open && !history.state?.viewer);

  /** Fingers that move from one list of points to the other. */
  async function touch(phone, from, to) {
    const session = await phone.page.createCDPSession();
    const points = share => from.map((point, index) => ({
      id: index, x: point[0] + (to[index][0] - point[0]) * share, y: point[1] + (to[index][1] - point[1]) * share,
    }));
    const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', points(0));
    for (const share of [0.25, 0.5, 0.75, 1]) await send('touchMove', points(share));
    await send('touchEnd', []);
  }

  test('pictures appear at once, the newest first, and the computer hears that they are shown', async () => {
    const { server, phone } = await received('first.png', 'second.png');
    assert.deepEqual((await phone.tiles()).map(tile => tile.name), ['second.png', 'first.png']);
    await until(() => server.told('shown').length === 2);
    assert.match(await phone.text('.tile-facts'), /^\d+:\d\d.(AM|PM) · \d+ kB$/);
    assert.equal(await phone.visible('#empty'), false);
  });

  test('the newest picture is in sight even if the strip was scrolled to old ones', async () => {
    const { server, phone } = await received('1.png', '2.png', '3.png', '4.png', '5.png');
    await phone.page.$eval('#received-list', strip => (strip.scrollLeft = 10_000));
    server.push('newest.png', screen);
    await phone.tile('newest.png', 'shown');
    const left = await phone.page.$eval('.tile', tile => tile.getBoundingClientRect().left);
    assert.ok(left >= 0 && left < 40, String(left));
  });

  test('a picture that cannot be decoded is reported as failed', async () => {
    const { server, phone } = await suite.pair();
    const id = server.push('broken.png', Buffer.from('no picture'));
    await phone.tile('broken.png', 'failed');
    await until(() => server.told('failed').length === 1);
    assert.equal(server.told('failed')[0].id, id);
    assert.ok(server.told('failed')[0].message);
    assert.equal(server.told('shown').length, 0);
  });

  test('a picture that could not be fetched is tried again after the next welcome', async () => {
    const { server, phone } = await suite.pair();
    const id = server.push('late.png', screen);
    const remember = server.forgetImages();
    await phone.tile('late.png', 'failed');
    remember();
    server.cutOff();
    await phone.tile('late.png', 'shown');
    await until(() => server.told('shown').some(message => message.id === id));
  });

  test('a tap opens the whole picture; closing by button, Escape and back leads to the list', async () => {
    const { phone } = await received('whole.png');
    const ways = [
      () => phone.page.click('#viewer-close'),
      () => phone.page.keyboard.press('Escape'),
      () => phone.page.evaluate(() => history.back()),
    ];
    for (const close of ways) {
      await opened(phone, 'whole.png');
      const box = await phone.page.$eval('#viewer-image', image => image.getBoundingClientRect().toJSON());
      assert.ok(box.left >= -1 && box.right <= 391 && box.top >= -1 && box.bottom <= 845, JSON.stringify(box));
      await close();
      await closed(phone);
    }
    assert.equal(await phone.text('#status-text'), 'Connected to studio');
  });

  test('the download link asks for the file as an attachment', async () => {
    const { server, phone } = await received('take me.png');
    await opened(phone, 'take me.png');
    const { href, download } = await phone.page.$eval('#viewer-download', link => ({ href: link.href, download: link.download }));
    assert.equal(download, 'take me.png');
    const response = await fetch(href);
    assert.equal(response.headers.get('content-disposition'), 'attachment');
    assert.ok(href.startsWith(server.origin));
  });

  test('a double tap goes to the pixels of the screen and back', async () => {
    const { server, phone } = await suite.pair();
    server.push('wide.png', png(2340, 400), { width: 2340, height: 400 });
    await phone.tile('wide.png', 'shown');
    await opened(phone, 'wide.png');
    assert.equal(await zoom(phone), '50%');
    const tapTwice = async () => {
      await touch(phone, [[200, 420]], [[200, 420]]);
      await touch(phone, [[200, 420]], [[200, 420]]);
    };
    await tapTwice();
    await phone.until(() => document.querySelector('#viewer-zoom').textContent === '100%');
    await tapTwice();
    await phone.until(() => document.querySelector('#viewer-zoom').textContent === '50%');
  });

  test('the button with the zoom does the same for hands that cannot', async () => {
    const { phone } = await received('button.png');
    await opened(phone, 'button.png');
    await phone.page.click('#viewer-zoom');
    assert.equal(await zoom(phone), '200%');
    await phone.page.click('#viewer-zoom');
    assert.equal(await zoom(phone), '100%');
  });

  test('two fingers zoom around the point between them, one finger pans', async () => {
    const { phone } = await received('pinch.png');
    await opened(phone, 'pinch.png');
    await touch(phone, [[150, 400], [250, 400]], [[50, 400], [350, 400]]);
    assert.equal(await zoom(phone), '300%');
    const middle = () => phone.page.$eval('#viewer-image', image => {
      const { left, width } = image.getBoundingClientRect();
      return (200 - left) / width;
    });
    const before = await middle();
    assert.ok(Math.abs(before - 200 / 390) < 0.01, String(before));
    await touch(phone, [[200, 400]], [[80, 400]]);
    assert.ok(await middle() > before + 0.08);
  });

  test('a swipe leads to the next picture and back, and an end stays an end', async () => {
    const { phone } = await received('old.png', 'new.png');
    await opened(phone, 'new.png');
    await touch(phone, [[300, 400]], [[80, 400]]);
    await showing(phone, 'old.png');
    await touch(phone, [[300, 400]], [[80, 400]]);
    await showing(phone, 'old.png');
    assert.equal(await phone.page.$eval('#viewer-next', button => button.disabled), true);
    await touch(phone, [[80, 400]], [[300, 400]]);
    await showing(phone, 'new.png');
  });

  test('arrow keys and buttons lead to the other pictures', async () => {
    const { phone } = await received('old.png', 'new.png');
    await opened(phone, 'new.png');
    await phone.page.keyboard.press('ArrowRight');
    await showing(phone, 'old.png');
    await phone.page.click('#viewer-previous');
    await showing(phone, 'new.png');
  });

  test('one tap hides the bars and another brings them back', async () => {
    const { phone } = await received('bare.png');
    await opened(phone, 'bare.png');
    const bare = () => document.querySelector('#viewer').classList.contains('bare');
    await touch(phone, [[200, 300]], [[200, 300]]);
    await phone.until(bare);
    await touch(phone, [[200, 300]], [[200, 300]]);
    await phone.until(() => !document.querySelector('#viewer').classList.contains('bare'));
  });

  test('whoever looks at the newest picture sees a newer one at once, unless zoomed in', async () => {
    const { server, phone } = await received('v1.png');
    await opened(phone, 'v1.png');
    server.push('v2.png', screen);
    await showing(phone, 'v2.png');
    await phone.page.click('#viewer-zoom');
    server.push('v3.png', screen);
    await phone.tile('v3.png', 'shown');
    assert.equal(await phone.text('#viewer-name'), 'v2.png');
    assert.equal(await phone.page.$eval('#viewer-previous', button => button.disabled), false);
  });

  test('pictures announced again after a reconnect are confirmed again and disturb nobody', async () => {
    const { server, phone } = await received('first.png', 'second.png');
    await until(() => server.told('shown').length === 2);
    await opened(phone, 'first.png');
    server.cutOff();
    await until(() => server.hellos.length === 2 && server.connections === 1);
    server.announceAgain();
    await until(() => server.told('shown').length === 4);
    assert.deepEqual((await phone.tiles()).map(tile => tile.name), ['second.png', 'first.png']);
    await showing(phone, 'first.png');
  });

  test('the list can be cleared, and what was cleared does not come back', async () => {
    const { server, phone } = await received('gone.png');
    await until(() => server.told('shown').length === 1);
    await phone.page.click('#received-clear');
    await phone.until(() => document.querySelector('#received').hidden);
    assert.equal(await phone.visible('#empty'), true);
    server.announceAgain();
    await until(() => server.told('shown').length === 2);
    assert.equal(await phone.visible('#received'), false);
  });

  test('a name that is markup stays a name', async () => {
    const { server, phone } = await suite.pair();
    const name = '<img src=x onerror=alert(1)>.png';
    server.push(name, screen);
    await phone.tile(name, 'shown');
    await opened(phone, name);
  });
});
