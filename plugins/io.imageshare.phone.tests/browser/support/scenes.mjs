// The page in every state people can see it in: for the accessibility suite, and for a look at it (npm run look).
import { heavyPng, mockup, png } from './pictures.mjs';

const landscape = png(400, 300, (x, y) => [120 + y / 3, 170 - y / 4, 90 + x / 4]);
const portrait = mockup(390, 844, [70, 90, 220]);

/** { name: { server (settings), link (server => address), play (phone, server, album) } } */
export const SCENES = {
  empty: { play: phone => phone.status('connected') },

  connecting: { server: { mute: true }, play: phone => phone.status('connecting') },

  'no project': { server: { target: null }, play: phone => phone.status('connected') },

  'no secret': { link: server => server.origin, play: phone => phone.status('no-secret') },

  asking: {
    server: { mute: true },
    link: server => server.origin,
    async play(phone) {
      await phone.ask();
      await phone.status('asking');
    },
  },

  asked: { link: server => server.origin, play: phone => phone.asked() },

  ...Object.fromEntries(['refused', 'no-answer', 'key-wrong'].map(code => [code, {
    link: server => server.origin,
    async play(phone, server) {
      await phone.asked();
      server.refuse(code);
      await phone.notice(code);
    },
  }])),

  ...Object.fromEntries(['asking-off', 'too-many-requests', 'too-many-phones', 'slow-down', 'of the future'].map(code => [`turned away, ${code}`, {
    server: { greet: () => ({ code, message: 'Come again tomorrow.', close: code === 'asking-off' ? 4403 : 4429 }) },
    link: server => server.origin,
    async play(phone) {
      await phone.ask();
      await phone.notice(code);
    },
  }])),

  'request lost': {
    link: server => server.origin,
    async play(phone, server) {
      await phone.asked();
      server.cutOff();
      await phone.notice('lost');
    },
  },

  'not reached': {
    link: server => server.origin,
    async play(phone, server) {
      await phone.status('no-secret');
      await server.stop();
      await phone.ask();
      await phone.notice('unreachable');
    },
  },

  'wrong secret': { link: server => `${server.origin}/#s=${'A'.repeat(22)}`, play: phone => phone.status('wrong-secret') },

  'out of date': {
    server: { greet: () => ({ code: 'version-unsupported', message: 'version 1 is not spoken here', close: 4400 }) },
    play: phone => phone.status('refused'),
  },

  busy: {
    server: { greet: () => ({ code: 'too-many-phones', message: 'no more', close: 4429 }) },
    play: phone => phone.status('busy'),
  },

  'slowed down': {
    server: { greet: () => ({ code: 'slow-down', message: 'no more', close: 4429 }) },
    play: phone => phone.status('busy'),
  },

  replaced: {
    async play(phone, server) {
      await phone.status('connected');
      server.hangUp(4409);
      await phone.status('replaced');
    },
  },

  lost: {
    async play(phone, server, album) {
      await phone.status('connected');
      server.holding = true;
      await phone.choose(album.put('IMG_20261123_102231.png', heavyPng(6e6, 2)), album.put('Screenshot.png', portrait));
      await phone.row('IMG_20261123_102231.png', 'sending');
      await server.stop();
      await phone.status('lost');
    },
  },

  sending: {
    server: { slowness: 160 },
    async play(phone, server, album) {
      await phone.status('connected');
      const names = ['IMG_20261123_102231.png', 'Screenshot_20261123-101500_Image Share Demo.png', 'whiteboard.png', 'receipt.png'];
      await phone.choose(...names.map((name, index) => album.put(name, heavyPng(24e6, index + 1))));
      await phone.until(() => /left/.test(document.querySelector('.row-line').textContent) || /剩余/.test(document.querySelector('.row-line').textContent));
    },
  },

  paused: {
    async play(phone, server, album) {
      await phone.status('connected');
      await phone.choose(album.put('IMG_20261123_102231.png', landscape));
      await phone.row('IMG_20261123_102231.png', 'saved');
      server.judge = () => ({ code: 'too-fast', message: 'Send it again later.', seconds: 37 });
      await phone.choose(...[2, 3, 4, 5].map(n => album.put(`IMG_20261123_10223${n}.png`, landscape)));
      await phone.until(() => !document.querySelector('#outbox-pause').hidden);
    },
  },

  results: {
    async play(phone, server, album) {
      await phone.status('connected');
      const send = async (name, bytes, state) => {
        await phone.choose(album.put(name, bytes));
        await phone.row(name, state);
      };
      await send('landscape.png', landscape, 'saved');
      server.outcome = 'waiting';
      await send('Screenshot_20261123-101500_A rather long name of a screenshot.png', portrait, 'waiting');
      server.outcome = 'received';
      await send('received.png', landscape, 'received');
      await send('empty.png', Buffer.alloc(0), 'failed');
      await send('notes.png', Buffer.from('these are only words'), 'failed');
      server.judge = () => ({ code: 'storage-failed', message: 'The disk is full.' });
      await send('whiteboard.png', landscape, 'failed');
      server.judge = () => null;
      server.holding = true;
      await phone.choose(album.put('cancelled.png', heavyPng(6e6, 5)));
      await phone.row('cancelled.png', 'sending');
      await phone.page.$eval('.row .row-button:last-of-type', button => button.click());
      await phone.row('cancelled.png', 'cancelled');
    },
  },

  received: {
    play: receive,
  },

  viewer: {
    async play(phone, server) {
      await receive(phone, server);
      await phone.page.click('.tile-button');
      await phone.until(() => document.querySelector('#viewer').dataset.state === 'shown');
    },
  },

  'with a note, and undone': {
    async play(phone, server, album) {
      await phone.status('connected');
      await phone.choose(album.put('wrong folder.png', portrait));
      await phone.row('wrong folder.png', 'saved');
      await phone.press('wrong folder.png', 'Undo', '撤回');
      await phone.row('wrong folder.png', 'undone');
      server.undo = () => ({ code: 'undo-failed', message: 'changed.png was changed since.' });
      await phone.choose(album.put('changed.png', landscape));
      await phone.row('changed.png', 'saved');
      await phone.press('changed.png', 'Undo', '撤回');
      await phone.until(() => document.querySelector('.row-more').textContent);
      await phone.note('The button is cut off below the keyboard');
      await phone.choose(album.put('IMG_4711.avif', landscape));
      await phone.row('IMG_4711.jpg', 'saved');
      await phone.page.click('#note-open');
    },
  },

  texts: {
    async play(phone, server) {
      await phone.status('connected');
      await phone.write('http://192.168.1.20:3000/login?next=%2Fcart');
      server.text('Please try https://example.org/preview, in landscape too.');
      server.text('git checkout feature/phone\ngit pull');
      server.text('4711-0815');
      await phone.until(() => document.querySelectorAll('.text-row').length === 3 && !document.querySelector('#texts-more').hidden);
      await phone.page.click('#texts-more');
      await phone.page.locator('#write-text').fill('Half a senten');
    },
  },

  live: {
    async play(phone, server) {
      await live(phone, server);
      await phone.until(() => document.querySelector('.tile').dataset.state === 'shown');
    },
  },

  'viewer of a live picture': {
    async play(phone, server) {
      await live(phone, server);
      await phone.page.click('.tile-button');
      await phone.until(() => document.querySelector('#viewer').dataset.state === 'shown');
    },
  },

  mirror: {
    async play(phone, server) {
      await phone.status('connected');
      const image = server.picture('checkout.png', mockup(1170, 2532, [150, 60, 160]), { width: 1170, height: 2532 });
      server.mirror(image, { x: 500_000, y: 300_000, width: 700_000, height: 1, turn: 0, mirrored: false });
      await phone.until(() => document.querySelector('#viewer').dataset.state === 'shown');
    },
  },

  'mirror that was left': {
    async play(phone, server) {
      await SCENES.mirror.play(phone, server);
      await phone.page.click('#viewer-close');
      await phone.until(() => !document.querySelector('#mirror').hidden);
    },
  },

  drawing: { play: draw },

  'drawing to be discarded': {
    async play(phone, server) {
      await draw(phone, server);
      await phone.page.click('#answer-cancel');
    },
  },

  'viewer of a broken picture': {
    async play(phone, server) {
      await phone.status('connected');
      server.push('broken.png', Buffer.from('no picture'));
      await phone.tile('broken.png', 'failed');
      await phone.page.click('.tile-button');
      await phone.until(() => document.querySelector('#viewer').dataset.state === 'failed');
    },
  },
};

async function receive(phone, server) {
  await phone.status('connected');
  server.push('icon.png', png(96, 96), { width: 96, height: 96 });
  await phone.tile('icon.png', 'shown');
  server.push('broken.png', Buffer.from('no picture'));
  await phone.tile('broken.png', 'failed');
  server.push('banner of the start page, wide.png', landscape, { width: 400, height: 300 });
  await phone.tile('banner of the start page, wide.png', 'shown');
  server.push('login-screen@3x.png', mockup(1170, 2532, [40, 140, 120]), { width: 1170, height: 2532 });
  await phone.tile('login-screen@3x.png', 'shown');
}

async function live(phone, server) {
  await receive(phone, server);
  const facts = { live: 'L1', width: 1170, height: 2532 };
  server.push('login-screen.png', mockup(1170, 2532, [40, 140, 120]), facts);
  await phone.tile('login-screen.png', 'shown');
  server.push('login-screen.png', mockup(1170, 2532, [200, 90, 60]), facts);
  await phone.until(() => document.querySelector('#announcer').textContent.match(/changed|更新/));
}

async function draw(phone, server) {
  await receive(phone, server);
  await phone.page.click('.tile-button');
  await phone.until(() => document.querySelector('#viewer').dataset.state === 'shown');
  await phone.page.click('#viewer-draw');
  const circle = Array.from({ length: 33 }, (_, step) => [160 + 110 * Math.cos(step / 5), 300 + 50 * Math.sin(step / 5)]);
  await phone.stroke(...circle);
  await phone.page.click('.colour:nth-child(4)');
  await phone.stroke([270, 360], [240, 420], [200, 470], [150, 500]);
  await phone.stroke([150, 500], [165, 465], [152, 499], [190, 500]);
}
