// Pictures that the computer has but cannot save yet: against the fake server.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { heavyPng, png } from '../support/pictures.mjs';
import { setUp, until } from '../support/suite.mjs';

const MB = 1 << 20;

describe('keeping', () => {
  const suite = setUp();
  const { album } = suite;

  test('while no project is open the picture is kept, and a later connection tells where it was saved', async () => {
    const { server, phone } = await suite.pair({ target: null, outcome: 'waiting' });
    assert.equal(await phone.text('#target-text'), 'No project open – pictures wait on the computer');
    await phone.choose(album.put('early.png', png(30, 30)));
    const { id, line } = await phone.row('early.png', 'waiting');
    assert.equal(line, 'Kept on the computer until a project is open');
    server.cutOff();
    await until(() => server.hellos.length === 2);
    await phone.status('connected');
    server.retarget('/late/pictures');
    server.say({ type: 'saved', id, path: '/late/pictures/early.png' });
    assert.equal((await phone.row('early.png', 'saved')).line, 'Saved to /late/pictures/early.png');
    assert.equal(await phone.text('#target-text'), 'Saves to /late/pictures');
  });

  for (const known of ['waiting', 'received']) {
    test(`a ${known} picture that was saved while the phone was away is known to be after it comes back`, async () => {
      const { server, phone } = await suite.pair({ target: null, outcome: known });
      const names = [1, 2, 3, 4, 5].map(n => `${known}-${n}.png`);
      await phone.choose(...names.map((name, index) => album.put(name, png(30, 30 + index))));
      for (const name of names) await phone.row(name, known);
      const chunks = server.chunks.length;
      await server.stop();
      await phone.status('lost');
      Object.assign(server, { target: '/late/pictures', outcome: 'saved' });
      await server.listen();
      for (const name of names) assert.equal((await phone.row(name, 'saved')).line, `Saved to /late/pictures/${name}`);
      const ids = server.told('offer').map(offer => offer.id);
      assert.deepEqual(ids.slice(5).sort(), ids.slice(0, 5).sort());
      assert.equal(server.chunks.length, chunks, 'no byte is sent twice');
    });
  }

  test('a picture that still waits after a lost connection says so all the time, and is not announced again', async () => {
    const { server, phone } = await suite.pair({ outcome: 'waiting' });
    await phone.choose(album.put('patient.png', png(30, 30)));
    await phone.row('patient.png', 'waiting');
    await phone.page.evaluate(() => {
      window.states = [];
      const row = document.querySelector('.row');
      new MutationObserver(() => window.states.push(row.dataset.state)).observe(row, { attributeFilter: ['data-state'] });
    });
    server.cutOff();
    await until(() => server.told('offer').length === 2);
    // Whatever the computer says next comes after its answer.
    server.retarget('/after/the/answer');
    await phone.until(() => document.querySelector('#target-text').textContent.endsWith('answer'));
    assert.deepEqual(await phone.page.evaluate(() => window.states.filter(state => state !== 'waiting')), []);
    assert.equal(await phone.page.$$eval('#announcer span', said => said.filter(each => each.textContent.includes('patient.png')).length), 1);
  });

  test('a picture the computer has forgotten is sent again', async () => {
    const { server, phone } = await suite.pair({ outcome: 'waiting' });
    const bytes = heavyPng(MB, 4);
    await phone.choose(album.put('forgotten.png', bytes));
    const { id } = await phone.row('forgotten.png', 'waiting');
    await server.stop();
    await phone.status('lost');
    server.transfers.clear();
    server.outcome = 'saved';
    await server.listen();
    assert.equal((await phone.row('forgotten.png', 'saved')).id, id);
    assert.ok(server.transfers.get(id).bytes.equals(bytes));
  });

  test('a row that is cleared while the phone is away is not asked after', async () => {
    const { server, phone } = await suite.pair({ outcome: 'waiting' });
    await phone.choose(album.put('cleared.png', png(30, 30)));
    await phone.row('cleared.png', 'waiting');
    await server.stop();
    await phone.status('lost');
    await phone.press('cleared.png', 'Remove');
    await server.listen();
    await phone.status('connected');
    await phone.choose(album.put('next.png', png(31, 30)));
    await phone.row('next.png', 'waiting');
    assert.deepEqual(server.told('offer').map(offer => offer.name), ['cleared.png', 'next.png']);
  });

  test('a picture that is accepted when its row is gone is called off', async () => {
    const { server, phone } = await suite.pair({ outcome: 'waiting' });
    await phone.choose(album.put('gone.png', png(30, 30)));
    const { id } = await phone.row('gone.png', 'waiting');
    await phone.press('gone.png', 'Remove');
    await phone.until(() => !document.querySelector('.row'));
    server.say({ type: 'accept', id, channel: 7, offset: 0 });
    await until(() => server.told('cancel').length === 1);
    assert.equal(server.told('cancel')[0].id, id);
  });

  test('a picture that waits says why: in its own words where it has some, else in those of the computer', async () => {
    const expected = {
      'en-US': ['Kept on the computer until a project is open', 'Kept on the computer until the project is open again or another folder is chosen'],
      'zh-CN': ['已暂存在电脑上，打开项目后保存', '已暂存在电脑上，重新打开项目或另选文件夹后保存'],
    };
    for (const [language, [noProject, closed]] of Object.entries(expected)) {
      const { server, phone } = await suite.pair({ outcome: 'waiting' }, { language });
      await phone.choose(album.put('kept.png', png(30, 30)));
      const { id, line } = await phone.row('kept.png', 'waiting');
      assert.equal(line, noProject);
      const says = async (code, words) => {
        server.say({ type: 'waiting', id, code, message: 'SAID BY THE COMPUTER' });
        await phone.until(wanted => document.querySelector('.row-line').textContent === wanted, words);
        assert.ok((await phone.text('#announcer')).endsWith(words));
      };
      await says('project-closed', closed);
      await says('save-failed', 'SAID BY THE COMPUTER');
      await says('no-project', noProject);
      await phone.close();
    }
  });
});
