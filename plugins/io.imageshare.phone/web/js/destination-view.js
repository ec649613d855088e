// The line "Saves to …", which is a list to choose from where the computer offers more than one folder.
import { byId, make, setTextWithPath } from './dom.js';

export function showDestination(destination, connection, words) {
  const select = byId('folder-choice');

  function render() {
    const connected = connection.state.name === 'connected';
    const { target, folder, folders } = destination;
    const { target: savesTo, noTarget, unknownTarget } = words.send;
    byId('target').dataset.missing = connected && !target && !folder;
    setTextWithPath(byId('target-text'), connected ? (folder ?? target ? savesTo(folder ?? target) : noTarget) : unknownTarget);
    byId('target').classList.toggle('choice', connected && folders.some(each => each !== target));
    list(target, folders);
    select.value = folder ?? '';
  }

  /** While it is open nothing is touched that need not be. */
  function list(target, folders) {
    const options = [['', target ? words.send.asComputer(target) : words.send.noChoice], ...folders.filter(each => each !== target).map(each => [each, each])];
    const text = JSON.stringify(options);
    if (select.dataset.options === text) return;
    select.dataset.options = text;
    select.replaceChildren(...options.map(([value, textContent]) => make('option', { value, textContent })));
  }

  select.addEventListener('change', () => destination.choose(select.value || null));
  destination.addEventListener('change', render);
  connection.addEventListener('state', render);
}
