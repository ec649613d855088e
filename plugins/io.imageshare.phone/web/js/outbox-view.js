// The list "To the computer".
import { announce, byId, setChildren, setText } from './dom.js';
import { Total } from './total.js';
import { TransferRow } from './transfer-row.js';

export function showOutbox(outbox, destination, connection, words, format) {
  const rows = new Map();
  const stale = new Set();
  const total = new Total(outbox);

  function list() {
    const { transfers } = outbox;
    for (const transfer of rows.keys()) if (!transfers.includes(transfer)) rows.delete(transfer);
    for (const transfer of transfers) {
      if (rows.has(transfer)) continue;
      rows.set(transfer, new TransferRow(transfer, words, format, outbox, destination));
      stale.add(transfer);
    }
    setChildren(byId('outbox-list'), transfers.map(transfer => rows.get(transfer).element));
    byId('outbox').hidden = !transfers.length;
    render();
  }

  function render() {
    for (const transfer of stale) rows.get(transfer)?.render(connection.connected);
    stale.clear();
    byId('outbox-clear').hidden = !outbox.transfers.some(transfer => transfer.finished);
    byId('outbox-retry').hidden = outbox.failed.length < 2;
    byId('outbox-risk').hidden = !outbox.transfers.some(transfer => transfer.pending && transfer.homeless);
    const { pausedUntil } = outbox;
    byId('outbox-pause').hidden = !pausedUntil;
    if (pausedUntil) setText(byId('outbox-pause'), words.outbox.pause(format.second(pausedUntil)));
    sum();
  }

  function sum() {
    const all = total.look();
    byId('total').hidden = !all;
    if (!all) return;
    const { count, done, size, acked, rate } = all;
    const parts = [words.outbox.done(done, count), words.outbox.bytes(format.bytes(acked), format.bytes(size)), ...format.outlook(size - acked, rate, words.transfer)];
    setText(byId('total-text'), parts.map(part => part.replaceAll(' ', '\u00a0')).join(' · '));
    byId('total-bar').setAttribute('aria-valuenow', Math.floor(100 * acked / size));
    byId('total-bar').firstElementChild.style.transform = `scaleX(${acked / size})`;
  }

  function later(transfer) {
    // Acknowledgements come faster than the screen draws.
    if (!stale.size) requestAnimationFrame(render);
    stale.add(transfer);
  }

  function changed(transfer) {
    later(transfer);
    const { name, state, path, error } = transfer;
    if (error?.code.startsWith('undo')) announce(words.announce.failed(name, rows.get(transfer).failure()));
    else if (state === 'saved') announce(words.announce.saved(name, path));
    if (state === 'undone') announce(words.announce.undone(name));
    if (state === 'waiting') announce(words.announce.waiting(name, rows.get(transfer).delay()));
    if (state === 'failed') announce(words.announce.failed(name, rows.get(transfer).failure()));
  }

  outbox.addEventListener('list', list);
  outbox.addEventListener('change', event => changed(event.detail));
  outbox.addEventListener('facts', event => later(event.detail));
  outbox.addEventListener('kept', () => requestAnimationFrame(render));
  // Whether there is a connection decides what a row can offer.
  connection.addEventListener('state', () => outbox.transfers.filter(each => each.state === 'queued' || each.undoable).forEach(later));
  byId('outbox-clear').addEventListener('click', () => outbox.clearFinished());
  byId('outbox-retry').addEventListener('click', () => outbox.retryAll(destination.folder));
}
