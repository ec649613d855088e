// What the page remembers between visits. Private windows may refuse storage: then it is remembered until the page closes.
const PREFIX = 'image-share.';
const session = new Map();

export function recall(key) {
  try {
    return localStorage.getItem(PREFIX + key) ?? session.get(key) ?? null;
  } catch {
    return session.get(key) ?? null;
  }
}

/** Returns whether the value will still be known after a reload. */
export function remember(key, value) {
  session.set(key, value);
  try {
    localStorage.setItem(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}
