// What people do every day. Runs against the real server when IMAGE_SHARE_LINK holds its link, else against the fake.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { heavyPng, png } from '../support/pictures.mjs';
import { setUp } from '../support/suite.mjs';

const REAL = process.env.IMAGE_SHARE_LINK || null;
// Where no project is open the real server keeps the picture: as good an end.
const HOME = REAL ? ['saved', 'waiting'] : ['saved'];
// So that a server that runs on from an earlier time has not seen these names.
const unique = `${process.pid}-${Date.now()}`;

describe('every day', () => {
  const suite = setUp();
  const link = async () => REAL ?? (await suite.serve()).link;

  async function connected(settings) {
    const phone = await suite.phone(await link(), settings);
    await phone.status('connected');
    return phone;
  }

  test('the link of the QR code connects, and the status line names the computer', async () => {
    const phone = await connected();
    assert.match(await phone.text('#status-text'), /^Connected to .+/);
    assert.match(await phone.text('#target-text'), /^(Saves to \/|No project open)/);
  });

  test('the secret leaves the address bar and is still known after a reload', async () => {
    const phone = await connected();
    assert.equal(await phone.page.evaluate(() => location.hash), '');
    await phone.page.reload();
    await phone.status('connected');
  });

  test('a chosen picture is saved, and its row says where', async () => {
    const phone = await connected();
    const name = `flow-${unique}.png`;
    // A picture the computer already has would be reported under the name it got then.
    const shade = Date.now();
    await phone.choose(suite.album.put(name, png(300, 200, () => [shade & 255, shade >> 8 & 255, shade >> 16 & 255])));
    const row = await phone.row(name, ...HOME);
    if (row.state === 'saved') assert.match(row.line, new RegExp(`^Saved to /.*flow-${unique}.*\\.png$`));
  });

  test('pictures chosen together and one after the other all arrive', async () => {
    const phone = await connected();
    const paths = [1, 2, 3, 4, 5].map(n => suite.album.put(`many-${n}-${unique}.png`, heavyPng(300_000 + n, n)));
    await phone.choose(...paths.slice(0, 3));
    await phone.choose(...paths.slice(3));
    for (const n of [1, 2, 3, 4, 5]) await phone.row(`many-${n}-${unique}.png`, ...HOME);
    assert.equal((await phone.rows()).length, 5);
  });

  test('a picture of 30 MB arrives', async () => {
    const phone = await connected();
    const name = `heavy-${unique}.png`;
    await phone.choose(suite.album.put(name, heavyPng(30_000_001, 11)));
    await phone.row(name, ...HOME);
  });

  test('a picture that is cut off half way is finished after the connection is back', async () => {
    const phone = await connected({ before: keepSockets });
    const name = `cut-${unique}.png`;
    await phone.choose(suite.album.put(name, heavyPng(80_000_003, 12)));
    await phone.until(() => Number(document.querySelector('.progress')?.getAttribute('aria-valuenow')) > 10);
    await phone.page.evaluate(() => window.sockets.at(-1).close());
    await phone.until(() => window.sockets.length === 2);
    await phone.row(name, ...HOME);
    const offers = await phone.page.evaluate(() => window.sockets.flatMap(socket => socket.texts.map(JSON.parse).filter(message => message.type === 'offer')));
    assert.equal(offers.length, 2);
    assert.equal(offers[0].id, offers[1].id);
    const [second] = await phone.page.evaluate(() => window.sockets.at(-1).answers.map(JSON.parse).filter(message => message.type === 'accept'));
    assert.ok(second.offset > 0, 'it began again');
  });

  test('a pasted picture gets a name of its own', async () => {
    const phone = await connected();
    await phone.page.evaluate(bytes => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], 'image.png', { type: 'image/png', lastModified: new Date(2026, 10, 23, 9, 5, 7).getTime() }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, [...png(40, 40, () => [1, 2, 3])]);
    await phone.row('photo-20261123-090507.png', ...HOME);
  });

  test('a picture dropped on the page is sent', async () => {
    const phone = await connected({ width: 1280, height: 800, touch: false });
    await phone.page.evaluate((bytes, name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], name, { type: 'image/png' }));
      const options = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('dragover', options));
      if (document.querySelector('#drop').hidden) throw new Error('the page does not invite the drop');
      document.body.dispatchEvent(new DragEvent('drop', options));
    }, [...png(40, 40, () => [4, 5, 6])], `dropped-${unique}.png`);
    await phone.row(`dropped-${unique}.png`, ...HOME);
    assert.equal(await phone.visible('#drop'), false);
  });

  test('words under the name of a picture are refused by the computer with a sentence', async () => {
    const phone = await connected();
    await phone.choose(suite.album.put(`words-${unique}.png`, Buffer.from('these are only words, no picture at all')));
    const row = await phone.row(`words-${unique}.png`, 'failed');
    assert.equal(row.line, 'This is not a picture the computer knows.');
  });

  test('an empty file is refused on the phone', async () => {
    const phone = await connected();
    await phone.choose(suite.album.put('empty.png', Buffer.alloc(0)));
    assert.equal((await phone.row('empty.png', 'failed')).line, 'This file is empty – there is nothing to send.');
  });

  test('a wrong secret asks to scan the code again', async () => {
    const address = new URL(await link());
    address.hash = `#s=${'A'.repeat(22)}`;
    const phone = await suite.phone(address.href);
    await phone.status('wrong-secret');
    assert.equal(await phone.text('#notice-title'), 'Scan the QR code again');
    assert.equal(await phone.visible('#send'), false);
  });

  test('a page opened without a secret says how to get one', async () => {
    const phone = await suite.phone(new URL('/', await link()).href);
    await phone.status('no-secret');
    assert.equal(await phone.text('#notice-title'), 'Connect this phone');
  });

  test('scanning the code again in the same tab connects', async () => {
    const good = await link();
    const phone = await suite.phone(new URL('/', good).href);
    await phone.status('no-secret');
    await phone.page.evaluate(hash => (location.hash = hash), new URL(good).hash);
    await phone.status('connected');
  });

  test('a second tab takes over, and the first can take the phone back', async () => {
    const address = await link();
    const first = await suite.phone(address);
    await first.status('connected');
    const second = await suite.phone(address, { context: first.context });
    await second.status('connected');
    await first.status('replaced');
    await first.page.bringToFront();
    await first.page.click('#notice-action');
    await first.status('connected');
    await second.status('replaced');
  });

  test('a new name for the phone is kept', async () => {
    const phone = await connected();
    assert.equal(await phone.page.$eval('#device-name', input => input.value), 'Pixel 8');
    await phone.page.$eval('#device-name', input => {
      input.value = 'Desk phone';
      input.dispatchEvent(new Event('change'));
    });
    await phone.status('connected');
    await phone.page.reload();
    await phone.status('connected');
    assert.equal(await phone.page.$eval('#device-name', input => input.value), 'Desk phone');
  });

  test('the page speaks Chinese to a Chinese phone', async () => {
    const phone = await connected({ language: 'zh-CN' });
    assert.match(await phone.text('#status-text'), /^已连接到 /);
    assert.equal(await phone.page.evaluate(() => document.documentElement.lang), 'zh-CN');
    await phone.choose(suite.album.put('空.png', Buffer.alloc(0)));
    assert.equal((await phone.row('空.png', 'failed')).line, '文件为空，没有可发送的内容。');
  });
});

/** Runs in the page: remembers its sockets and what was said on them. */
function keepSockets() {
  const RealSocket = window.WebSocket;
  window.sockets = [];
  window.WebSocket = class extends RealSocket {
    texts = [];
    answers = [];

    constructor(...values) {
      super(...values);
      window.sockets.push(this);
      this.addEventListener('message', event => this.answers.push(event.data));
    }

    send(data) {
      if (typeof data === 'string') this.texts.push(data);
      super.send(data);
    }
  };
}
