// Names worth having in a workspace.
import { make } from './dom.js';

// iOS calls every photo image.jpg, and every browser calls a pasted picture image.png.
const GENERIC = /^(image|photo|blob|unnamed)?(\.\w+)?$/i;

export function goodName(file) {
  if (!GENERIC.test(file.name)) return file.name;
  const extension = /\.\w+$/.exec(file.name)?.[0] ?? '.' + (file.type.split('/')[1] ?? 'png').replace(/\+.*/, '');
  return `photo-${stamp(new Date(file.lastModified))}${extension.toLowerCase()}`;
}

function stamp(date) {
  const two = number => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('');
  return `${day}-${[two(date.getHours()), two(date.getMinutes()), two(date.getSeconds())].join('')}`;
}

/** In two parts: the first is shortened where there is no room, the end with its number and extension stays. */
export function nameParts(name, kept) {
  const cut = name.length - Math.min(kept, Math.floor(name.length / 2));
  return [make('span', { className: 'stem', textContent: name.slice(0, cut) }), make('span', { className: 'tail', textContent: name.slice(cut) })];
}
