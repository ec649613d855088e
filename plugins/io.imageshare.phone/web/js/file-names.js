// Names worth having in a workspace.

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

/** In two parts, so that the view can shorten the first and keep the end with its number and extension. */
export function splitName(name, kept) {
  const tail = Math.min(kept, Math.floor(name.length / 2));
  return [name.slice(0, name.length - tail), name.slice(name.length - tail)];
}
