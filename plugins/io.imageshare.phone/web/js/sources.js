// Everywhere pictures come from on this side: the two pickers, the clipboard, and files dropped on a desktop browser.
import { byId } from './dom.js';

export function watchSources(add) {
  for (const id of ['pick-photos', 'pick-camera']) watchPicker(byId(id), add);
  document.addEventListener('paste', event => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    add(files);
  });
  watchDrops(byId('drop'), add);
}

function watchPicker(input, add) {
  input.addEventListener('change', () => {
    const files = [...input.files];
    // Else choosing the same picture again would not be a change.
    input.value = '';
    if (files.length) add(files);
  });
}

function watchDrops(veil, add) {
  const carriesFiles = event => event.dataTransfer?.types.includes('Files');
  addEventListener('dragover', event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  // Leaving the window is the only dragleave that comes from nowhere.
  addEventListener('dragleave', event => {
    if (!event.relatedTarget) veil.hidden = true;
  });
  addEventListener('drop', event => {
    veil.hidden = true;
    if (!carriesFiles(event)) return;
    event.preventDefault();
    add([...event.dataTransfer.files]);
  });
}
