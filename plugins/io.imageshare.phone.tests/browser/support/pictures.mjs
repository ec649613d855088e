// Pictures made on the spot, and a folder for them that goes when the tests end.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from './zip.mjs';

export function png(width, height, colour = (x, y) => [x / width * 255, y / height * 255, 160]) {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0, at = 0; y < height; y++) {
    at++;
    for (let x = 0; x < width; x++) for (const value of colour(x, y)) rows[at++] = value;
  }
  return assemble(width, height, deflateSync(rows, { level: 1 }));
}

/** A small picture followed by as many bytes as wanted: decoders stop at the end, transfers do not. */
export function heavyPng(size, seed = 7) {
  const head = png(60, 80, (x, y) => [(x * 4 + seed * 40) % 256, y * 3, (seed * 90) % 256]);
  const file = Buffer.alloc(size);
  for (let at = 0, value = seed; at < size; at++) file[at] = value = (value * 75 + 74) & 0xff ^ at >> 8 & 0xff;
  head.copy(file);
  return file;
}

/** Something like the screen of an app. */
export function mockup(width, height, [red, green, blue]) {
  const card = (x, y) => x > width * 0.08 && x < width * 0.92 && y > height * 0.3 && (y / height * 9) % 1 > 0.18;
  return png(width, height, (x, y) => {
    if (y < height * 0.24) return [red * (1 - y / height), green, blue];
    return card(x, y) ? [255, 255, 255] : [238, 240, 245];
  });
}

/** A real AVIF: 96 × 64, red on the left and blue on the right, to be turned counter-clockwise for looking at. */
export const AVIF_ON_ITS_SIDE = Buffer.from([
  'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAAD8bWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAA',
  'ABAAEAAAABAAABJAAAAC8AAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAdGlwcnAAAABUaXBjbwAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAAAxh',
  'djFDgSAAAAAAABNjb2xybmNseAABAA0ABoAAAAAJaXJvdAEAAAAYaXBtYQAAAAAAAAABAAEFAQKDBIUAAAA3bWRhdBIACgk4GW/+ygIaDSAyIBCgAAAgALRMOt4tTIx5IBE8hMNBK3txKz36185VI/',
  '0s',
].join(''), 'base64');

/** A JPEG with EXIF data that say nothing but the orientation, 1 to 8. */
export function oriented(jpeg, orientation) {
  const exif = Buffer.from('ffe10022457869660000' + '4d4d002a00000008' + '000101120003000000010000000000000000', 'hex');
  exif.writeUInt16BE(orientation, 28);
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
}

function assemble(width, height, data) {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), part('IHDR', header), part('IDAT', data), part('IEND', Buffer.alloc(0))]);
}

function part(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

export class Album {
  #folder = mkdtempSync(join(tmpdir(), 'image-share-album-'));

  put(name, bytes) {
    const path = join(this.#folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  close() {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
