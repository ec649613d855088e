// The field for a line or a link, and the list of those that went and came.
import { announce, byId, icon, iconButton, make, setChildren, setLabel, setText } from './dom.js';

const LINK = /https?:\/\/[^\s<>"/][^\s<>"]*/gi;
// What ends a sentence is no part of the link in it.
const AFTER_LINK = /[.,;:!?\]}'’”。，；：！？】》」]+$/;
const SHOWN = 3;

export function showTexts(texts, words, format) {
  const rows = new Map();
  let all = false;

  function list() {
    const { items } = texts;
    for (const item of rows.keys()) if (!items.includes(item)) rows.delete(item);
    for (const item of items) if (!rows.has(item)) rows.set(item, arrive(item));
    const shown = all ? items : items.slice(0, SHOWN);
    setChildren(byId('texts-list'), shown.map(item => rows.get(item)));
    byId('texts').hidden = !items.length;
    byId('texts-more').hidden = items.length <= SHOWN;
    setText(byId('texts-more'), all ? words.texts.less : words.texts.all(items.length));
    change();
  }

  function arrive(item) {
    if (!item.ours) announce(words.announce.text(item.text));
    return makeRow(item, words.texts, () => texts.remove(item));
  }

  function change() {
    for (const [item, row] of rows) {
      row.dataset.state = !item.ours ? 'came' : item.sent ? 'sent' : 'queued';
      setText(row.querySelector('.text-facts'), words.texts[row.dataset.state](format.moment(item.time)));
    }
  }

  texts.addEventListener('list', list);
  texts.addEventListener('change', change);
  byId('texts-more').addEventListener('click', () => {
    all = !all;
    list();
  });
  watchField(texts);
  list();
}

function watchField(texts) {
  const [form, field, button] = ['write', 'write-text', 'write-send'].map(byId);
  const resize = () => {
    button.disabled = !field.value.trim();
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  };
  const send = () => {
    if (button.disabled) return;
    texts.send(field.value.trim());
    field.value = '';
    resize();
  };
  field.addEventListener('input', resize);
  field.addEventListener('keydown', event => {
    // On a phone Enter is the only way to a second line; there the button sends.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    send();
  });
  button.addEventListener('click', send);
  // Pasted anywhere on the page it lands here, to be looked at before it goes.
  document.addEventListener('paste', event => {
    const text = event.clipboardData?.getData('text/plain');
    if (!text || event.clipboardData.files.length || event.target.closest?.('input, textarea') || byId('send').hidden || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    field.value = text.slice(0, field.maxLength);
    resize();
    field.focus();
  });
  form.hidden = false;
}

function makeRow(item, words, remove) {
  const body = make('p', { className: 'text-body', dir: 'auto' }, ...withLinks(item.text));
  const copied = make('button', { className: 'text-copy', textContent: words.copy, onclick: () => copyText(item.text, body, copied, words) });
  setLabel(copied, words.copyOf(item.text.slice(0, 60)));
  const facts = make('p', { className: 'text-facts-line' }, icon('tick', 'badge'), make('span', { className: 'text-facts' }));
  return make('li', { className: 'text-row' }, make('div', { className: 'text-main' }, body, facts), copied, iconButton('close', words.remove(item.text.slice(0, 60)), 'row-button', remove));
}

/** Links can be tapped; nothing else in a text is more than text. */
export function withLinks(text) {
  const parts = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const href = endOf(found);
    parts.push(text.slice(end, index), make('a', { href, textContent: href, target: '_blank', rel: 'noopener noreferrer' }));
    end = index + href.length;
  }
  return [...parts, text.slice(end)];
}

/** Without what follows it; a closing bracket is part of a link that opened one. */
function endOf(found) {
  const link = found.replace(AFTER_LINK, '');
  const count = bracket => link.split(bracket).length;
  return link.endsWith(')') && count(')') > count('(') ? endOf(link.slice(0, -1)) : link;
}

async function copyText(text, body, button, words) {
  const done = await intoClipboard(text, body);
  setText(button, done ? words.copied : words.hold);
  announce(done ? words.copied : words.hold);
  setTimeout(() => setText(button, words.copy), 2000);
}

/** Over plain http there is no clipboard to write to, but what is selected can be copied. If not even that, it is selected for the finger. */
async function intoClipboard(text, body) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection().selectAllChildren(body);
    const done = document.execCommand('copy');
    if (done) getSelection().removeAllRanges();
    return done;
  }
}
