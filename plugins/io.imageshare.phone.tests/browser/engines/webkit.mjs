// WebKitGTK, of the engines that run here the nearest to Safari: its MiniBrowser, through its WebDriver. It has no headless mode and needs a display.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Builder, By, Capabilities } from 'selenium-webdriver';
import { EnginePage } from './page.mjs';

const LIBRARIES = '/usr/lib';
const READY_WITHIN = 20_000;

export const webkit = {
  name: 'WebKitGTK',
  program: () => (process.env.DISPLAY && existsSync('/usr/bin/WebKitWebDriver') ? miniBrowser() : undefined),
  launch: async program => {
    const driver = await Driver.start();
    return { open: link => driver.open(program, link), close: () => driver.stop() };
  },
};

/** Debian keeps it below the folder of the machine's architecture. */
function miniBrowser() {
  const folders = readdirSync(LIBRARIES).filter(name => name.endsWith('-linux-gnu'));
  return folders.flatMap(folder => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map(version => join(LIBRARIES, folder, version, 'MiniBrowser'))).find(existsSync);
}

async function freePort() {
  const server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}

class Driver {
  #process;
  #address;

  static async start() {
    const driver = new Driver();
    const port = await freePort();
    driver.#address = `http://127.0.0.1:${port}`;
    driver.#process = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore' });
    await driver.#ready();
    return driver;
  }

  async #ready() {
    const end = Date.now() + READY_WITHIN;
    for (;;) {
      try {
        if ((await (await fetch(`${this.#address}/status`)).json()).value.ready) return;
      } catch {
        // Does not listen yet.
      }
      if (Date.now() > end) throw new Error('WebKitWebDriver did not become ready');
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  /** Each page is a browser of its own: the driver has one session at a time, whose windows would share their storage. */
  async open(binary, link) {
    const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } });
    const session = await new Builder().disableEnvironmentOverrides().usingServer(this.#address).withCapabilities(capabilities).build();
    await session.manage().window().setRect({ width: 390, height: 844 });
    await session.get(link);
    return new WebKitPage(session);
  }

  async stop() {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    this.#process.kill();
    await ended;
  }
}

class WebKitPage extends EnginePage {
  #session;

  constructor(session) {
    super();
    this.#session = session;
  }

  run(work, ...values) {
    return this.#session.executeScript(`return (${work}).apply(null, arguments)`, ...values);
  }

  async choose(...paths) {
    await this.#session.findElement(By.id('pick-photos')).sendKeys(paths.join('\n'));
  }

  async click(selector) {
    await this.#session.findElement(By.css(selector)).click();
  }

  async reload() {
    await this.#session.navigate().refresh();
  }

  async close() {
    await this.#session.quit();
  }
}
