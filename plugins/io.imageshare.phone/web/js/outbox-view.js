// The list "To the computer".
import { announce, byId, setChildren } from './dom.js';
import { TransferRow } from './transfer-row.js';

export function showOutbox(outbox, connection, words, format) {
  const rows = new Map();
  const stale = new Set();

  function list() {
    const { transfers } = outbox;
    for (const transfer of rows.keys()) if (!transfers.includes(transfer)) rows.delete(transfer);
    for (const transfer of transfers) {
      if (rows.has(transfer)) continue;
      rows.set(transfer, new TransferRow(transfer, words, format, outbox));
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
  }

  function later(transfer) {
    // Acknowledgements come faster than the screen draws.
    if (!stale.size) requestAnimationFrame(render);
    stale.add(transfer);
  }

  function changed(transfer) {
    later(transfer);
    const { name, state, path } = transfer;
    if (state === 'saved') announce(words.announce.saved(name, path));
    if (state === 'waiting') announce(words.announce.waiting(name, rows.get(transfer).delay()));
    if (state === 'failed') announce(words.announce.failed(name, rows.get(transfer).failure()));
  }

  outbox.addEventListener('list', list);
  outbox.addEventListener('change', event => changed(event.detail));
  connection.addEventListener('state', () => outbox.transfers.filter(each => each.state === 'queued').forEach(later));
  byId('outbox-clear').addEventListener('click', () => outbox.clearFinished());
}
