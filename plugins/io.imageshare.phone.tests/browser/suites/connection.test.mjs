// The connection when things go wrong: against the fake server.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setUp, until } from '../support/suite.mjs';

describe('the connection', () => {
  const suite = setUp();

  test('the phone introduces itself the same way every time', async () => {
    const { server, phone } = await suite.pair();
    await phone.page.reload();
    await until(() => server.hellos.length === 2);
    const [first, second] = server.hellos;
    assert.deepEqual(first, second);
    assert.match(first.device, /^[A-Za-z0-9_-]{22}$/);
    assert.equal(first.secret, server.secret);
    assert.equal(first.name, 'Pixel 8');
  });

  test('it comes back by itself when the computer does', async () => {
    const { server, phone } = await suite.pair();
    await server.stop();
    assert.equal(await phone.status('lost'), 'Connection lost – trying again');
    await server.listen();
    await phone.status('connected');
  });

  test('pauses between attempts grow, but never beyond ten seconds', async () => {
    const server = await suite.serve();
    const { link } = server;
    const phone = await suite.phone(link, {
      before: () => {
        // The pauses that the page asks for, not those that a busy machine makes of them.
        const timer = window.setTimeout;
        window.setTimeout = (action, delay) => timer(() => {
          window.pause = delay;
          action();
        }, delay);
        const RealSocket = window.WebSocket;
        window.pauses = [];
        window.WebSocket = class extends RealSocket {
          constructor(...values) {
            super(...values);
            window.pauses.push(window.pause);
          }
        };
      }, hurry: 50,
    });
    await phone.status('connected');
    await server.stop();
    await phone.until(() => window.pauses.length > 10);
    const [, ...pauses] = await phone.page.evaluate(() => window.pauses);
    assert.ok(pauses.at(-1) > 2 * pauses[0], pauses.join());
    assert.ok(Math.max(...pauses) <= 10_000, pauses.join());
  });

  test('a phone that is switched on again tries at once', async () => {
    const { server, phone } = await suite.pair({}, { hurry: 0.01 });
    await server.stop();
    await phone.status('lost');
    await server.listen();
    // At a hundredth of the speed no timer can be what brings it back.
    await phone.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await phone.status('connected');
  });

  test('a computer that fell asleep is noticed by its silence', async () => {
    const { server, phone } = await suite.pair({}, { hurry: 20 });
    await until(() => server.told('ping').length > 1);
    assert.equal(server.hellos.length, 1);
    server.mute = true;
    await phone.status('lost');
    server.mute = false;
    await phone.status('connected');
  });

  test('a computer that accepts but never welcomes is given up and tried again', async () => {
    const server = await suite.serve({ mute: true });
    const phone = await suite.phone(server.link, { hurry: 50 });
    assert.equal(await phone.status('unreachable'), 'The computer does not answer – trying again');
    server.mute = false;
    await phone.status('connected');
  });

  for (const [code, english, chinese] of [
    ['too-many-phones', 'Too many phones connected – trying again', '连接到电脑的手机太多，正在重试'],
    ['slow-down', 'Too many wrong links – trying again', '错误链接过多，正在重试'],
    ['full-moon', 'The computer has its hands full – trying again', '电脑正忙，正在重试'],
  ]) {
    test(`a computer that is busy, ${code}, is asked again, slowly, and the page says why`, async () => {
      for (const [language, words] of [['en-US', english], ['zh-CN', chinese]]) {
        const server = await suite.serve({ greet: () => ({ code, message: 'no', close: 4429 }) });
        const phone = await suite.phone(server.link, { hurry: 50, language });
        assert.equal(await phone.status('busy'), words);
        assert.equal(await phone.visible('#send'), true);
        server.greet = () => null;
        await phone.status('connected');
      }
    });
  }

  test('a page of another version offers to reload', async () => {
    const server = await suite.serve({ greet: () => ({ code: 'version-unsupported', message: 'no', close: 4400 }) });
    const phone = await suite.phone(server.link);
    await phone.status('refused');
    assert.equal(await phone.text('#notice-title'), 'This page is out of date');
    server.greet = () => null;
    await phone.page.click('#notice-action');
    await phone.status('connected');
  });

  for (const code of [1009, 4400, 4401, 4403, 4409]) {
    test(`close code ${code} waits for a person`, async () => {
      const { server, phone } = await suite.pair({}, { hurry: 20 });
      const [{ device }] = server.hellos;
      server.hangUp(code);
      await phone.until(() => !document.querySelector('#notice').hidden);
      const hellos = () => server.hellos.filter(hello => hello.device === device).length;
      const before = hellos();
      await phone.page.evaluate(() => dispatchEvent(new Event('online')));
      // Another phone is turned away again and again; seven of its pauses together are longer than any single one.
      server.greet = hello => (hello.device === device ? null : { code: 'not-today', message: 'no', close: 1011 });
      await suite.phone(server.link, { hurry: 20 });
      await until(() => server.hellos.length - hellos() > 8);
      assert.equal(hellos(), before);
    });
  }

  for (const code of [1000, 1001, 1011, 4408]) {
    test(`after close code ${code} the phone comes back`, async () => {
      const { server, phone } = await suite.pair({}, { hurry: 10 });
      server.hangUp(code);
      await until(() => server.hellos.length === 2);
      await phone.status('connected');
    });
  }

  test('a close frame that got lost does not hide a wrong secret', async () => {
    const { server, phone } = await suite.pair({}, { hurry: 10 });
    server.greet = () => ({ code: 'secret-wrong', message: 'no', close: 1001 });
    server.cutOff();
    await phone.status('wrong-secret');
  });

  test('a close frame that got lost does not hide why the computer is busy', async () => {
    const server = await suite.serve({ greet: () => ({ code: 'slow-down', message: 'no', close: 1011 }) });
    const phone = await suite.phone(server.link);
    assert.equal(await phone.status('busy'), 'Too many wrong links – trying again');
  });

  test('messages and fields of the future are ignored', async () => {
    const { server, phone } = await suite.pair();
    server.say({ type: 'weather', sunny: true });
    server.say({ type: 'error', code: 'unknown-message', message: 'what?' });
    server.say({ type: 'ack', id: 'nobody-knows-this', received: 5 });
    server.retarget('/still/alive');
    await phone.until(() => document.querySelector('#target-text').textContent === 'Saves to /still/alive');
  });

  test('without storage the page works as long as it is open', async () => {
    const server = await suite.serve();
    const phone = await suite.phone(server.link, {
      before: () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }),
    });
    await phone.status('connected');
    assert.match(await phone.page.evaluate(() => location.hash), /^#s=/, 'else a reload would forget the secret');
    server.cutOff();
    await until(() => server.hellos.length === 2);
    assert.equal(server.hellos[0].device, server.hellos[1].device);
  });
});
