// The language of the page: the first of the reader's languages that it speaks.
import { icon, setLabel } from './dom.js';
import en from './words-en.js';
import zh from './words-zh.js';

const SPOKEN = { en, zh };

export function chooseWords(languages) {
  const language = languages.map(tag => tag.slice(0, 2).toLowerCase()).find(tag => tag in SPOKEN);
  return SPOKEN[language] ?? en;
}

/** Words as they are, or made with the facts they tell. */
export function say(words, ...facts) {
  return typeof words === 'function' ? words(...facts) : words;
}

/** Puts the words and icons that never change into the elements that name them. */
export function fillIn(words, root) {
  const find = path => path.split('.').reduce((value, key) => value[key], words);
  root.documentElement.lang = words.language;
  for (const element of root.querySelectorAll('[data-word]')) element.textContent = find(element.dataset.word);
  for (const element of root.querySelectorAll('[data-icon]')) element.prepend(icon(element.dataset.icon));
  for (const element of root.querySelectorAll('[data-placeholder]')) element.placeholder = find(element.dataset.placeholder);
  for (const element of root.querySelectorAll('[data-label]')) setLabel(element, find(element.dataset.label));
}
