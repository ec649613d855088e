// The link of the QR code: where the socket is, and the secret behind '#'.
import { recall, remember } from './storage.js';

const SECRET = /^[A-Za-z0-9_-]{22}$/;

/** The secret of the link just opened, else the one of the last visit, else null. */
export function takeSecret() {
  const secret = new URLSearchParams(location.hash.slice(1)).get('s');
  if (!secret || !SECRET.test(secret)) return recall('secret');
  // People take screenshots of this very page: the secret leaves the address bar as soon as it is kept elsewhere.
  if (remember('secret', secret)) history.replaceState(history.state, '', location.pathname);
  return secret;
}

export function socketAddress() {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`;
}
