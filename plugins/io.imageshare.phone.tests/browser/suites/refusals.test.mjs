// Pictures that are refused or fail: against the fake server.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { heavyPng, png } from '../support/pictures.mjs';
import { setUp, until } from '../support/suite.mjs';

const MB = 1 << 20;

describe('refusals', () => {
  const suite = setUp();
  const { album } = suite;

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

  test('a document that is no picture is refused on the phone', async () => {
    const { server, phone } = await suite.pair();
    await phone.choose(album.put('report.pdf', Buffer.from('%PDF-1.7')));
    await phone.row('report.pdf', 'failed');
    assert.equal(server.told('offer').length, 0);
  });

  test('an album that is too much for one minute goes on by itself, in its order, and says when', async () => {
    const expected = {
      'en-US': /^The computer takes no more this minute\. The rest goes by itself at (\d+:\d\d:\d\d.[AP]M)\.$/,
      'zh-CN': /^电脑在这一分钟内不再接收图片，其余图片将在 (\d+:\d\d:\d\d) 自动发送。$/,
    };
    for (const [language, sentence] of Object.entries(expected)) {
      const seconds = 4;
      const { server, phone } = await suite.pair({}, { language });
      let taken = 0;
      let from = 0;
      server.judge = () => {
        if (taken++ < 2 || Date.now() >= from && from) return null;
        from ||= Date.now() + seconds * 1000;
        // What is in the sentence is for people.
        return { code: 'too-fast', message: 'Take 10 s.png was not taken. Send it again in 50 s.', seconds };
      };
      const clock = later => phone.page.evaluate((tag, added) => new Date(Date.now() + added * 1000).toLocaleTimeString(tag), language, later);
      const earliest = await clock(seconds - 1);
      await phone.choose(...[1, 2, 3, 4, 5, 6].map(n => album.put(`burst-${n}.png`, png(30 + n, 30))));
      await phone.until(() => !document.querySelector('#outbox-pause').hidden);
      const line = await phone.text('#outbox-pause');
      const [, told] = sentence.exec(line) ?? assert.fail(line);
      const value = time => time.split(/\D+/).slice(0, 3).reduce((sum, part) => sum * 60 + Number(part), 0);
      const late = (value(told) - value(earliest) + 43_200) % 43_200;
      assert.ok(late >= 1 && late < 15, `${told} is ${late} s after ${earliest}`);
      for (const n of [1, 2, 3, 4, 5, 6]) await phone.row(`burst-${n}.png`, 'saved');
      assert.equal(await phone.visible('#outbox-pause'), false);
      const asked = server.told('offer');
      assert.deepEqual(asked.slice(-4).map(offer => offer.name), [3, 4, 5, 6].map(n => `burst-${n}.png`));
      assert.ok(asked.length <= 2 + 3 + 4, `${asked.length} offers: none while it waits`);
      await phone.close();
    }
  });
});
