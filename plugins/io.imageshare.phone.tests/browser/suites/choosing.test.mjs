// Where pictures go, what goes with them, and what can be taken back: against the fake server.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AVIF_ON_ITS_SIDE, heavyPng, png } from '../support/pictures.mjs';
import { setUp, until } from '../support/suite.mjs';

const MB = 1 << 20;

describe('choosing', () => {
  const suite = setUp();
  const { album } = suite;
  const target = phone => phone.text('#target-text');
  const saysTarget = (phone, words) => phone.until(wanted => document.querySelector('#target-text').textContent === wanted, words);

  test('the folder is the computer’s until one of its folders is chosen, which is remembered', async () => {
    const { server, phone } = await suite.pair();
    assert.deepEqual(await phone.page.$$eval('#folder-choice option', all => all.map(each => each.textContent)),
      ['As on the computer: /sample/images', '/sample/docs', '/sample/site/assets/screenshots']);
    await phone.choose(album.put('one.png', png(20, 20)));
    await phone.row('one.png', 'saved');
    await phone.page.select('#folder-choice', '/sample/docs');
    assert.equal(await target(phone), 'Saves to /sample/docs');
    await phone.choose(album.put('two.png', png(21, 20)));
    assert.equal((await phone.row('two.png', 'saved')).line, 'Saved to /sample/docs/two.png');
    await phone.page.reload();
    await phone.status('connected');
    await phone.choose(album.put('three.png', png(22, 20)));
    await phone.row('three.png', 'saved');
    await phone.page.select('#folder-choice', '');
    await phone.choose(album.put('four.png', png(23, 20)));
    await phone.row('four.png', 'saved');
    assert.deepEqual(server.told('offer').map(offer => offer.folder), [undefined, '/sample/docs', '/sample/docs', undefined]);
  });

  test('a folder that is no longer offered is forgotten, one that only waits for its project is not', async () => {
    const { server, phone } = await suite.pair();
    await phone.page.select('#folder-choice', '/sample/docs');
    server.retarget(null, []);
    await saysTarget(phone, 'No project open – pictures wait on the computer');
    server.retarget('/sample/images', ['/sample/images', '/sample/docs']);
    await saysTarget(phone, 'Saves to /sample/docs');
    server.retarget('/sample/images', ['/sample/images', '/other']);
    await saysTarget(phone, 'Saves to /sample/images');
    server.retarget('/sample/images', ['/sample/images', '/sample/docs']);
    await phone.until(() => document.querySelector('#folder-choice').textContent.includes('/sample/docs'));
    assert.equal(await target(phone), 'Saves to /sample/images');
  });

  test('another computer at the same address has its own folder', async () => {
    const { server, phone } = await suite.pair();
    await phone.page.select('#folder-choice', '/sample/docs');
    server.computer = 'laptop';
    server.cutOff();
    await until(() => server.hellos.length === 2);
    await saysTarget(phone, 'Saves to /sample/images');
    server.computer = 'studio';
    server.cutOff();
    await saysTarget(phone, 'Saves to /sample/docs');
  });

  test('a folder that went while a picture waited for its turn is asked for again, and nothing is lost', async () => {
    const { server, phone } = await suite.pair();
    await phone.page.select('#folder-choice', '/sample/docs');
    // The phone has not heard of it yet.
    server.folders = ['/sample/images', '/elsewhere'];
    await phone.choose(album.put('homeless.png', png(20, 20)));
    assert.equal((await phone.row('homeless.png', 'failed')).line, 'The computer no longer offers /sample/docs. Choose where it goes, then send it again.');
    server.retarget('/sample/images');
    await saysTarget(phone, 'Saves to /sample/images');
    await phone.page.select('#folder-choice', '/elsewhere');
    await phone.press('homeless.png', 'Send');
    assert.equal((await phone.row('homeless.png', 'saved')).line, 'Saved to /elsewhere/homeless.png');
  });

  test('a note goes with the pictures chosen next and with no other', async () => {
    const { server, phone } = await suite.pair();
    await phone.note('  The button is cut off ');
    await phone.choose(album.put('a.png', png(20, 20)), album.put('b.png', png(21, 20)));
    await phone.row('b.png', 'saved');
    assert.equal(await phone.text('.row-more'), '“The button is cut off”');
    assert.equal(await phone.visible('#note'), false);
    await phone.choose(album.put('c.png', png(22, 20)));
    await phone.row('c.png', 'saved');
    assert.deepEqual(server.told('offer').map(offer => offer.note), ['The button is cut off', 'The button is cut off', undefined]);
  });

  test('a saved picture can be taken back, and sent again as a new one', async () => {
    const { server, phone } = await suite.pair();
    await phone.choose(album.put('mistake.png', png(20, 20)));
    const { id } = await phone.row('mistake.png', 'saved');
    await phone.press('mistake.png', 'Undo');
    assert.equal((await phone.row('mistake.png', 'undone')).line, 'Taken back: gone from the computer');
    assert.deepEqual(server.told('undo').map(message => message.id), [id]);
    await phone.press('mistake.png', 'Send');
    assert.notEqual((await phone.row('mistake.png', 'saved')).id, id);
  });

  test('one that cannot be taken back says why, and stays saved', async () => {
    const { server, phone } = await suite.pair({ undo: () => ({ code: 'undo-failed', message: 'changed.png was changed since.' }) });
    await phone.choose(album.put('changed.png', png(20, 20)));
    await phone.row('changed.png', 'saved');
    await phone.press('changed.png', 'Undo');
    await phone.until(() => document.querySelector('.row-more').textContent === 'Not taken back. changed.png was changed since.');
    assert.equal((await phone.row('changed.png', 'saved')).line, 'Saved to /sample/images/changed.png');
    server.transfers.clear();
    await phone.press('changed.png', 'Undo');
    await phone.until(() => document.querySelector('.row-more').textContent === 'Not taken back: the computer no longer knows this transfer.');
  });

  test('an undo whose answer was lost with the connection is asked for again, and done is done', async () => {
    const { server, phone } = await suite.pair();
    await phone.choose(album.put('lost.png', png(20, 20)));
    const { id } = await phone.row('lost.png', 'saved');
    server.mute = true;
    await phone.press('lost.png', 'Undo');
    await phone.row('lost.png', 'undoing');
    server.transfers.delete(id);
    server.mute = false;
    server.cutOff();
    await phone.row('lost.png', 'undone');
    assert.equal(server.told('offer').length, 1, 'it was not sent again');
  });

  test('what is taken back at the computer is said to be gone, and saved again when it is back there', async () => {
    const { server, phone } = await suite.pair();
    await phone.choose(album.put('there.png', png(20, 20)));
    const { id } = await phone.row('there.png', 'saved');
    server.say({ type: 'undone', id });
    assert.equal((await phone.row('there.png', 'undone')).line, 'Taken back: gone from the computer');
    server.say({ type: 'saved', id, path: '/sample/images/there.png' });
    assert.equal((await phone.row('there.png', 'saved')).line, 'Saved to /sample/images/there.png');
  });

  test('while several are under way one line tells of all together', async () => {
    const { server, phone } = await suite.pair({ slowness: 60 });
    await phone.choose(...[1, 2, 3, 4].map(n => album.put(`all-${n}.png`, heavyPng(6 * MB, n))));
    await phone.until(() => /^[1-3]\sof\s4\sdone · [\d.]+\sMB\sof\s24\.0\sMB · \d+\ss\sleft · [\d.]+\s[kM]B\/s$/.test(document.querySelector('#total-text').textContent));
    server.slowness = 0;
    for (const n of [1, 2, 3, 4]) await phone.row(`all-${n}.png`, 'saved');
    assert.equal(await phone.visible('#total'), false);
    await phone.choose(album.put('alone.png', png(20, 20)));
    await phone.row('alone.png', 'saved');
  });

  test('all that failed can be sent again at once', async () => {
    const { server, phone } = await suite.pair({ judge: () => ({ code: 'storage-failed', message: 'The disk is full.' }) });
    await phone.choose(...[1, 2, 3].map(n => album.put(`failed-${n}.png`, png(20 + n, 20))));
    for (const n of [1, 2, 3]) await phone.row(`failed-${n}.png`, 'failed');
    server.judge = () => null;
    await phone.page.click('#outbox-retry');
    for (const n of [1, 2, 3]) await phone.row(`failed-${n}.png`, 'saved');
    assert.equal(await phone.visible('#outbox-retry'), false);
  });

  test('what Eclipse may not show goes as it is, and as a JPEG where the phone can decode it', async () => {
    const { server, phone } = await suite.pair();
    // Browsers go by the bytes; these stand for a HEIC on a phone that knows it, and on one that does not.
    const known = png(400, 300);
    await phone.choose(album.put('IMG_1.heic', known));
    await phone.row('IMG_1.heic', 'saved');
    await phone.row('IMG_1.jpg', 'saved');
    assert.ok(server.transferOf('IMG_1.heic').bytes.equals(known));
    assert.equal(server.transferOf('IMG_1.jpg').bytes.subarray(0, 3).toString('hex'), 'ffd8ff');
    assert.equal(server.transferOf('IMG_1.jpg').offer.mime, 'image/jpeg');
    assert.deepEqual(await phone.page.$$eval('.row-more', all => all.map(each => each.textContent)), ['Also as JPEG, 400 × 300', 'JPEG made on this phone, 400 × 300']);
    await phone.choose(album.put('IMG_2.avif', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(40)])));
    await phone.row('IMG_2.avif', 'saved');
    await phone.until(() => document.querySelector('.row-more').textContent === 'Sent as it is: this phone makes no JPEG of it');
    assert.equal((await phone.rows()).length, 3);
  });

  test('the JPEG beside an AVIF stands upright, whatever the file leaves to its readers', async () => {
    const { server, phone } = await suite.pair();
    await phone.choose(album.put('IMG_3.avif', AVIF_ON_ITS_SIDE));
    await phone.row('IMG_3.avif', 'saved');
    await phone.row('IMG_3.jpg', 'saved');
    assert.ok(server.transferOf('IMG_3.avif').bytes.equals(AVIF_ON_ITS_SIDE));
    const { bytes } = server.transferOf('IMG_3.jpg');
    const [width, height, ...above] = await phone.pixelOf(bytes, 32, 20);
    const below = (await phone.pixelOf(bytes, 32, 76)).slice(2);
    assert.deepEqual([width, height], [64, 96]);
    assert.ok(above[2] > 150 && above[0] < 90, `blue above: ${above}`);
    assert.ok(below[0] > 150 && below[2] < 90, `red below: ${below}`);
  });

  test('no canvas is larger than the smallest limit of the phones, and none is enlarged', async () => {
    const { phone } = await suite.pair();
    const sizes = await phone.page.evaluate(async () => {
      const { fitCanvas } = await import('/js/jpeg-copy.js');
      return [[4032, 3024], [4096, 4096], [8064, 6048], [40000, 1000]].map(([width, height]) => fitCanvas(width, height));
    });
    assert.deepEqual(sizes.map(size => size.shrunk), [false, false, true, true]);
    assert.deepEqual(sizes[0], { width: 4032, height: 3024, shrunk: false });
    for (const { width, height } of sizes) assert.ok(width * height <= 16_777_216, `${width} × ${height}`);
    assert.ok(Math.abs(sizes[2].width / sizes[2].height - 4 / 3) < 0.001);
  });
});
