// Chromium and Firefox, each headless and with a fresh profile.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { EnginePage } from './page.mjs';

const PHONE = { width: 390, height: 844 };
const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const firstThatExists = (...paths) => paths.find(path => path && existsSync(path));

export const chromium = {
  name: 'Chromium',
  program: () => firstThatExists(process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'),
  launch: program => start({ executablePath: program, args: CHROMIUM_FLAGS }, { ...PHONE, isMobile: true, hasTouch: true }),
};

export const firefox = {
  name: 'Firefox',
  program: () => firstThatExists(process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'),
  launch: program => start({ browser: 'firefox', executablePath: program }, PHONE),
};

async function start(options, viewport) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  return {
    async open(link) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(viewport);
      await page.goto(link);
      return new PuppeteerPage(page, context);
    },
    close: () => browser.close(),
  };
}

class PuppeteerPage extends EnginePage {
  #page;
  #context;

  constructor(page, context) {
    super();
    this.#page = page;
    this.#context = context;
  }

  run(work, ...values) {
    return this.#page.evaluate(work, ...values);
  }

  async choose(...paths) {
    await (await this.#page.$('#pick-photos')).uploadFile(...paths);
  }

  async click(selector) {
    await this.#page.locator(selector).click();
  }

  async reload() {
    await this.#page.reload();
  }

  async close() {
    await this.#context.close();
  }
}
