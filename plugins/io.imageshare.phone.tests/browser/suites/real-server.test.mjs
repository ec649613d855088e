// The page and the real server, without Eclipse between them.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { heavyPng, oriented, png } from '../support/pictures.mjs';
import { RealServer } from '../support/real-server.mjs';
import { setUp } from '../support/suite.mjs';

const digest = file => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('the real server', () => {
  const suite = setUp();
  const server = new RealServer();
  before(() => server.start());
  after(() => server.close());

  /** A phone that asks, and the code that it shows. */
  async function asking() {
    const phone = await suite.phone(server.origin);
    await phone.notice('no-secret');
    return { phone, code: (await phone.asked()).replaceAll(/\D/g, '') };
  }

  test('a phone with the link sends a picture, and the tick means that the file is there', async () => {
    const phone = await suite.phone(server.link);
    await phone.status('connected');
    const picture = suite.album.put('real.png', png(64, 48));
    await phone.choose(picture);
    await phone.row('real.png', 'saved');
    assert.ok(readdirSync(server.folder).includes('real.png'));
    assert.equal(digest(join(server.folder, 'real.png')), digest(picture));
  });

  test('all that a phone fetches to show the page weighs less than 100 kB, heads of the answers included', async () => {
    const phone = await suite.phone('about:blank');
    const session = await phone.page.createCDPSession();
    await session.send('Network.enable');
    const fetched = [];
    session.on('Network.loadingFinished', ({ encodedDataLength }) => fetched.push(encodedDataLength));
    await phone.page.goto(server.link);
    await phone.status('connected');
    const weight = fetched.reduce((sum, size) => sum + size, 0);
    assert.ok(fetched.length > 40, `only ${fetched.length} files`);
    assert.ok(weight < 100_000, String(weight));
  });

  test('a large picture goes on after a reload of the page, and arrives whole', async () => {
    const phone = await suite.phone(server.link);
    await phone.status('connected');
    await phone.slowDown(4 << 20);
    const picture = suite.album.put('reloaded.png', heavyPng(24 << 20, 3));
    await phone.choose(picture);
    await server.line(/Receiving reloaded\.png/);
    await phone.kept('reloaded.png');
    await phone.until(() => Number.parseFloat(document.querySelector('.row .progress-fill')?.style.transform.slice(7)) > 0.1);
    await phone.page.reload();
    await phone.row('reloaded.png', 'saved');
    assert.equal(digest(join(server.folder, 'reloaded.png')), digest(picture));
  });

  test('a pushed picture is on the phone at once', async () => {
    const phone = await suite.phone(server.link);
    await phone.status('connected');
    server.type(`push ${suite.album.put('pushed.png', png(320, 200))}`);
    await phone.tile('pushed.png', 'shown');
  });

  /** A JPEG of 960 × 640 whose quarters are red and green above, blue and white below as they are stored. */
  const quarters = async phone => Buffer.from(await phone.page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 960, height: 640 });
    const context = canvas.getContext('2d');
    ['#f00', '#0f0', '#00f', '#fff'].forEach((colour, i) => {
      context.fillStyle = colour;
      context.fillRect(i % 2 * 480, Math.floor(i / 2) * 320, 480, 320);
    });
    return canvas.toDataURL('image/jpeg', 1).split(',')[1];
  }), 'base64');

  /** The size of a picture as the page has it, and the letters of its quarters' colours in reading order as they are on the screen. */
  async function seen(phone, picture) {
    await phone.page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {}))));
    const photo = await picture.screenshot({ encoding: 'base64' });
    return picture.evaluate(async (image, bytes) => {
      const screen = Object.assign(new Image(), { src: `data:image/png;base64,${bytes}` });
      await screen.decode();
      const { naturalWidth: width, naturalHeight: height } = screen;
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context.drawImage(screen, 0, 0);
      const colours = { r: [255, 0, 0], g: [0, 255, 0], b: [0, 0, 255], w: [255, 255, 255] };
      // The picture is in the middle of its element, as large as fits.
      const scale = Math.min(width / image.naturalWidth, height / image.naturalHeight);
      const letter = (x, y) => {
        const { data } = context.getImageData(width / 2 + x * scale * image.naturalWidth, height / 2 + y * scale * image.naturalHeight, 1, 1);
        return Object.keys(colours).find(key => colours[key].every((value, i) => Math.abs(value - data[i]) < 30)) ?? `(${data})`;
      };
      return `${image.naturalWidth} ${image.naturalHeight} ${letter(-0.25, -0.25)}${letter(0.25, -0.25)}${letter(-0.25, 0.25)}${letter(0.25, 0.25)}`;
    }, photo);
  }

  test('a pushed photo is upright in its tile and in the viewer, however the camera was held', async () => {
    const phone = await suite.phone(server.link);
    await phone.status('connected');
    const jpeg = await quarters(phone);
    const upright = ['rgbw', 'grwb', 'wbgr', 'bwrg', 'rbgw', 'brwg', 'wgbr', 'gwrb'];
    for (const [index, corners] of upright.entries()) {
      const name = `held-${index + 1}.jpg`;
      server.type(`push ${suite.album.put(name, oriented(jpeg, index + 1))}`);
      await phone.tile(name, 'shown');
      const expected = `${index < 4 ? '960 640' : '640 960'} ${corners}`;
      const tile = await phone.page.$('.tile');
      assert.equal(await tile.$eval('.tile-name', part => part.textContent), name);
      assert.equal(await seen(phone, await tile.$('img')), expected, name);
      await tile.$eval('button', button => button.click());
      await phone.until(wanted => document.querySelector('#viewer').dataset.state === 'shown' && document.querySelector('#viewer-name').textContent === wanted, name);
      assert.equal(await seen(phone, await phone.page.$('#viewer-image')), expected, `${name} in the viewer`);
      await phone.page.$eval('#viewer-close', button => button.click());
      await phone.until(() => !document.querySelector('#viewer').open && !history.state?.viewer);
    }
  });

  test('who asks is let in once the same code was answered on the computer, and comes back after a restart of it', async () => {
    const { phone, code } = await asking();
    await server.line(new RegExp(`asks to connect; its code is ${code}\\.$`));
    server.type(`always ${code}`);
    await phone.status('connected');
    await server.stop();
    await phone.status('lost');
    await server.start();
    await phone.status('connected');
    await phone.page.reload();
    await phone.status('connected');
    await phone.choose(suite.album.put('asked.png', png(40, 40)));
    await phone.row('asked.png', 'saved');
  });

  test('who was allowed once must ask again after a restart of the computer', async () => {
    const { phone, code } = await asking();
    server.type(`once ${code}`);
    await phone.status('connected');
    await server.stop();
    await server.start();
    await phone.notice('key-wrong');
  });

  test('a large picture that was cut off by a crash of the server arrives whole', async () => {
    const phone = await suite.phone(server.link);
    await phone.status('connected');
    // Slow enough that the crash comes in the middle of it.
    await phone.slowDown(4 << 20);
    const picture = suite.album.put('large.png', heavyPng(24 << 20));
    await phone.choose(picture);
    await server.line(/Receiving large\.png/);
    await phone.until(() => Number.parseFloat(document.querySelector('.row .progress-fill')?.style.transform.slice(7)) > 0.1);
    await server.kill();
    await phone.status('lost');
    await server.start();
    await phone.row('large.png', 'saved');
    assert.equal(digest(join(server.folder, 'large.png')), digest(picture));
  });

  test('who is refused is told so', async () => {
    const { phone, code } = await asking();
    server.type(`refuse ${code}`);
    await phone.notice('refused');
  });
});
