// Asking for access without the link: against the fake server.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setUp, until } from '../support/suite.mjs';

const asks = server => server.hellos.filter(hello => hello.ask).length;
const request = server => until(() => server.requests.length === 1, 'a request is shown on the computer');
const stored = (phone, name) => phone.page.evaluate(key => localStorage.getItem(`image-share.${key}`) || null, name);

/** A reload in any state shows how to come in, and asks for nothing. */
async function reloads(phone, server) {
  // Other phones of the test have the link.
  const hellos = () => server.hellos.filter(hello => !hello.secret).length;
  const before = hellos();
  await phone.page.reload();
  await phone.status('no-secret');
  assert.equal(await phone.notice('no-secret'), 'Connect this phone');
  assert.equal(hellos(), before);
  assert.equal(server.requests.length, 0);
}

describe('asking', () => {
  const suite = setUp();

  /** A phone on which somebody typed the address. */
  async function visitor(serverSettings, phoneSettings) {
    const server = await suite.serve(serverSettings);
    return { server, phone: await suite.phone(server.origin, phoneSettings) };
  }

  async function asking(serverSettings, phoneSettings) {
    const pair = await visitor(serverSettings, phoneSettings);
    const code = await pair.phone.asked();
    return { ...pair, code };
  }

  async function allowed(serverSettings, phoneSettings) {
    const pair = await asking(serverSettings, phoneSettings);
    pair.server.allow();
    await pair.phone.status('connected');
    return pair;
  }

  test('the typed address explains both ways in, and not even a connection is made without a tap', async () => {
    const { server, phone } = await visitor({}, { hurry: 20 });
    assert.equal(await phone.notice('no-secret'), 'Connect this phone');
    assert.match(await phone.text('#notice-text'), /scan the QR code/);
    assert.match(await phone.text('#notice-hint'), /^Or ask/);
    for (const sign of ['online', 'pageshow', 'visibilitychange', 'hashchange']) await phone.page.evaluate(name => dispatchEvent(new Event(name)), sign);
    await reloads(phone, server);
    assert.equal(server.clients.size, 0);
  });

  test('the name that the computer will show stands above the button and can be changed right there', async () => {
    const { server, phone } = await visitor();
    await phone.status('no-secret');
    const order = await phone.page.$$eval('#notice-ask label, #notice-ask input, #notice-action', all => all.map(each => each.id || each.htmlFor));
    assert.deepEqual(order, ['device-name', 'device-name', 'notice-action']);
    await phone.page.locator('#device-name').fill('Desk phone');
    await phone.ask();
    await request(server);
    assert.equal(server.requests[0].name, 'Desk phone');
    server.allow();
    await phone.status('connected');
    assert.equal(await phone.page.$eval('#foot input', input => input.value), 'Desk phone');
  });

  test('while it waits the page shows the code of the computer, says it digit by digit, and counts down', async () => {
    const { server, phone, code } = await asking({ computer: 'STUDIO', seconds: 3 });
    assert.equal(code, [...server.requests[0].code].join(' '));
    assert.equal(await phone.status('asking'), 'Waiting for permission');
    assert.equal(await phone.text('#notice-text'), 'Eclipse on STUDIO shows the same code; allow it there.');
    assert.equal(await phone.text('#announcer'), `The code is ${code}. Eclipse on STUDIO shows the same code; allow it there.`);
    for (const left of ['0:02 left', '0:01 left', '0:00 left']) await phone.until(wanted => document.querySelector('#notice-time').textContent === wanted, left);
    assert.equal(await phone.page.$$eval('#announcer span', said => said.length), 1);
    assert.equal(await phone.page.$eval('#notice-time', element => element.getAttribute('role')), 'timer');
    assert.equal(await phone.visible('#send'), false);
  });

  test('who asks with the keyboard is led to what comes: the notice, and then the pickers', async () => {
    const { server, phone } = await visitor();
    const focused = () => phone.page.evaluate(() => document.activeElement.id);
    await phone.page.focus('#notice-action');
    await phone.page.keyboard.press('Enter');
    await request(server);
    await phone.until(() => document.querySelector('#notice-code').textContent);
    assert.equal(await focused(), 'notice-title');
    server.allow();
    await phone.status('connected');
    assert.equal(await focused(), 'pick-photos');
  });

  test('a double tap asks once and does not cancel', async () => {
    const { server, phone } = await visitor();
    await phone.status('no-secret');
    const place = await phone.page.$eval('#notice-action', button => {
      // Both buttons where the finger is.
      button.style.cssText = 'position: fixed; top: 200px; left: 20px';
      const { x, y } = button.getBoundingClientRect();
      return { x: x + 20, y: y + 20 };
    });
    await phone.page.mouse.click(place.x, place.y, { count: 2 });
    await phone.until(() => document.querySelector('#notice-code').textContent);
    assert.equal(server.requests.length, 1);
    assert.equal(asks(server), 1);
  });

  test('somebody who cancels withdraws the request', async () => {
    const { server, phone } = await asking();
    await phone.page.click('#notice-action');
    await until(() => server.clients.size === 0);
    assert.equal(await phone.notice('no-secret'), 'Connect this phone');
    await reloads(phone, server);
  });

  test('a reload while it waits withdraws the request and asks for nothing', async () => {
    const { server, phone } = await asking();
    await phone.page.goto('about:blank');
    await until(() => server.clients.size === 0);
    await phone.page.goto(server.origin);
    await reloads(phone, server);
    assert.equal(asks(server), 1);
  });

  test('an allowed phone comes back with its key: after a reload, a lost connection and a restart', async () => {
    const { server, phone } = await allowed({}, { hurry: 10 });
    assert.equal(await phone.visible('#send'), true);
    const key = await stored(phone, 'key');
    assert.match(key, /^[A-Za-z0-9_-]{22}$/);
    await phone.page.reload();
    await phone.status('connected');
    server.cutOff();
    await until(() => server.hellos.length === 3);
    await phone.status('connected');
    await server.stop();
    await phone.status('lost');
    await server.listen();
    await phone.status('connected');
    assert.deepEqual(server.hellos.slice(1).map(hello => hello.key), server.hellos.slice(1).map(() => key));
    assert.equal(asks(server), 1);
  });

  test('without storage the key is known as long as the page is open', async () => {
    const { server, phone } = await allowed({}, {
      before: () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }),
    });
    server.cutOff();
    await until(() => server.hellos.length === 2);
    await phone.status('connected');
    assert.ok(server.hellos[1].key);
  });

  for (const [code, title] of [['refused', 'Not allowed'], ['no-answer', 'Nobody answered']]) {
    test(`${code}: the page says so and asks again only by a tap`, async () => {
      const { server, phone } = await asking({}, { hurry: 20 });
      server.refuse(code);
      assert.equal(await phone.notice(code), title);
      await phone.page.evaluate(() => dispatchEvent(new Event('online')));
      await phone.ask();
      await request(server);
      assert.equal(asks(server), 2);
      server.refuse(code);
      await phone.notice(code);
      await reloads(phone, server);
    });
  }

  test('a computer on which asking is switched off leaves scanning', async () => {
    const { server, phone } = await visitor({ asking: false });
    await phone.ask();
    assert.equal(await phone.notice('asking-off'), 'Asking is switched off');
    assert.match(await phone.text('#notice-text'), /scan the QR code/);
    assert.equal(await phone.visible('#notice-action'), false);
    await reloads(phone, server);
  });

  for (const code of ['too-many-requests', 'too-many-phones', 'slow-down']) {
    test(`${code}: nothing is tried again without a tap`, async () => {
      const { server, phone } = await visitor({ greet: () => ({ code, message: 'no', close: 4429 }) }, { hurry: 50 });
      await phone.ask();
      await phone.notice(code);
      await phone.page.evaluate(() => dispatchEvent(new Event('online')));
      // Another phone, with the link, knocks again and again meanwhile.
      await suite.phone(server.link, { hurry: 50 });
      await until(() => server.hellos.length > 4);
      assert.equal(asks(server), 1);
      server.greet = () => null;
      await phone.ask();
      await until(() => asks(server) === 2);
      await phone.notice('asking');
    });
  }

  test('a pause that the computer asks for is counted down, and the button waits for its end', async () => {
    const { server, phone } = await visitor({ greet: () => ({ code: 'too-many-requests', message: 'no', seconds: 5, close: 4429 }) });
    await phone.ask();
    await phone.notice('too-many-requests');
    const counts = less => phone.until(than => {
      const [, left] = /^Possible in 0:0(\d)$/.exec(document.querySelector('#notice-time').textContent) ?? [];
      return left < than && document.querySelector('#notice-action').disabled && left;
    }, less).then(handle => handle.jsonValue());
    await counts(await counts('9'));
    await phone.until(() => !document.querySelector('#notice-action').disabled);
    assert.equal(await phone.text('#notice-time'), '');
    server.greet = () => null;
    await phone.ask();
    await until(() => asks(server) === 2);
    await phone.notice('asking');
  });

  test('a close frame that got lost does not hide why the phone was turned away', async () => {
    for (const code of ['refused', 'no-answer', 'asking-off', 'too-many-requests']) {
      const { phone } = await visitor({ greet: () => ({ code, message: 'no', close: 1011 }) });
      await phone.ask();
      await phone.notice(code);
    }
  });

  for (const close of [4403, 4429]) {
    test(`an error of the future, closed with ${close}, speaks for itself`, async () => {
      const { phone } = await visitor({ greet: () => ({ code: 'full-moon', message: 'Not at full moon.', close }) });
      await phone.ask();
      await phone.notice('full-moon');
      assert.equal(await phone.text('#notice-text'), 'Not at full moon.');
      await phone.page.click('#notice-action');
      await phone.status('no-secret');
    });
  }

  test('a request whose connection is lost is gone, and is not made again without a tap', async () => {
    const { server, phone } = await asking({}, { hurry: 20 });
    server.cutOff();
    assert.equal(await phone.notice('lost'), 'The request is gone');
    await phone.page.evaluate(() => dispatchEvent(new Event('online')));
    await suite.phone(server.link);
    await until(() => server.connections === 1);
    assert.equal(asks(server), 1);
    await phone.ask();
    await request(server);
    server.cutOff();
    await phone.notice('lost');
    await reloads(phone, server);
  });

  test('a phone that wakes up finds out whether the computer still knows of its request', async () => {
    const { server, phone } = await asking({}, { hurry: 20 });
    const wake = () => phone.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await wake();
    await until(() => server.told('ping').length > 0);
    await phone.status('asking');
    server.mute = true;
    await wake();
    await phone.notice('lost');
  });

  test('a computer that is away when somebody asks is not asked again by itself', async () => {
    const { server, phone } = await visitor();
    await phone.status('no-secret');
    await server.stop();
    await phone.ask();
    assert.equal(await phone.notice('unreachable'), 'The computer does not answer');
    await server.listen();
    await phone.ask();
    await request(server);
    assert.equal(asks(server), 1);
  });

  test('a second tab that asks takes the place of the first, which offers to go on there', async () => {
    const { server, phone } = await visitor();
    const second = await suite.phone(server.origin, { context: phone.context });
    await phone.page.bringToFront();
    await phone.asked();
    server.requests.forEach(({ socket }) => socket.close(4409));
    await phone.notice('replaced');
    await second.page.bringToFront();
    await second.asked();
    server.allow();
    await second.status('connected');
    await phone.page.bringToFront();
    await phone.page.click('#notice-action');
    await phone.status('connected');
    assert.equal(asks(server), 2);
  });
});
