// The page and the real server, without Eclipse between them.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { heavyPng, png } from '../support/pictures.mjs';
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
    assert.deepEqual(readdirSync(server.folder), ['real.png']);
    assert.equal(digest(join(server.folder, 'real.png')), digest(picture));
  });

  test('a pushed picture is on the phone at once', async () => {
    const phone = await suite.phone(server.link);
    await phone.status('connected');
    server.type(`push ${suite.album.put('pushed.png', png(320, 200))}`);
    await phone.tile('pushed.png', 'shown');
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
    const session = await phone.page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 4 << 20 });
    const picture = suite.album.put('large.png', heavyPng(24 << 20));
    await phone.choose(picture);
    await server.line(/Receiving large\.png/);
    await phone.until(() => Number.parseFloat(document.querySelector('.progress-fill')?.style.transform.slice(7)) > 0.1);
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
