// Sizes, times and counts as the reader's language writes them.
const UNITS = ['B', 'kB', 'MB', 'GB'];

export class Format {
  #language;
  #time;
  #day;

  constructor(language) {
    this.#language = language;
    this.#time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
    this.#day = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' });
  }

  bytes(count) {
    const unit = this.#unit(count);
    return `${this.#number(count, unit)} ${UNITS[unit]}`;
  }

  /** The hour, and the day unless it is today. */
  moment(milliseconds, now = new Date()) {
    const date = new Date(milliseconds);
    const time = this.#time.format(date);
    return date.toDateString() === now.toDateString() ? time : `${this.#day.format(date)}, ${time}`;
  }

  percent(share) {
    return new Intl.NumberFormat(this.#language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  }

  #unit(count) {
    // 1000 kB would be a digit too many: the next unit begins a little early.
    let unit = 0;
    while (unit < UNITS.length - 1 && count / 1024 ** unit >= 999.5) unit++;
    return unit;
  }

  #number(count, unit) {
    const value = count / 1024 ** unit;
    const digits = unit > 1 && value < 99.95 ? 1 : 0;
    return new Intl.NumberFormat(this.#language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  }
}
