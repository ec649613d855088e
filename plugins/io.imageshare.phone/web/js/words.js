// The language of the page: the first of the reader's languages that it speaks.
import en from './words-en.js';
import zh from './words-zh.js';

const SPOKEN = { en, zh };

export function chooseWords(languages) {
  const language = languages.map(tag => tag.slice(0, 2).toLowerCase()).find(tag => tag in SPOKEN);
  return SPOKEN[language] ?? en;
}

/** Writes the words that never change into the elements that name them. */
export function fillWords(words, root) {
  const find = path => path.split('.').reduce((value, key) => value[key], words);
  root.documentElement.lang = words.language;
  for (const element of root.querySelectorAll('[data-word]')) element.textContent = find(element.dataset.word);
  for (const element of root.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', find(element.dataset.label));
    if (element.matches('button, a')) element.title = find(element.dataset.label);
  }
}
