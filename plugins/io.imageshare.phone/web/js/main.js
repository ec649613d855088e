// Puts the page together.
import { credentials, takeSecret, watchAccess } from './access.js';
import { Connection } from './connection.js';
import { byId } from './dom.js';
import { Format } from './format.js';
import { deviceId, deviceName, renameDevice } from './identity.js';
import { showNotice } from './notice-view.js';
import { showOutbox } from './outbox-view.js';
import { Outbox } from './outbox.js';
import { showReceived } from './received-view.js';
import { Received } from './received.js';
import { watchSources } from './sources.js';
import { showEmpty, showStatus, showTarget } from './status-view.js';
import { Viewer } from './viewer.js';
import { chooseWords, fillIn } from './words.js';

const words = chooseWords(navigator.languages);
const format = new Format(words.language);

const connection = new Connection(asks => ({ ...(asks ? { ask: true } : credentials()), device: deviceId(), name: deviceName(words.device) }));
const outbox = new Outbox(connection);
const received = new Received(connection);
const viewer = new Viewer(received, words, format);

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
  showTarget(state, words);
  showEmpty(state, words, outbox.transfers.length > 0 || received.images.length > 0);
  showNotice(state, words, format, actions);
}

function retarget({ type, target }) {
  if (type !== 'target') return;
  connection.state.target = target;
  showTarget(connection.state, words);
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
showOutbox(outbox, connection, words, format);
showReceived(received, words, format, image => viewer.open(image));
watchSources(files => outbox.add(files));
watchName();

watchAccess(connection);
connection.addEventListener('state', render);
connection.addEventListener('message', event => retarget(event.detail));
outbox.addEventListener('list', render);
received.addEventListener('list', render);

addEventListener('hashchange', () => takeSecret() && connection.open());
addEventListener('online', () => connection.wake());
addEventListener('pageshow', () => connection.wake());
addEventListener('visibilitychange', () => document.hidden || connection.wake());
addEventListener('beforeunload', event => outbox.pending && event.preventDefault());

byId('app').hidden = false;
takeSecret();
start();
