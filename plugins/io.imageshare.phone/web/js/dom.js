// The few DOM habits the views share.

export const byId = id => document.getElementById(id);

export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export function icon(name, className = '') {
  const innerHTML = `<svg class="${className}" viewBox="0 0 24 24" aria-hidden="true"><use href="#${name}"/></svg>`;
  return make('template', { innerHTML }).content.firstChild;
}

export function setIcon(svg, name) {
  svg.querySelector('use').setAttribute('href', `#${name}`);
}

export function iconButton(name, label, className, onClick) {
  const button = make('button', { className, onclick: onClick }, icon(name));
  setLabel(button, label);
  return button;
}

/** A label for those who listen, and for a pointer that rests on what can be pressed. */
export function setLabel(element, label) {
  element.setAttribute('aria-label', label);
  if (element.matches('button, a')) element.title = label;
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
