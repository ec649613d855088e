// The page in three engines against the real server: what every phone must be able to do, whatever shows the page there.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { chromium, firefox } from '../engines/puppeteer.mjs';
import { webkit } from '../engines/webkit.mjs';
import { Album, heavyPng, png } from '../support/pictures.mjs';
import { RealServer } from '../support/real-server.mjs';

const digest = file => createHash('sha256').update(readFileSync(file)).digest('hex');

for (const engine of [chromium, firefox, webkit]) {
  const program = engine.program();

  describe(`the page in ${engine.name}`, { skip: program ? false : `${engine.name} is not on this machine, or there is no display for it` }, () => {
    const album = new Album();
    const server = new RealServer();
    let browser;
    let page;

    before(async () => {
      await server.start();
      browser = await engine.launch(program);
    });

    afterEach(async () => {
      await page.close();
    });

    after(async () => {
      await browser?.close();
      await server.close();
      album.close();
    });

    async function connected() {
      page = await browser.open(server.link);
      await page.status('connected');
    }

    test('the link connects, the secret leaves the address bar, and both outlive a reload', async () => {
      await connected();
      assert.match(await page.text('#status-text'), /^Connected to .+/);
      assert.equal(await page.run(() => location.hash), '');
      await page.reload();
      await page.status('connected');
    });

    test('pictures that are chosen together arrive byte for byte, each with its tick', async () => {
      await connected();
      const pictures = [1, 2, 3, 4, 5, 6].map(n => album.put(`together-${n}.png`, heavyPng(400_000 + n, n + 20)));
      await page.choose(...pictures);
      for (const [index, picture] of pictures.entries()) {
        const name = `together-${index + 1}.png`;
        assert.match(await page.row(name, 'saved'), new RegExp(name));
        assert.equal(digest(join(server.folder, name)), digest(picture));
      }
    });

    test('a picture from the computer is there at once, and large at a tap', async () => {
      await connected();
      server.type(`push ${album.put('pushed.png', png(640, 400))}`);
      await page.tile('pushed.png', 'shown');
      await page.click('.tile');
      const size = await page.until(() => document.querySelector('#viewer').open && document.querySelector('#viewer-image').naturalWidth);
      assert.equal(size, 640);
    });

    // An automated WebKitGTK is always a private window, and such a one keeps no files.
    test('what was chosen while the computer was away is sent after a reload, from the browser’s own storage', { skip: engine === webkit }, async () => {
      await connected();
      await server.stop();
      await page.status('lost');
      const picture = album.put('stored.png', heavyPng(3 << 20, 31));
      await page.choose(picture);
      await page.row('stored.png', 'queued');
      await page.until(() => {
        indexedDB.open('image-share').onsuccess = ({ target: { result } }) => {
          result.transaction('files').objectStore('files').count().onsuccess = count => {
            window.stored = count.target.result;
            result.close();
          };
        };
        return window.stored;
      });
      await server.start();
      await page.reload();
      await page.row('stored.png', 'saved');
      assert.equal(digest(join(server.folder, 'stored.png')), digest(picture));
    });

    test('after a restart of the computer it is back without a tap', async () => {
      await connected();
      await server.stop();
      await page.status('lost');
      await server.start();
      await page.status('connected');
      await page.choose(album.put('afterwards.png', png(50, 50)));
      await page.row('afterwards.png', 'saved');
    });

    test('a picture that a crash of the computer cut off arrives whole', async () => {
      await connected();
      const picture = album.put('cut-off.png', heavyPng(96 << 20, 9));
      await page.choose(picture);
      await server.line(/Receiving cut-off\.png/);
      // At once: on the loopback the whole of it takes but a moment.
      await server.kill();
      assert.ok(!readdirSync(server.folder).includes('cut-off.png'), 'it was cut off');
      await page.status('lost');
      await server.start();
      await page.row('cut-off.png', 'saved');
      assert.equal(digest(join(server.folder, 'cut-off.png')), digest(picture));
    });

    test('who has no link asks, and is let in when the computer allows the same code', async () => {
      page = await browser.open(server.origin);
      await page.notice('no-secret');
      await page.click('#notice-action');
      const code = (await page.until(() => document.querySelector('#notice-code').innerText)).replaceAll(/\D/g, '');
      server.type(`always ${code}`);
      await page.status('connected');
    });
  });
}
