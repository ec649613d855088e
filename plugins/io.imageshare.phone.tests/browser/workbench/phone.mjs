// A phone for a test that runs elsewhere, in the workbench: does what it is told on standard input, one JSON object a line, and answers each with a line.
import { createInterface } from 'node:readline';
import { createHash } from 'node:crypto';
import { launch, openPhone } from '../support/phone.mjs';

const [link] = process.argv.slice(2);
const chromium = await launch();
const phone = await openPhone(chromium.browser, link);

const orders = {
  status: ({ state }) => phone.status(state),
  ask: () => phone.asked(),
  choose: ({ files }) => phone.choose(...files),
  row: ({ name, states }) => phone.row(name, ...states),
  tile: ({ name, state }) => phone.tile(name, state),
  target: ({ text }) => phone.until(wanted => document.body.innerText.includes(wanted), text),
  // What a person gets who follows the picture's download link.
  download: async ({ name }) => {
    const hex = await phone.page.evaluate(async wanted => {
      const tile = [...document.querySelectorAll('.tile')].find(each => each.querySelector('.tile-name').textContent === wanted);
      const bytes = new Uint8Array(await (await fetch(`${tile.querySelector('img').src}?download`)).arrayBuffer());
      return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
    }, name);
    return createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex');
  },
  folder: async ({ path }) => void await phone.page.select('#folder-choice', path),
  press: ({ name, word }) => phone.press(name, word),
  gone: ({ name }) => phone.until(wanted => ![...document.querySelectorAll('.row-name')].some(each => each.textContent === wanted), name),
  // Waits until a received picture has this many pixels from left to right; says how many pictures there are.
  picture: async ({ name, width }) => {
    await phone.until((wanted, pixels) => [...document.querySelectorAll('.tile')]
      .some(tile => tile.querySelector('.tile-name').textContent === wanted && tile.querySelector('img').naturalWidth === pixels), name, Number(width));
    return String((await phone.tiles()).length);
  },
  write: ({ text }) => phone.write(text),
  // Waits until a picture is on the whole screen at another size than this one; says at which.
  viewed: async ({ name, not }) => {
    const zoom = await phone.until((wanted, last) => document.querySelector('#viewer').open && document.querySelector('#viewer').dataset.state === 'shown'
      && document.querySelector('#viewer-name').textContent === wanted && document.querySelector('#viewer-zoom').textContent !== last
      && document.querySelector('#viewer-zoom').textContent, name, not);
    return zoom.jsonValue();
  },
  closed: () => phone.until(() => document.querySelector('#viewer-follow').hidden),
  key: ({ key }) => phone.page.keyboard.press(key),
  tap: async ({ x, y }) => void await phone.page.touchscreen.tap(Number(x), Number(y)),
  screenshot: async ({ path }) => void await phone.page.screenshot({ path }),
};

try {
  for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line);
    try {
      const answer = await orders[order.do](order);
      console.log(JSON.stringify({ answer: typeof answer === 'string' || answer?.state ? answer : null }));
    } catch (error) {
      console.log(JSON.stringify({ error: `${error.message}; the page says: ${await phone.text('body')}` }));
    }
  }
  if (phone.complaints.length > 0) {
    console.error(phone.complaints.join('\n'));
    process.exitCode = 1;
  }
} finally {
  await chromium.close();
}
