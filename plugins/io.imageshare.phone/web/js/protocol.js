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

const FATES = new Map([
  [1009, 'refused'],
  [4400, 'refused'],
  [4401, 'wrong-secret'],
  [4409, 'replaced'],
  [4429, 'busy'],
]);

const CLOSES = new Map([
  ['secret-wrong', 4401],
  ['version-unsupported', 4400],
  ['bad-message', 4400],
  ['too-many-phones', 4429],
]);

/**
 * What becomes of a connection that ended: 'lost' and 'busy' try again, the others wait for a person.
 * The error that came before counts more than the code: a close frame can be lost where the error was not.
 */
export function fateOf(closeCode, errorCode) {
  return FATES.get(CLOSES.get(errorCode) ?? closeCode) ?? 'lost';
}
