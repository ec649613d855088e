// Who this phone is to the computer: an id made up once, and a name people can change.
import { recall, remember } from './storage.js';

/** 128 random bits as 22 characters; crypto.randomUUID does not exist outside secure contexts. */
export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function deviceId() {
  const known = recall('device');
  if (known) return known;
  const made = randomId();
  remember('device', made);
  return made;
}

export function deviceName(words) {
  return recall('name') ?? guessedName(navigator.userAgent, words);
}

/** An empty name brings the guessed one back. */
export function renameDevice(name, words) {
  remember('name', name.trim() || guessedName(navigator.userAgent, words));
}

function guessedName(agent, words) {
  if (/iPhone/.test(agent)) return 'iPhone';
  // An iPad says it is a Mac; the touch screen gives it away.
  if (/iPad/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1)) return 'iPad';
  const model = /Android [\d.]+; ([^;)]+)/.exec(agent)?.[1].replace(/ Build\/.*/, '').trim();
  // Browsers that hide the model call every phone "K".
  if (model && model !== 'K') return model.slice(0, 60);
  if (/Android/.test(agent)) return /Mobile/.test(agent) ? words.androidPhone : words.androidTablet;
  return words.browser;
}
