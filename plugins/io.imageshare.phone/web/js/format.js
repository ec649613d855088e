// Sizes, times and counts as the reader's language writes them.
const UNITS = ['B', 'kB', 'MB', 'GB'];

export class Format {
  #language;

  constructor(language) {
    this.#language = language;
  }

  bytes(count) {
    const unit = this.#unit(count);
    return `${this.#number(count, unit)} ${UNITS[unit]}`;
  }

  /** The hour, and the day unless it is today. */
  moment(milliseconds, now = new Date()) {
    const date = new Date(milliseconds);
    const time = date.toLocaleTimeString(this.#language, { hour: 'numeric', minute: '2-digit' });
    return date.toDateString() === now.toDateString() ? time : `${date.toLocaleDateString(this.#language, { month: 'short', day: 'numeric' })}, ${time}`;
  }

  /** The hour to the second. */
  second(milliseconds) {
    return new Date(milliseconds).toLocaleTimeString(this.#language);
  }

  /** Minutes and seconds; what has begun counts. */
  countdown(milliseconds) {
    const seconds = Math.ceil(milliseconds / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  /** Speed and time left, as the words of a language put them; nothing as long as it would be a guess. */
  outlook(left, rate, words) {
    if (!rate) return [];
    const seconds = Math.ceil(left / rate);
    return [seconds < 100 ? words.seconds(seconds) : words.minutes(Math.ceil(seconds / 60)), words.rate(this.bytes(rate))];
  }

  percent(share) {
    return share.toLocaleString(this.#language, { style: 'percent', maximumFractionDigits: 0 });
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
    return value.toLocaleString(this.#language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }
}
