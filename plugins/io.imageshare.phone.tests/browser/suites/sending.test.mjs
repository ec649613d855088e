// Sending when the network, the computer or the phone misbehaves: against the fake server.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
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
    const { server, phone } = await suite.pair({ window: 100_000, slowness: 1 });
    await phone.choose(album.put('narrow-1.png', heavyPng(MB, 1)), album.put('narrow-2.png', heavyPng(MB, 2)));
    await phone.row('narrow-1.png', 'saved');
    await phone.row('narrow-2.png', 'saved');
    assert.ok(server.mostInFlight <= 100_000 && server.mostInFlight > 70_000, String(server.mostInFlight));
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

  test('while no project is open the picture is kept, and a later connection tells where it was saved', async () => {
    const { server, phone } = await suite.pair({ target: null, outcome: 'waiting' });
    assert.equal(await phone.text('#target-text'), 'No project open – pictures wait on the computer');
    await phone.choose(album.put('early.png', png(30, 30)));
    const { id, line } = await phone.row('early.png', 'waiting');
    assert.equal(line, 'Kept on the computer until a project is open');
    server.cutOff();
    await until(() => server.hellos.length === 2);
    await phone.status('connected');
    server.retarget('/late/pictures');
    server.say({ type: 'saved', id, path: '/late/pictures/early.png' });
    assert.equal((await phone.row('early.png', 'saved')).line, 'Saved to /late/pictures/early.png');
    assert.equal(await phone.text('#target-text'), 'Saves to /late/pictures');
  });

  for (const known of ['waiting', 'received']) {
    test(`a ${known} picture that was saved while the phone was away is known to be after it comes back`, async () => {
      const { server, phone } = await suite.pair({ target: null, outcome: known });
      const names = [1, 2, 3, 4, 5].map(n => `${known}-${n}.png`);
      await phone.choose(...names.map((name, index) => album.put(name, png(30, 30 + index))));
      for (const name of names) await phone.row(name, known);
      const chunks = server.chunks.length;
      await server.stop();
      await phone.status('lost');
      Object.assign(server, { target: '/late/pictures', outcome: 'saved' });
      await server.listen();
      for (const name of names) assert.equal((await phone.row(name, 'saved')).line, `Saved to /late/pictures/${name}`);
      const ids = server.told('offer').map(offer => offer.id);
      assert.deepEqual(ids.slice(5).sort(), ids.slice(0, 5).sort());
      assert.equal(server.chunks.length, chunks, 'no byte is sent twice');
    });
  }

  test('a picture that still waits after a lost connection says so all the time, and is not announced again', async () => {
    const { server, phone } = await suite.pair({ outcome: 'waiting' });
    await phone.choose(album.put('patient.png', png(30, 30)));
    await phone.row('patient.png', 'waiting');
    await phone.page.evaluate(() => {
      window.states = [];
      const row = document.querySelector('.row');
      new MutationObserver(() => window.states.push(row.dataset.state)).observe(row, { attributeFilter: ['data-state'] });
    });
    server.cutOff();
    await until(() => server.told('offer').length === 2);
    // Whatever the computer says next comes after its answer.
    server.retarget('/after/the/answer');
    await phone.until(() => document.querySelector('#target-text').textContent.endsWith('answer'));
    assert.deepEqual(await phone.page.evaluate(() => window.states.filter(state => state !== 'waiting')), []);
    assert.equal(await phone.page.$$eval('#announcer span', said => said.filter(each => each.textContent.includes('patient.png')).length), 1);
  });

  test('a picture the computer has forgotten is sent again', async () => {
    const { server, phone } = await suite.pair({ outcome: 'waiting' });
    const bytes = heavyPng(MB, 4);
    await phone.choose(album.put('forgotten.png', bytes));
    const { id } = await phone.row('forgotten.png', 'waiting');
    await server.stop();
    await phone.status('lost');
    server.transfers.clear();
    server.outcome = 'saved';
    await server.listen();
    assert.equal((await phone.row('forgotten.png', 'saved')).id, id);
    assert.ok(server.transfers.get(id).bytes.equals(bytes));
  });

  test('a row that is cleared while the phone is away is not asked after', async () => {
    const { server, phone } = await suite.pair({ outcome: 'waiting' });
    await phone.choose(album.put('cleared.png', png(30, 30)));
    await phone.row('cleared.png', 'waiting');
    await server.stop();
    await phone.status('lost');
    await phone.press('cleared.png', 'Remove');
    await server.listen();
    await phone.status('connected');
    await phone.choose(album.put('next.png', png(31, 30)));
    await phone.row('next.png', 'waiting');
    assert.deepEqual(server.told('offer').map(offer => offer.name), ['cleared.png', 'next.png']);
  });

  test('a picture that is accepted when its row is gone is called off', async () => {
    const { server, phone } = await suite.pair({ outcome: 'waiting' });
    await phone.choose(album.put('gone.png', png(30, 30)));
    const { id } = await phone.row('gone.png', 'waiting');
    await phone.press('gone.png', 'Remove');
    await phone.until(() => !document.querySelector('.row'));
    server.say({ type: 'accept', id, channel: 7, offset: 0 });
    await until(() => server.told('cancel').length === 1);
    assert.equal(server.told('cancel')[0].id, id);
  });

  test('a picture that waits says why: in its own words where it has some, else in those of the computer', async () => {
    const expected = {
      'en-US': ['Kept on the computer until a project is open', 'Kept on the computer until the project is open again or another folder is chosen'],
      'zh-CN': ['已暂存在电脑上，打开项目后保存', '已暂存在电脑上，重新打开项目或另选文件夹后保存'],
    };
    for (const [language, [noProject, closed]] of Object.entries(expected)) {
      const { server, phone } = await suite.pair({ outcome: 'waiting' }, { language });
      await phone.choose(album.put('kept.png', png(30, 30)));
      const { id, line } = await phone.row('kept.png', 'waiting');
      assert.equal(line, noProject);
      const says = async (code, words) => {
        server.say({ type: 'waiting', id, code, message: 'SAID BY THE COMPUTER' });
        await phone.until(wanted => document.querySelector('.row-line').textContent === wanted, words);
        assert.ok((await phone.text('#announcer')).endsWith(words));
      };
      await says('project-closed', closed);
      await says('save-failed', 'SAID BY THE COMPUTER');
      await says('no-project', noProject);
      await phone.close();
    }
  });

  test('a picture over the limit is refused before a byte is sent', async () => {
    const { server, phone } = await suite.pair({ limit: 2 * MB });
    await phone.choose(album.put('giant.png', heavyPng(3 * MB, 1)));
    assert.equal((await phone.row('giant.png', 'failed')).line, '3.0 MB is more than the computer takes (2.0 MB).');
    await phone.press('giant.png', 'Send');
    assert.equal((await phone.row('giant.png', 'failed')).line, '3.0 MB is more than the computer takes (2.0 MB).');
    assert.equal(server.told('offer').length, 0);
  });

  test('a picture over the limit can be sent once the computer takes larger ones', async () => {
    const { server, phone } = await suite.pair({ limit: 2 * MB });
    const names = ['told.png', 'reconnected.png'];
    await phone.choose(...names.map((name, index) => album.put(name, heavyPng((3 + index) * MB, index))));
    for (const name of names) await phone.row(name, 'failed');
    server.limitTo(3.5 * MB);
    // Whatever the computer says next comes after the new limit.
    server.retarget('/after/the/limit');
    await phone.until(() => document.querySelector('#target-text').textContent.endsWith('limit'));
    await phone.press('told.png', 'Send');
    await phone.row('told.png', 'saved');
    await phone.press('reconnected.png', 'Send');
    await phone.until(() => document.querySelector('.row:nth-child(2) .row-line').textContent === '4.0 MB is more than the computer takes (3.5 MB).');
    server.limit = 5 * MB;
    server.cutOff();
    await until(() => server.hellos.length === 2);
    await phone.status('connected');
    await phone.press('reconnected.png', 'Send');
    await phone.row('reconnected.png', 'saved');
  });

  test('a lower limit counts at once for what has not been offered', async () => {
    const { server, phone } = await suite.pair({ holding: true });
    await phone.choose(...[1, 2, 3, 4].map(n => album.put(`low-${n}.png`, heavyPng(n * MB, n))));
    await phone.row('low-4.png', 'queued');
    for (const n of [1, 2, 3]) await phone.row(`low-${n}.png`, 'sending');
    server.limitTo(2 * MB);
    await phone.row('low-4.png', 'failed');
    server.release();
    for (const n of [1, 2, 3]) await phone.row(`low-${n}.png`, 'saved');
    assert.equal(server.told('offer').length, 3);
  });

  test('a file that was changed meanwhile fails with a clear sentence and leaves the others alone', async () => {
    const { server, phone } = await suite.pair({ holding: true });
    const path = album.put('moved.png', heavyPng(30 * MB, 1));
    await phone.choose(path, album.put('stays.png', heavyPng(300_000, 2)));
    await until(() => server.chunks.length > 5);
    rmSync(path);
    writeFileSync(path, 'something else');
    server.release();
    assert.equal((await phone.row('moved.png', 'failed')).line, 'This phone no longer gives access to the file. Choose it again.');
    await phone.row('stays.png', 'saved');
    await until(() => server.told('cancel').length === 1);
  });

  test('chunks out of order are repaired by offering the picture again', async () => {
    const { server, phone } = await suite.pair({ holding: true });
    await phone.choose(album.put('twisted.png', heavyPng(6 * MB, 1)));
    const { id } = await phone.row('twisted.png', 'sending');
    await until(() => server.chunks.length > 2);
    server.fail(id, 'out-of-order', 'a gap');
    server.release();
    await phone.row('twisted.png', 'saved');
    assert.deepEqual(server.told('offer').map(offer => offer.id), [id, id]);
  });

  test('a computer that cannot write says why, and the picture can be sent again', async () => {
    const { server, phone } = await suite.pair({ judge: () => ({ code: 'storage-failed', message: 'The disk is full.' }) });
    await phone.choose(album.put('full.png', png(30, 30)));
    assert.equal((await phone.row('full.png', 'failed')).line, 'The computer could not write it. The disk is full.');
    server.judge = () => null;
    await phone.press('full.png', 'Send');
    await phone.row('full.png', 'saved');
  });

  test('what the computer had written before it could not go on is not sent again', async () => {
    const { server, phone } = await suite.pair({ slowness: 20 });
    const bytes = heavyPng(8 * MB, 5);
    await phone.choose(album.put('half-written.png', bytes));
    await until(() => (server.transferOf('half-written.png')?.received ?? 0) > 2 * MB);
    const { id } = server.transferOf('half-written.png');
    server.fail(id, 'storage-failed', 'The disk is full.');
    const { received } = server.transfers.get(id);
    await phone.row('half-written.png', 'failed');
    const chunks = server.chunks.length;
    await phone.press('half-written.png', 'Send');
    await phone.row('half-written.png', 'saved');
    assert.deepEqual(server.told('offer').map(offer => offer.id), [id, id]);
    assert.equal(server.chunks[chunks].offset, received);
    assert.ok(server.transfers.get(id).bytes.equals(bytes));
  });

  test('every error of the protocol has words in both languages, and an unknown one shows those of the computer', async () => {
    const codes = ['too-large', 'empty', 'not-an-image', 'checksum-wrong', 'too-many-transfers', 'unknown-transfer', 'storage-failed', 'brand-new'];
    for (const language of ['en-US', 'zh-CN']) {
      const { server, phone } = await suite.pair({}, { language });
      server.judge = offer => ({ code: offer.name.slice(0, -4), message: 'SAID BY THE COMPUTER' });
      await phone.choose(...codes.map(code => album.put(`${code}.png`, png(20, 20))));
      for (const code of codes) {
        const { line } = await phone.row(`${code}.png`, 'failed');
        assert.equal(/SAID/.test(line), ['brand-new', 'storage-failed'].includes(code), `${code}: ${line}`);
        if (code !== 'brand-new') assert.equal(/[一-鿿]/.test(line), language === 'zh-CN', line);
      }
      await phone.close();
    }
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

  test('a document that is no picture is refused on the phone', async () => {
    const { server, phone } = await suite.pair();
    await phone.choose(album.put('report.pdf', Buffer.from('%PDF-1.7')));
    await phone.row('report.pdf', 'failed');
    assert.equal(server.told('offer').length, 0);
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
