// The queue through reloads: against the fake server.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { heavyPng, png } from '../support/pictures.mjs';
import { setUp, until } from '../support/suite.mjs';

const MB = 1 << 20;

describe('lasting', () => {
  const suite = setUp();
  const { album } = suite;

  test('an upload goes on after a reload under its id, from where it was, and nobody taps', async () => {
    const { server, phone } = await suite.pair({ window: 500_000, slowness: 40, holding: true });
    const bytes = heavyPng(12 * MB, 6);
    await phone.choose(album.put('lasting.png', bytes));
    await phone.kept('lasting.png');
    server.release();
    await until(() => (server.transferOf('lasting.png')?.received ?? 0) > 2 * MB);
    await phone.page.reload();
    await phone.row('lasting.png', 'saved');
    const [first, second] = server.told('offer');
    assert.equal(first.id, second.id);
    assert.deepEqual(second, first);
    assert.ok(server.transferOf('lasting.png').bytes.equals(bytes));
    assert.equal(server.chunks.filter(chunk => chunk.offset === 0).length, 1, 'it did not begin again');
  });

  test('what was chosen while the computer was away is sent after a reload, in order and before what is chosen then', async () => {
    const { server, phone } = await suite.pair();
    await server.stop();
    await phone.status('lost');
    const names = ['a.png', 'b.png', 'c.png', 'd.png', 'e.png'];
    await phone.choose(...names.slice(0, 2).map((name, n) => album.put(name, png(20 + n, 20))));
    await phone.choose(...names.slice(2).map((name, n) => album.put(name, png(30 + n, 20))));
    for (const name of names) await phone.kept(name);
    await server.listen();
    server.greet = () => ({ code: 'not-yet', message: '', close: 1001 });
    await phone.page.reload();
    await phone.row('a.png', 'queued');
    assert.deepEqual((await phone.rows()).map(row => row.name), ['c.png', 'd.png', 'e.png', 'a.png', 'b.png']);
    await phone.choose(album.put('new.png', png(50, 20)));
    server.greet = () => null;
    for (const name of [...names, 'new.png']) await phone.row(name, 'saved');
    assert.deepEqual(server.told('offer').map(offer => offer.name), [...names, 'new.png']);
  });

  test('rows of what was saved are still there after a reload, with path and small picture, and can be undone', async () => {
    const { server, phone } = await suite.pair();
    await phone.choose(album.put('done.png', png(40, 40)));
    await phone.row('done.png', 'saved');
    await phone.until(() => document.querySelector('.thumb .drawn'));
    await phone.until(() => new Promise(resolve => {
      indexedDB.open('image-share').onsuccess = ({ target: { result } }) => {
        const all = result.transaction('facts').objectStore('facts').getAll();
        all.onsuccess = () => resolve(all.result[0]?.state === 'saved' && all.result[0].thumb);
      };
    }));
    await phone.page.reload();
    assert.equal((await phone.row('done.png', 'saved')).line, 'Saved to /sample/images/done.png');
    await phone.until(() => document.querySelector('.thumb .drawn'));
    assert.equal(server.told('offer').length, 1);
    await phone.press('done.png', 'Undo');
    await phone.row('done.png', 'undone');
  });

  test('what was removed or cleared does not come back', async () => {
    const { server, phone } = await suite.pair({ outcome: 'waiting' });
    await phone.choose(album.put('away.png', png(20, 20)), album.put('stays.png', png(21, 20)));
    for (const name of ['away.png', 'stays.png']) {
      await phone.row(name, 'waiting');
      await phone.kept(name);
    }
    await phone.press('away.png', 'Remove');
    await phone.until(() => new Promise(resolve => {
      indexedDB.open('image-share').onsuccess = ({ target: { result } }) => {
        const all = result.transaction('facts').objectStore('facts').count();
        all.onsuccess = () => resolve(all.result === 1);
      };
    }));
    server.outcome = 'saved';
    await phone.page.reload();
    await phone.row('stays.png', 'saved');
    assert.deepEqual((await phone.rows()).map(row => row.name), ['stays.png']);
  });

  test('without a database of the browser everything works as long as the page is open', async () => {
    for (const before of [
      () => Object.defineProperty(window, 'indexedDB', { value: null }),
      () => (IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); }),
    ]) {
      const { server, phone } = await suite.pair({ slowness: 5 }, { before });
      const bytes = heavyPng(3 * MB, 2);
      await phone.choose(album.put('private.png', bytes));
      await until(() => (server.transferOf('private.png')?.received ?? 0) > MB);
      server.cutOff();
      await phone.row('private.png', 'saved');
      assert.ok(server.transferOf('private.png').bytes.equals(bytes));
      assert.equal(await phone.visible('#outbox-risk'), false);
    }
  });

  test('where there is no room the page says what a reload would lose, until it is sent', async () => {
    const { server, phone } = await suite.pair({ holding: true }, {
      before: () => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (value, key) {
          if (value instanceof Blob) throw new DOMException('full', 'QuotaExceededError');
          return put.call(this, value, key);
        };
      },
    });
    await phone.choose(album.put('homeless.png', heavyPng(MB, 2)));
    await phone.until(() => !document.querySelector('#outbox-risk').hidden);
    server.release();
    await phone.row('homeless.png', 'saved');
    await phone.until(() => document.querySelector('#outbox-risk').hidden);
  });

  test('two hundred pictures chosen at once all arrive, with every byte, and the page stays quick', async () => {
    const { server, phone } = await suite.pair();
    const pictures = Array.from({ length: 200 }, (_, n) => [`IMG_${1000 + n}.png`, heavyPng(60_000 + n, n)]);
    await phone.choose(...pictures.map(([name, bytes]) => album.put(name, bytes)));
    await phone.until(() => document.querySelectorAll('.row').length === 200);
    await phone.page.waitForFunction(() => document.querySelectorAll('.row[data-state=saved]').length === 200, { timeout: 60_000 });
    for (const [name, bytes] of pictures) assert.ok(server.transferOf(name).bytes.equals(bytes), name);
    assert.equal(await phone.visible('#total'), false);
    await phone.page.click('#outbox-clear');
    await phone.until(() => document.querySelector('#outbox').hidden);
  });
});
