// A phone: the page in headless Chromium, with what a test wants to ask of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const AGENT = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function launch() {
  const profile = mkdtempSync(join(tmpdir(), 'image-share-phone-'));
  const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS, userDataDir: profile });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** `hurry` makes the page's clocks run that many times faster, so that a test of heartbeats need not wait for one. */
export async function openPhone(browser, link, { width = 390, height = 844, language = 'en-US', dark = false, touch = true, hurry = 1, before, context } = {}) {
  const home = context ?? await browser.createBrowserContext();
  const page = await home.newPage();
  const phone = new Phone(page, home, touch);
  await page.setViewport({ width, height, deviceScaleFactor: touch ? 3 : 1, isMobile: touch, hasTouch: touch });
  const session = await page.createCDPSession();
  await session.send('Emulation.setUserAgentOverride', { userAgent: touch ? AGENT : await browser.userAgent(), acceptLanguage: language });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.evaluateOnNewDocument(times => {
    for (const timer of ['setTimeout', 'setInterval']) {
      const real = window[timer];
      window[timer] = (action, delay = 0) => real(action, delay / times);
    }
  }, hurry);
  if (before) await page.evaluateOnNewDocument(before);
  await page.goto(link);
  return phone;
}

class Phone {
  /** Errors and policy violations: no test may leave any behind. */
  complaints = [];

  constructor(page, context, touch) {
    Object.assign(this, { page, context, touch });
    page.on('pageerror', error => this.complaints.push(String(error)));
    page.on('console', message => {
      // The browser reports every refused connection and missing picture by itself; tests provoke them.
      const expected = /WebSocket connection|Failed to load resource/.test(message.text());
      if (['error', 'warn'].includes(message.type()) && !expected) this.complaints.push(message.text());
    });
  }

  async close() {
    await this.context.close();
  }

  async until(condition, ...values) {
    return this.page.waitForFunction(condition, { timeout: 15_000, polling: 25 }, ...values);
  }

  /** Width and height of a picture as the browser shows it, and red, green and blue of one pixel. */
  async pixelOf(bytes, x, y) {
    return this.page.evaluate(async (data, px, py) => {
      const image = new Image();
      image.src = `data:;base64,${data}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
      canvas.getContext('2d').drawImage(image, 0, 0);
      return [image.naturalWidth, image.naturalHeight, ...canvas.getContext('2d').getImageData(px, py, 1, 1).data.slice(0, 3)];
    }, bytes.toString('base64'), x, y);
  }

  /** Waits until the status line is in a state, and returns its words at that moment: a hurried page may be in another state right after. */
  async status(state) {
    const words = await this.until(wanted => document.querySelector('#status').dataset.state === wanted && document.querySelector('#status-text').innerText.trim(), state);
    return words.jsonValue();
  }

  /** Waits until the notice says what belongs to a code or state, and returns its title. */
  async notice(kind) {
    await this.until(wanted => document.querySelector('#notice').dataset.kind === wanted, kind);
    return this.text('#notice-title');
  }

  /** Taps the button that asks. */
  async ask() {
    await this.page.locator('#notice-ask:not([hidden]) ~ #notice-action').click();
  }

  /** Asks, and returns the code that it shows then, with its spaces. */
  async asked() {
    await this.ask();
    await this.until(() => document.querySelector('#notice-code').textContent);
    return this.text('#notice-code');
  }

  text(selector) {
    return this.page.$eval(selector, element => element.innerText.trim());
  }

  visible(selector) {
    return this.page.$eval(selector, element => element.checkVisibility());
  }

  async choose(...paths) {
    await (await this.page.$('#pick-photos')).uploadFile(...paths);
  }

  /** The rows as people read them, from the top. */
  rows() {
    return this.page.$$eval('.row', rows => rows.map(row => ({
      id: row.dataset.transfer,
      state: row.dataset.state,
      name: row.querySelector('.row-name').textContent,
      line: row.querySelector('.row-line').textContent,
    })));
  }

  /** Waits until the row of that name is in one of the states. */
  async row(name, ...states) {
    await this.until((wanted, wantedStates) => [...document.querySelectorAll('.row')]
      .some(row => row.querySelector('.row-name').textContent === wanted && wantedStates.includes(row.dataset.state)), name, states);
    return (await this.rows()).find(row => row.name === name);
  }

  /** Presses a button of a row: the first word of its name, in English and in Chinese if that is needed. */
  async press(name, ...words) {
    await this.until((wanted, labels) => {
      const row = [...document.querySelectorAll('.row')].find(each => each.querySelector('.row-name').textContent === wanted);
      const button = [...row?.querySelectorAll('button') ?? []].find(each => each.checkVisibility() && !each.disabled && labels.some(label => each.ariaLabel.startsWith(label)));
      button?.click();
      return Boolean(button);
    }, name, words);
  }

  /** Waits until a picture is in the browser's storage with its bytes: from then on a reload loses nothing. */
  async kept(name) {
    await this.until(wanted => new Promise(resolve => {
      const request = indexedDB.open('image-share');
      request.onsuccess = () => {
        const all = request.result.transaction(['facts', 'files']);
        const [facts, keys] = [all.objectStore('facts').getAll(), all.objectStore('files').getAllKeys()];
        all.oncomplete = () => {
          request.result.close();
          resolve(facts.result.some(each => each.name === wanted && keys.result.includes(each.key)));
        };
      };
    }), name);
  }

  /** From now on bytes leave at that many a second. */
  async slowDown(uploadThroughput) {
    const session = await this.page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
  }

  /** Writes a note for the pictures chosen next. */
  async note(text) {
    await this.page.click('#note-open');
    await this.page.locator('#note-text').fill(text);
  }

  /** Sends a line to the computer. */
  async write(text) {
    await this.page.locator('#write-text').fill(text);
    await this.page.click('#write-send');
  }

  /** One finger through these points. */
  async stroke(...points) {
    const { touchscreen, mouse } = this.page;
    if (!this.touch) {
      await mouse.move(...points[0]);
      await mouse.down();
      for (const point of points.slice(1)) await mouse.move(...point);
      return mouse.up();
    }
    const finger = await touchscreen.touchStart(...points[0]);
    for (const point of points.slice(1)) await finger.move(...point);
    await finger.end();
  }

  tiles() {
    return this.page.$$eval('.tile', tiles => tiles.map(tile => ({ state: tile.dataset.state, name: tile.querySelector('.tile-name').textContent })));
  }

  async tile(name, state) {
    await this.until((wanted, wantedState) => [...document.querySelectorAll('.tile')]
      .some(tile => tile.querySelector('.tile-name').textContent === wanted && tile.dataset.state === wantedState), name, state);
  }
}
