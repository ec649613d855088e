// What a test asks of the page, whichever engine shows it.
const PATIENCE = 20_000;
const LOOK_AGAIN = 25;

/** `run(function, ...values)`, `choose(...paths)`, `click(selector)`, `reload()` and `close()` are the engine's own. */
export class EnginePage {
  async until(condition, ...values) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = await this.run(condition, ...values);
      if (found) return found;
      if (Date.now() > end) throw new Error(`never became true: ${condition} of ${JSON.stringify(values)}; the page says: ${await this.words()}`);
      await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN));
    }
  }

  words() {
    return this.run(() => document.body.innerText);
  }

  text(selector) {
    return this.run(wanted => document.querySelector(wanted).innerText.trim(), selector);
  }

  /** Waits until the status line is in a state. */
  status(state) {
    return this.until(wanted => document.querySelector('#status')?.dataset.state === wanted, state);
  }

  /** Waits until the notice says what belongs to a code or state. */
  notice(kind) {
    return this.until(wanted => document.querySelector('#notice')?.dataset.kind === wanted, kind);
  }

  /** Waits until the row of that name is in a state, and returns its line. */
  row(name, state) {
    return this.until((wanted, wantedState) => [...document.querySelectorAll('.row')]
      .find(row => row.querySelector('.row-name').textContent === wanted && row.dataset.state === wantedState)?.querySelector('.row-line').textContent, name, state);
  }

  /** Waits until the tile of that name is in a state. */
  tile(name, state) {
    return this.until((wanted, wantedState) => [...document.querySelectorAll('.tile')]
      .some(tile => tile.querySelector('.tile-name').textContent === wanted && tile.dataset.state === wantedState), name, state);
  }
}
