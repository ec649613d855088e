// One browser and one folder of pictures for a suite; every test gets its own phones and servers, and leaves no complaint behind.
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { FakeServer } from '../fake/server.mjs';
import { launch, openPhone } from './phone.mjs';
import { Album } from './pictures.mjs';

export function setUp() {
  const suite = { album: new Album() };
  let chromium;
  let phones = [];
  let servers = [];

  before(async () => (chromium = await launch()));

  after(async () => {
    await chromium.close();
    suite.album.close();
  });

  afterEach(async () => {
    const complaints = phones.flatMap(phone => phone.complaints);
    const violations = servers.flatMap(server => server.violations);
    await Promise.all(phones.map(phone => phone.close().catch(() => {})));
    await Promise.all(servers.map(server => server.stop().catch(() => {})));
    phones = [];
    servers = [];
    assert.deepEqual(complaints, [], 'the page complained');
    assert.deepEqual(violations, [], 'the page broke the protocol');
  });

  suite.serve = async settings => {
    const server = await FakeServer.start(settings);
    servers.push(server);
    return server;
  };

  suite.phone = async (link, settings) => {
    const phone = await openPhone(chromium.browser, link, settings);
    phones.push(phone);
    return phone;
  };

  /** A connected phone and its fake server. */
  suite.pair = async (serverSettings, phoneSettings) => {
    const server = await suite.serve(serverSettings);
    const phone = await suite.phone(server.link, phoneSettings);
    await phone.status('connected');
    return { server, phone };
  };

  return suite;
}

/** Waits for something on this side of the wire. */
export async function until(condition, what = condition.toString()) {
  const end = Date.now() + 15_000;
  while (!condition()) {
    if (Date.now() > end) assert.fail(`never became true: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
