// The parts of docs/protocol.md that are numbers and bytes.
export const SUBPROTOCOL = 'imageshare.v1';
export const VERSION = 1;
export const HEADER = 12;

/** One binary message: channel, offset, data. */
export function chunkMessage(channel, offset, data) {
  const message = new Uint8Array(HEADER + data.byteLength);
  const header = new DataView(message.buffer);
  header.setUint32(0, channel);
  header.setBigUint64(4, BigInt(offset));
  message.set(new Uint8Array(data), HEADER);
  return message;
}

/** What becomes of a connection that ended with one of these close codes, or after one of these errors. */
const FATES = {
  'refused': [1009, 4400, 'version-unsupported', 'bad-message'],
  'wrong-secret': [4401, 'secret-wrong'],
  'not-allowed': [4403, 'key-wrong', 'refused', 'no-answer', 'asking-off'],
  'replaced': [4409],
  'busy': [4429, 'too-many-phones', 'slow-down', 'too-many-requests'],
};

const fate = code => Object.keys(FATES).find(name => FATES[name].includes(code));

/**
 * 'lost' and 'busy' try again, the others wait for a person.
 * The error that came before counts more than the code: a close frame can be lost where the error was not.
 */
export function fateOf(closeCode, errorCode) {
  return fate(errorCode) ?? fate(closeCode) ?? 'lost';
}
