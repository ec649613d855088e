// Puts the page together.
import { credentials, takeSecret, watchAccess } from './access.js';
import { Answer } from './answer.js';
import { Connection } from './connection.js';
import { showDestination } from './destination-view.js';
import { Destination } from './destination.js';
import { byId } from './dom.js';
import { Format } from './format.js';
import { deviceId, deviceName, renameDevice } from './identity.js';
import { watchForeign } from './jpeg-copy.js';
import { Keeper } from './keeper.js';
import { showMirror } from './mirror-view.js';
import { Mirror } from './mirror.js';
import { watchNote } from './note.js';
import { showNotice } from './notice-view.js';
import { showOutbox } from './outbox-view.js';
import { Outbox } from './outbox.js';
import { showReceived } from './received-view.js';
import { Received } from './received.js';
import { watchSources } from './sources.js';
import { showEmpty, showStatus } from './status-view.js';
import { showTexts } from './texts-view.js';
import { Texts } from './texts.js';
import { Viewer } from './viewer.js';
import { chooseWords, fillIn } from './words.js';

const words = chooseWords(navigator.languages);
const format = new Format(words.language);

const connection = new Connection(asks => ({ ...(asks ? { ask: true } : credentials()), device: deviceId(), name: deviceName(words.device) }));
const destination = new Destination(connection);
const outbox = new Outbox(connection);
const received = new Received(connection);
const mirror = new Mirror(connection);
const texts = new Texts(connection);
const answer = new Answer(words, (file, facts) => outbox.add([file], { folder: destination.folder, ...facts }));
const viewer = new Viewer(received, mirror, words, format, (image, picture) => answer.open(image, picture));

const actions = {
  ask: () => connection.ask(),
  asking: () => connection.close(),
  replaced: start,
  ended: start,
  outdated: () => location.reload(),
};

function render() {
  const { state } = connection;
  showStatus(state, words);
  showEmpty(state, words, [outbox.transfers, received.images, texts.items].some(all => all.length));
  showNotice(state, words, format, actions);
}

function start() {
  if (credentials()) connection.open();
  else connection.close();
}

function watchName() {
  const input = byId('device-name');
  input.value = deviceName(words.device);
  input.addEventListener('change', () => {
    renameDevice(input.value, words.device);
    input.value = deviceName(words.device);
    // The name is said once per connection.
    if (connection.connected) connection.open();
  });
}

fillIn(words, document);
showDestination(destination, connection, words);
showOutbox(outbox, destination, connection, words, format);
showReceived(received, words, format, image => viewer.open(image));
showMirror(mirror, connection, words);
showTexts(texts, words, format);
const note = watchNote();
watchSources(files => outbox.add(files, { folder: destination.folder, note: note.take() }));
watchForeign(outbox);
watchName();

watchAccess(connection);
connection.addEventListener('state', render);
for (const each of [outbox, received, texts]) each.addEventListener('list', render);

addEventListener('hashchange', () => takeSecret() && connection.open());
addEventListener('online', () => connection.wake());
addEventListener('pageshow', () => connection.wake());
addEventListener('visibilitychange', () => document.hidden || connection.wake());
addEventListener('beforeunload', event => outbox.atRisk && event.preventDefault());

byId('app').hidden = false;
takeSecret();
start();
new Keeper(outbox).start();
