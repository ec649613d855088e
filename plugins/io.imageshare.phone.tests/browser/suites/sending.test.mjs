// Sending, and the list of what was sent: against the fake server.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { heavyPng, png } from '../support/pictures.mjs';
import { setUp, until } from '../support/suite.mjs';

const MB = 1 << 20;

describe('sending', () => {
  const suite = setUp();
  const { album } = suite;

  test('the bytes that arrive are the bytes of the file', async () => {
    const { server, phone } = await suite.pair();
    const bytes = heavyPng(3 * MB + 17, 3);
    await phone.choose(album.put('exact.png', bytes));
    await phone.row('exact.png', 'saved');
    const { offer, bytes: arrived } = server.transferOf('exact.png');
    assert.ok(arrived.equals(bytes));
    assert.equal(offer.mime, 'image/png');
    assert.equal(offer.size, bytes.length);
    assert.ok(Math.abs(offer.modified - Date.now()) < 60_000);
  });

  test('no more than three pictures are under way, and their chunks take turns', async () => {
    const { server, phone } = await suite.pair({ holding: true });
    const names = ['a.png', 'b.png', 'c.png', 'd.png'];
    await phone.choose(...names.map((name, index) => album.put(name, heavyPng(12 * MB, index))));
    await until(() => server.chunks.length >= 12);
    assert.equal(server.told('offer').length, 3);
    assert.equal((await phone.row('d.png', 'queued')).line, 'Next in line · 12.0 MB');
    server.release();
    for (const name of names) await phone.row(name, 'saved');
    const firstEnd = server.chunks.findIndex(({ offset, length }) => offset + length === 12 * MB);
    for (const name of names.slice(0, 3)) {
      const share = server.chunks.slice(0, firstEnd + 1).filter(chunk => chunk.name === name).length / 48;
      assert.ok(share > 0.5, `${name} had ${share} of its chunks when the first one was through`);
    }
    assert.deepEqual(server.told('offer').map(offer => offer.name), names);
  });

  test('never more than the window is unacknowledged, however small it is', async () => {
    const { server, phone } = await suite.pair({ window: 100_000, slowness: 1, holding: true });
    await phone.choose(album.put('narrow-1.png', heavyPng(MB, 1)), album.put('narrow-2.png', heavyPng(MB, 2)));
    // Nothing is acknowledged until the window is well used; how fast this machine is does not matter.
    await until(() => server.mostInFlight > 70_000);
    server.release();
    await phone.row('narrow-1.png', 'saved');
    await phone.row('narrow-2.png', 'saved');
    assert.ok(server.mostInFlight <= 100_000, String(server.mostInFlight));
  });

  test('while sending, the row tells size, time left and speed', async () => {
    const { phone } = await suite.pair({ slowness: 100 });
    await phone.choose(album.put('slow.png', heavyPng(40 * MB, 1)));
    // Words and bar are looked at in the same moment: a moment later the picture may have arrived.
    await phone.until(() => {
      const share = Number(document.querySelector('.progress').getAttribute('aria-valuenow'));
      return /^40\.0\sMB\s·\s\d+\ss\sleft\s·\s[\d.]+\s[kM]B\/s$/.test(document.querySelector('.row-line').textContent) && share > 0 && share < 100;
    });
  });

  test('after a lost connection the picture is offered under the same id and continues where it was', async () => {
    const { server, phone } = await suite.pair({ slowness: 5 });
    const bytes = heavyPng(12 * MB, 6);
    await phone.choose(album.put('resumed.png', bytes));
    await until(() => (server.transferOf('resumed.png')?.received ?? 0) > 2 * MB);
    server.cutOff();
    await until(() => server.told('offer').length === 2);
    const before = server.transferOf('resumed.png').received;
    await phone.row('resumed.png', 'saved');
    const [first, second] = server.told('offer');
    assert.equal(first.id, second.id);
    assert.ok(before > 2 * MB);
    assert.ok(server.transferOf('resumed.png').bytes.equals(bytes));
    assert.ok(server.chunks.filter(chunk => chunk.offset === 0).length === 1, 'it did not begin again');
  });

  test('while the computer is away a picture waits at its place and more can be chosen', async () => {
    const { server, phone } = await suite.pair({ slowness: 10 });
    await phone.choose(album.put('half.png', heavyPng(8 * MB, 6)));
    await until(() => (server.transferOf('half.png')?.received ?? 0) > 2 * MB);
    await server.stop();
    await phone.status('lost');
    assert.match((await phone.row('half.png', 'queued')).line, /^Continues at \d+% once connected$/);
    await phone.choose(album.put('later.png', png(20, 20)));
    assert.match((await phone.row('later.png', 'queued')).line, /^Sent once connected · /);
    await server.listen();
    await phone.row('half.png', 'saved');
    await phone.row('later.png', 'saved');
  });

  test('a cancelled picture stops, and its row can send it again from the start', async () => {
    const { server, phone } = await suite.pair({ holding: true });
    await phone.choose(album.put('dropped.png', heavyPng(20 * MB, 1)));
    await until(() => server.chunks.length > 3);
    await phone.press('dropped.png', 'Cancel');
    await phone.row('dropped.png', 'cancelled');
    await until(() => server.told('cancel').length === 1);
    server.release();
    await phone.press('dropped.png', 'Send');
    await phone.row('dropped.png', 'saved');
    const [first, second] = server.told('offer');
    assert.notEqual(first.id, second.id);
  });

  test('a picture that is cancelled before its turn is never offered', async () => {
    const { server, phone } = await suite.pair({ holding: true });
    await phone.choose(...[1, 2, 3, 4].map(n => album.put(`line-${n}.png`, heavyPng(300_000, n))));
    await phone.row('line-4.png', 'queued');
    await phone.press('line-4.png', 'Cancel');
    server.release();
    for (const n of [1, 2, 3]) await phone.row(`line-${n}.png`, 'saved');
    assert.equal(server.told('offer').length, 3);
    assert.equal(server.told('cancel').length, 0);
  });

  test('a picture cancelled on the computer says so', async () => {
    const { server, phone } = await suite.pair({ holding: true });
    await phone.choose(album.put('unwanted.png', heavyPng(9 * MB, 1)));
    const { id } = await phone.row('unwanted.png', 'sending');
    server.say({ type: 'cancel', id });
    assert.equal((await phone.row('unwanted.png', 'cancelled')).line, 'Cancelled on the computer');
  });

  test('finished rows can be cleared, failed ones stay until they are removed', async () => {
    const { server, phone } = await suite.pair();
    await phone.choose(album.put('good.png', png(20, 20)));
    await phone.row('good.png', 'saved');
    server.judge = () => ({ code: 'checksum-wrong', message: '' });
    await phone.choose(album.put('bad.png', png(20, 20)));
    await phone.row('bad.png', 'failed');
    await phone.page.click('#outbox-clear');
    assert.deepEqual((await phone.rows()).map(row => row.name), ['bad.png']);
    await phone.press('bad.png', 'Remove');
    await phone.until(() => document.querySelector('#outbox').hidden);
    assert.equal(await phone.visible('#empty'), true);
  });

  test('the same picture can be chosen twice in a row', async () => {
    const { phone } = await suite.pair();
    const path = album.put('twice.png', png(20, 20));
    await phone.choose(path);
    await phone.choose(path);
    await phone.until(() => document.querySelectorAll('.row[data-state=saved]').length === 2);
  });

  test('thumbnails are drawn for pictures and left blank for what cannot be decoded', async () => {
    const { phone } = await suite.pair();
    await phone.choose(album.put('clear.png', png(64, 64)), album.put('broken.png', Buffer.from('89504e470d0a1a0a00', 'hex')));
    await phone.until(() => document.querySelectorAll('.thumb canvas.drawn').length === 1 && document.querySelectorAll('.thumb canvas.blank').length === 1);
  });
});
