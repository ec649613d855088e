// The few DOM habits the views share.
const SVG = 'http://www.w3.org/2000/svg';

export const byId = id => document.getElementById(id);

export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export function icon(name, className = '') {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS(SVG, 'use'));
  setIcon(svg, name);
  return svg;
}

export function setIcon(svg, name) {
  svg.querySelector('use').setAttribute('href', `icons/sprite.svg#${name}`);
}

export function iconButton(name, label, className, onClick) {
  const button = make('button', { type: 'button', className, onclick: onClick }, icon(name));
  button.setAttribute('aria-label', label);
  button.title = label;
  return button;
}

/** Text is only touched when it changes: a live region would read it again, a selection would be lost. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** The same, for text with a path in it: it breaks behind slashes rather than within a name. */
export function setTextWithPath(element, text) {
  if (element.textContent === text) return;
  const [first, ...rest] = text.split('/');
  element.replaceChildren(first, ...rest.flatMap(part => ['/', make('wbr'), part]));
}

/** Makes the children of a list those given, moving as little as possible so that focus and scrolling stay. */
export function setChildren(list, elements) {
  const wanted = new Set(elements);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  elements.forEach((element, index) => {
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
  });
}

export function announce(text) {
  const log = byId('announcer');
  log.append(make('span', { textContent: `${text} ` }));
  while (log.children.length > 3) log.firstChild.remove();
}
