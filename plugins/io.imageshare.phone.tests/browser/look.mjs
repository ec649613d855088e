// Screenshots of every scene, for people: node look.mjs [folder] [part of a scene's name]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FakeServer } from './fake/server.mjs';
import { launch, openPhone } from './support/phone.mjs';
import { Album } from './support/pictures.mjs';
import { SCENES } from './support/scenes.mjs';

const LOOKS = {
  'small': { width: 320, height: 640 },
  'phone': {},
  'phone-dark': { dark: true },
  'phone-zh': { language: 'zh-CN' },
  'desktop': { width: 1280, height: 800, touch: false },
};

const [folder = join('target', 'look'), wanted = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const { browser, close } = await launch();
const album = new Album();

for (const [name, scene] of Object.entries(SCENES).filter(([each]) => each.includes(wanted))) {
  for (const [look, settings] of Object.entries(LOOKS)) {
    const server = await FakeServer.start(scene.server);
    const phone = await openPhone(browser, scene.link?.(server) ?? server.link, settings);
    await scene.play(phone, server, album);
    await phone.page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.${look}.png`) });
    await phone.close();
    await server.stop().catch(() => {});
  }
}

album.close();
await close();
