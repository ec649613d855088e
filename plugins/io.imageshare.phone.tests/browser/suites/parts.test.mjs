// The parts that compute, in the browser they are written for.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setUp } from '../support/suite.mjs';

describe('parts', () => {
  const suite = setUp();

  async function page() {
    const server = await suite.serve();
    return (await suite.phone(server.origin)).page;
  }

  test('a chunk is a channel, an offset and data, big endian', async () => {
    const bytes = await (await page()).evaluate(async () => {
      const { chunkMessage } = await import('/js/protocol.js');
      return [...chunkMessage(258, 2 ** 40 + 3, Uint8Array.of(9, 8).buffer)];
    });
    assert.deepEqual(bytes, [0, 0, 1, 2, 0, 0, 1, 0, 0, 0, 0, 3, 9, 8]);
  });

  test('the point under the fingers stays there however the picture is zoomed', async () => {
    const drift = await (await page()).evaluate(async () => {
      const { Viewport } = await import('/js/viewport.js');
      let viewport = new Viewport({ picture: { width: 4000, height: 3000 }, stage: { width: 390, height: 844 }, ratio: 3 }).zoomedAt({ x: 195, y: 422 }, 8);
      const point = { x: 140, y: 300 };
      const under = () => [(point.x - viewport.x) / viewport.scale, (point.y - viewport.y) / viewport.scale];
      const before = under();
      for (const factor of [1.3, 1.7, 0.8, 1.1]) viewport = viewport.zoomedAt(point, factor);
      return Math.hypot(under()[0] - before[0], under()[1] - before[1]);
    });
    assert.ok(drift < 1e-6, String(drift));
  });

  test('a picture never leaves a gap at an edge, and a small one stays in the middle', async () => {
    const [left, right, small] = await (await page()).evaluate(async () => {
      const { Viewport } = await import('/js/viewport.js');
      const stage = { width: 400, height: 400 };
      const big = new Viewport({ picture: { width: 2000, height: 2000 }, stage, ratio: 2 }).zoomedAt({ x: 200, y: 200 }, 3);
      const icon = new Viewport({ picture: { width: 64, height: 64 }, stage, ratio: 2 });
      return [big.panned(5000, 0).x, big.panned(-5000, 0).x, [icon.scale, icon.x, icon.panned(50, 0).x]];
    });
    assert.equal(left, 0);
    assert.equal(Math.round(right), 400 - 1200);
    assert.deepEqual(small, [1, 168, 168]);
  });

  test('sizes are short and in the language of the reader', async () => {
    const sizes = await (await page()).evaluate(async () => {
      const { Format } = await import('/js/format.js');
      const format = new Format('en');
      return [0, 10, 1023, 1024, 184233, 1048000, 4.8 * 2 ** 20, 310 * 2 ** 20, 3 * 2 ** 30].map(size => format.bytes(size));
    });
    assert.deepEqual(sizes, ['0 B', '10 B', '1 kB', '1 kB', '180 kB', '1.0 MB', '4.8 MB', '310 MB', '3.0 GB']);
  });

  test('names without meaning get a date, others stay', async () => {
    const names = await (await page()).evaluate(async () => {
      const { goodName, nameParts } = await import('/js/file-names.js');
      const lastModified = new Date(2026, 0, 2, 3, 4, 5).getTime();
      const named = (name, type = 'image/jpeg') => goodName(new File([], name, { type, lastModified }));
      return [named('image.jpg'), named('image'), named('blob', 'image/svg+xml'), named('IMG_1.JPG'), nameParts('a.png', 10).map(part => part.textContent).join('')];
    });
    assert.deepEqual(names, ['photo-20260102-030405.jpg', 'photo-20260102-030405.jpeg', 'photo-20260102-030405.svg', 'IMG_1.JPG', 'a.png']);
  });

  test('both languages have exactly the same words', async () => {
    const [english, chinese] = await (await page()).evaluate(async () => {
      const keys = (value, path = '') => (typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`)) : [path]);
      return [keys((await import('/js/words-en.js')).default).sort(), keys((await import('/js/words-zh.js')).default).sort()];
    });
    assert.deepEqual(english, chinese);
  });

  test('the first language that the page speaks is taken, else English', async () => {
    const languages = await (await page()).evaluate(async () => {
      const { chooseWords } = await import('/js/words.js');
      return [['fr', 'zh-TW', 'en'], ['de', 'en-GB', 'zh'], ['fr'], ['zh-Hans-CN']].map(list => chooseWords(list).language);
    });
    assert.deepEqual(languages, ['zh-CN', 'en', 'en', 'zh-CN']);
  });
});
