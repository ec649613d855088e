// What holds in every state of the page: accessible, nothing sticks out, everything can be hit with a thumb, small and self-contained.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';
import { SCENES } from '../support/scenes.mjs';
import { setUp } from '../support/suite.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WEB = fileURLToPath(new URL('../../../io.imageshare.phone/web/', import.meta.url));
const files = readdirSync(WEB, { recursive: true }).map(name => join(WEB, name)).filter(path => statSync(path).isFile());
const LOOKS = { 'in light': {}, 'in the dark, small': { dark: true, width: 320, height: 640 }, 'in Chinese': { language: 'zh-CN' }, 'on a desktop': { width: 1280, height: 800, touch: false } };

describe('appearance', () => {
  const suite = setUp();

  for (const [name, scene] of Object.entries(SCENES)) {
    test(`the page is accessible and well laid out: ${name}`, async () => {
      for (const [look, settings] of Object.entries(LOOKS)) {
        const server = await suite.serve(scene.server);
        const phone = await suite.phone(scene.link?.(server) ?? server.link, settings);
        await scene.play(phone, server, suite.album);
        await phone.page.evaluate(AXE);
        const { violations } = await phone.page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(node => `${node.html} ${node.failureSummary}`)]), [], look);
        assert.deepEqual(await phone.page.evaluate(measure), { wider: [], tooSmall: [] }, look);
        await phone.close();
      }
    });
  }

  test('the whole page is small enough to be read: less than 170 kB as it is written', () => {
    const weight = files.reduce((sum, path) => sum + statSync(path).size, 0);
    assert.ok(weight < 170_000, String(weight));
  });

  test('nothing is fetched from outside', () => {
    for (const path of files) {
      const addresses = (readFileSync(path, 'utf8').match(/https?:\/\/[^'"\s)]+/g) ?? []).filter(address => address !== 'http://www.w3.org/2000/svg');
      assert.deepEqual(addresses, [], path);
    }
  });

  test('every module is announced in the page, so that none is waited for twice', () => {
    const page = readFileSync(join(WEB, 'index.html'), 'utf8');
    const modules = readdirSync(join(WEB, 'js')).filter(name => name !== 'main.js');
    assert.deepEqual(modules.filter(name => !page.includes(`modulepreload" href="js/${name}"`)), []);
    assert.equal(page.match(/modulepreload/g).length, modules.length);
  });
});

/** Runs in the page: what is wider than the screen, and what is too small for a thumb. */
function measure() {
  const name = element => `${element.tagName} ${element.id || element.className} ${element.textContent.trim().slice(0, 30)}`;
  const seen = [...document.querySelectorAll('button, a, label.picker, label.choice, input[type=text], textarea')].filter(element => element.checkVisibility({ visibilityProperty: true }));
  return {
    wider: document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} px`] : [],
    tooSmall: seen.filter(element => element.offsetWidth < 44 || element.offsetHeight < 44).map(name),
  };
}
