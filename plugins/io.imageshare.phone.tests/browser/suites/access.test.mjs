// Which of secret and key lets the phone in, and what becomes of them: against the fake server.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setUp, until } from '../support/suite.mjs';

const stored = (phone, name) => phone.page.evaluate(key => localStorage.getItem(`image-share.${key}`) || null, name);
const scan = (phone, server) => phone.page.evaluate(hash => (location.hash = hash), new URL(server.link).hash);
const used = hello => ['secret', 'key', 'ask'].find(each => each in hello);

describe('access', () => {
  const suite = setUp();

  async function withKey(settings) {
    const server = await suite.serve();
    const phone = await suite.phone(server.origin, settings);
    await phone.asked();
    server.allow();
    await phone.status('connected');
    return { server, phone };
  }

  test('a key that is withdrawn is forgotten, at once or when the phone comes back', async () => {
    for (const present of [true, false]) {
      const { server, phone } = await withKey({ hurry: 10 });
      if (!present) await phone.page.goto('about:blank');
      server.withdrawKeys();
      if (!present) await phone.page.goto(server.origin);
      assert.equal(await phone.notice('key-wrong'), 'This phone is no longer allowed');
      assert.equal(await stored(phone, 'key'), null);
      const hellos = server.hellos.length;
      await phone.page.evaluate(() => dispatchEvent(new Event('online')));
      await phone.page.reload();
      await phone.notice('no-secret');
      assert.equal(server.hellos.length, hellos);
      await phone.asked();
      server.allow();
      await phone.status('connected');
    }
  });

  test('a key that is withdrawn on a connected phone whose close frame got lost is found wrong when it comes back', async () => {
    const { server, phone } = await withKey({ hurry: 10 });
    server.secret = 'renewed';
    server.forgetKeys();
    server.cutOff();
    await phone.notice('key-wrong');
    assert.deepEqual(server.hellos.map(used), ['ask', 'key']);
  });

  test('a link that is scanned goes before a key', async () => {
    const { server, phone } = await withKey();
    await scan(phone, server);
    await until(() => server.hellos.length === 2);
    await phone.status('connected');
    await phone.page.reload();
    await phone.status('connected');
    assert.deepEqual(server.hellos.map(used), ['ask', 'secret', 'secret']);
  });

  test('a link that is scanned while a request waits takes its place', async () => {
    const server = await suite.serve();
    const phone = await suite.phone(server.origin);
    await phone.asked();
    await scan(phone, server);
    await phone.status('connected');
    assert.equal(server.requests.length, 0);
  });

  test('a secret that turns out wrong gives way to the key, and is not tried again', async () => {
    const { server, phone } = await withKey();
    await scan(phone, server);
    await until(() => server.hellos.length === 2);
    await phone.status('connected');
    server.secret = 'B'.repeat(22);
    await phone.page.reload();
    await phone.status('connected');
    await phone.page.reload();
    await phone.status('connected');
    assert.deepEqual(server.hellos.map(used), ['ask', 'secret', 'secret', 'key', 'key']);
  });

  test('a secret that is replaced while the phone is connected gives way to the key, too', async () => {
    const { server, phone } = await withKey();
    await scan(phone, server);
    await until(() => server.hellos.length === 2);
    await phone.status('connected');
    server.secret = 'C'.repeat(22);
    server.hangUp(4401);
    await until(() => server.hellos.length === 3);
    await phone.status('connected');
    assert.deepEqual(server.hellos.map(used), ['ask', 'secret', 'key']);
  });

  test('an old link offers to scan or to ask, also after a reload; what is allowed then takes its place', async () => {
    const server = await suite.serve();
    const phone = await suite.phone(`${server.origin}/#s=${'A'.repeat(22)}`);
    assert.equal(await phone.notice('wrong-secret'), 'Scan the QR code again');
    await phone.page.reload();
    await phone.notice('wrong-secret');
    assert.deepEqual(server.hellos.map(used), ['secret', 'secret']);
    await phone.asked();
    server.allow();
    await phone.status('connected');
    assert.equal(await stored(phone, 'secret'), null);
    await phone.page.reload();
    await phone.status('connected');
    assert.deepEqual(server.hellos.map(used), ['secret', 'secret', 'ask', 'key']);
  });
});
