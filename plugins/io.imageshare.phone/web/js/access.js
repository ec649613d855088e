// What lets this phone in: the secret of a scanned link, else the key that the computer gave when somebody there allowed it.
import { recall, remember } from './storage.js';

const SECRET = /^[A-Za-z0-9_-]{22}$/;

/** Keeps the secret behind the '#' of the link just opened. Returns whether there is one. */
export function takeSecret() {
  const secret = new URLSearchParams(location.hash.slice(1)).get('s');
  if (!secret || !SECRET.test(secret)) return false;
  // People take screenshots of this very page: the secret leaves the address bar as soon as it is kept elsewhere.
  if (remember('secret', secret)) history.replaceState(history.state, '', location.pathname);
  return true;
}

/** The part of a hello that lets the phone in, or null: then all it can do is ask. */
export function credentials() {
  // The secret was scanned after the key came, or has been right so far.
  for (const name of ['secret', 'key']) if (recall(name)) return { [name]: recall(name) };
  return null;
}

const forget = name => remember(name, '');

/** Keeps what the computer gives, and drops what it no longer takes. */
export function watchAccess(connection) {
  connection.addEventListener('state', () => {
    const { name, key } = connection.state;
    if (name === 'not-allowed') forget('key');
    if (name === 'connected' && key) {
      remember('key', key);
      forget('secret');
    }
    // Without a key the secret stays: the computer may be running another workspace for a while.
    if (name === 'wrong-secret' && recall('key')) {
      forget('secret');
      connection.open();
    }
  });
}
