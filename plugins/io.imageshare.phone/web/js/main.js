// Puts the page together.
import { Connection } from './connection.js';
import { byId } from './dom.js';
import { Format } from './format.js';
import { deviceId, deviceName, renameDevice } from './identity.js';
import { socketAddress, takeSecret } from './link.js';
import { showOutbox } from './outbox-view.js';
import { Outbox } from './outbox.js';
import { showReceived } from './received-view.js';
import { Received } from './received.js';
import { watchSources } from './sources.js';
import { showEmpty, showStatus, showTarget } from './status-view.js';
import { Viewer } from './viewer.js';
import { chooseWords, fillWords } from './words.js';

const words = chooseWords(navigator.languages);
const format = new Format(words.language);
let secret = takeSecret();

const connection = new Connection(socketAddress(), () => ({ secret, device: deviceId(), name: deviceName(words.device) }));
const outbox = new Outbox(connection);
const received = new Received(connection);
const viewer = new Viewer(received, words, format);

function render() {
  const state = secret ? connection.state : { name: 'no-secret' };
  const connect = () => connection.open();
  showStatus(state, words, { replaced: connect, refused: connect, outdated: () => location.reload() });
  showTarget(state, words);
  showEmpty(state, words, outbox.transfers.length > 0 || received.images.length > 0);
}

function retarget({ type, target }) {
  if (type !== 'target') return;
  connection.state.target = target;
  showTarget(connection.state, words);
}

function start() {
  if (secret) connection.open();
  else render();
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

fillWords(words, document);
showOutbox(outbox, connection, words, format);
showReceived(received, words, format, image => viewer.open(image));
watchSources(files => outbox.add(files));
watchName();

connection.addEventListener('state', render);
connection.addEventListener('message', event => retarget(event.detail));
outbox.addEventListener('list', render);
received.addEventListener('list', render);

addEventListener('hashchange', () => {
  secret = takeSecret();
  start();
});
addEventListener('online', () => connection.wake());
addEventListener('pageshow', () => connection.wake());
addEventListener('visibilitychange', () => document.hidden || connection.wake());
addEventListener('beforeunload', event => outbox.pending && event.preventDefault());

byId('app').hidden = false;
start();
