// Drawings that answer a picture, and texts both ways: against the fake server.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mockup } from '../support/pictures.mjs';
import { setUp, until } from '../support/suite.mjs';

describe('answering', () => {
  const suite = setUp();

  async function drawing(name = 'login.png', bytes = mockup(1170, 2532, [40, 140, 120]), facts = {}) {
    const { server, phone } = await suite.pair();
    const id = server.push(name, bytes, { width: 1170, height: 2532, ...facts });
    await phone.tile(name, 'shown');
    await phone.page.click('.tile-button');
    await phone.until(() => document.querySelector('#viewer').dataset.state === 'shown');
    await phone.page.click('#viewer-draw');
    await phone.until(() => document.querySelector('#answer').open);
    return { server, phone, id };
  }

  const closed = phone => phone.until(() => !document.querySelector('#answer').open && !history.state?.answer);

  test('what a finger draws comes back in the picture’s own pixels, as an answer to it', async () => {
    const { server, phone, id } = await drawing();
    assert.equal(await phone.page.$eval('#answer-send', button => button.disabled), true);
    await phone.stroke([100, 300], [200, 300], [300, 300]);
    await phone.page.click('#answer-send');
    await phone.row('login-answer.png', 'saved');
    await closed(phone);
    const { offer, bytes } = server.transferOf('login-answer.png');
    assert.equal(offer.answers, id);
    assert.equal(offer.mime, 'image/png');
    assert.deepEqual(await phone.pixelOf(bytes, 600, 900), [1170, 2532, 255, 59, 48]);
    assert.deepEqual((await phone.pixelOf(bytes, 600, 990)).slice(0, 2), [1170, 2532]);
    assert.notDeepEqual((await phone.pixelOf(bytes, 600, 990)).slice(2), [255, 59, 48]);
    assert.equal(await phone.text('.row-more'), 'Answer');
  });

  test('a stroke can be undone, all can be cleared, and two fingers zoom without leaving a mark', async () => {
    const { phone } = await drawing();
    const dots = () => phone.page.$eval('#answer-canvas', canvas => {
      // A copy: the page's canvas shall not notice that it is looked at.
      const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height }).getContext('2d');
      copy.drawImage(canvas, 0, 0);
      return copy.getImageData(0, 0, canvas.width, canvas.height).data.some(each => each);
    });
    await phone.stroke([100, 300], [200, 320]);
    await phone.stroke([100, 400], [200, 420]);
    await phone.page.click('#answer-undo');
    assert.equal(await dots(), true);
    await phone.page.click('#answer-undo');
    assert.equal(await dots(), false);
    const fingers = [await phone.page.touchscreen.touchStart(150, 400), await phone.page.touchscreen.touchStart(250, 400)];
    await fingers[1].move(350, 400);
    await fingers[0].move(50, 400);
    for (const finger of fingers) await finger.end();
    assert.equal(await dots(), false);
    assert.ok(await phone.page.$eval('#answer-sheet', sheet => sheet.getBoundingClientRect().width) > 700);
    await phone.stroke([100, 300], [200, 320]);
    await phone.page.click('#answer-clear');
    assert.equal(await dots(), false);
    assert.equal(await phone.page.$eval('#answer-send', button => button.disabled), true);
  });

  test('leaving asks only when there is something to lose, whichever way', async () => {
    const { phone } = await drawing();
    await phone.page.click('#answer-cancel');
    await closed(phone);
    for (const leave of [() => phone.page.click('#answer-cancel'), () => phone.page.keyboard.press('Escape'), () => phone.page.evaluate(() => history.back())]) {
      await phone.page.click('#viewer-draw');
      await phone.stroke([100, 300], [200, 320]);
      await leave();
      await phone.until(() => !document.querySelector('#answer-ask').hidden);
      assert.equal(await phone.page.evaluate(() => document.activeElement.id), 'answer-keep');
      await phone.page.click('#answer-keep');
      assert.equal(await phone.visible('#answer-tools'), true);
      await leave();
      await phone.page.locator('#answer-discard').click();
      await closed(phone);
      assert.equal(await phone.visible('#viewer'), true);
    }
    assert.equal(await phone.page.$$eval('.row', rows => rows.length), 0);
  });

  test('what is written goes to the computer, once, also if the connection was away', async () => {
    const { server, phone } = await suite.pair();
    await phone.write('  npm run dev ');
    await phone.until(() => document.querySelector('.text-row').dataset.state === 'sent');
    assert.deepEqual(server.told('text').map(message => message.text), ['npm run dev']);
    await server.stop();
    await phone.status('lost');
    await phone.write('two\nlines');
    await phone.until(() => document.querySelector('.text-row').dataset.state === 'queued');
    await phone.page.reload().catch(() => {});
    await server.listen();
    await phone.page.goto(server.origin);
    await until(() => server.told('text').length === 2);
    await phone.until(() => document.querySelector('.text-row')?.dataset.state === 'sent');
    assert.equal(server.told('text')[1].text, 'two\nlines');
  });

  test('what the computer says appears once, its links can be tapped and nothing else in it is more than text', async () => {
    const { server, phone } = await suite.pair();
    const text = 'See http://192.168.1.20:3000/a?b=1&c=(2), or (https://example.org). Not javascript:alert(1) or <b>this</b>';
    const message = { type: 'text', id: 'same-text-1', text, time: Date.now() };
    server.say(message);
    server.say(message);
    server.text('second');
    await phone.until(() => document.querySelectorAll('.text-row').length === 2);
    assert.deepEqual(await phone.page.$$eval('.text-body', all => all.map(each => each.textContent)), ['second', text]);
    const links = await phone.page.$$eval('.text-body a', all => all.map(({ href, rel, target }) => [href, rel, target]));
    assert.deepEqual(links.map(([href]) => href), ['http://192.168.1.20:3000/a?b=1&c=(2)', 'https://example.org/']);
    assert.ok(links.every(([, rel, target]) => /noopener/.test(rel) && target === '_blank'));
    await phone.page.locator('.text-row .row-button').click();
    await phone.until(() => document.querySelectorAll('.text-row').length === 1);
    server.say({ ...message, id: 'same-text-1' });
    server.text('third');
    await phone.until(() => document.querySelector('.text-body').textContent === 'third');
    assert.equal(await phone.page.$$eval('.text-row', rows => rows.length), 2);
  });

  test('a text is copied with its button, also where there is no clipboard to write to, as over plain http', async () => {
    for (const before of [undefined, () => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })]) {
      const { server, phone } = await suite.pair({}, { before });
      await phone.context.overridePermissions(server.origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']).catch(() => {});
      await phone.page.evaluate(() => document.addEventListener('copy', () => (window.copied = String(getSelection()))));
      server.text('4711-0815');
      await phone.page.locator('.text-copy').click();
      await phone.until(() => document.querySelector('.text-copy').textContent === 'Copied');
      if (before) assert.equal(await phone.page.evaluate(() => window.copied.trim()), '4711-0815');
    }
  });

  test('text that is pasted on the page is shown in the field before it goes', async () => {
    const { server, phone } = await suite.pair();
    await phone.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'https://example.org/pasted');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    assert.equal(await phone.page.$eval('#write-text', field => field.value), 'https://example.org/pasted');
    assert.equal(server.told('text').length, 0);
    await phone.page.click('#write-send');
    await until(() => server.told('text').length === 1);
  });

  test('a picture that was a photo comes back as one', async () => {
    const { server, phone } = await suite.pair();
    const jpeg = Buffer.from(await phone.page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 400 });
      return canvas.toDataURL('image/jpeg').split(',')[1];
    }), 'base64');
    server.push('IMG_1.jpeg', jpeg, { mime: 'image/jpeg', width: 600, height: 400 });
    await phone.tile('IMG_1.jpeg', 'shown');
    await phone.page.click('.tile-button');
    await phone.until(() => document.querySelector('#viewer').dataset.state === 'shown');
    await phone.page.click('#viewer-draw');
    await phone.stroke([195, 422]);
    await phone.page.click('#answer-send');
    await phone.row('IMG_1-answer.jpg', 'saved');
    assert.equal(server.transferOf('IMG_1-answer.jpg').bytes.subarray(0, 3).toString('hex'), 'ffd8ff');
  });
});
