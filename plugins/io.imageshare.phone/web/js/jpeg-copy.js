// Pictures in formats that not every Eclipse can show go as they are, and as a JPEG too where this phone can decode them.
const FOREIGN = /^image\/(hei[cf]|avif|jxl)/;
const FOREIGN_NAME = /\.(hei[cf]|hif|avif|jxl)$/i;
// iOS gives no larger canvas than this many pixels, and paints nothing beyond without a word.
const CANVAS = 16_777_216;
const QUALITY = 0.92;

export function watchForeign(outbox) {
  let last = Promise.resolve();
  outbox.addEventListener('list', () => {
    for (const transfer of outbox.transfers) {
      if (transfer.copy || transfer.copyOf || !transfer.pending || !isForeign(transfer)) continue;
      transfer.copy = 'making';
      // One at a time: a decoded photo takes fifty megabytes.
      last = last.then(() => copy(outbox, transfer));
    }
  });
}

const isForeign = ({ name, type }) => FOREIGN.test(type) || FOREIGN_NAME.test(name);

async function copy(outbox, transfer) {
  const gone = !outbox.transfers.includes(transfer) || transfer.state === 'cancelled';
  const made = gone ? null : await jpegOf(transfer).catch(() => null);
  transfer.copy = made ? made.facts : 'none';
  outbox.dispatchEvent(new CustomEvent('facts', { detail: transfer }));
  if (made) outbox.addBeside(transfer, made.file, { copy: made.facts });
}

async function jpegOf({ file, name, modified }) {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    // The browser has turned it upright already.
    const { width, height, shrunk } = fitCanvas(image.naturalWidth, image.naturalHeight);
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    canvas.getContext('2d').drawImage(image, 0, 0, width, height);
    const blob = await blobOf(canvas, 'image/jpeg');
    return { file: new File([blob], `${stemOf(name)}.jpg`, { type: 'image/jpeg', lastModified: modified }), facts: { width, height, shrunk } };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The largest size of that shape that every phone's canvas has. */
export function fitCanvas(width, height) {
  const scale = Math.min(1, Math.sqrt(CANVAS / (width * height)));
  return scale === 1 ? { width, height, shrunk: false } : { width: Math.floor(width * scale), height: Math.floor(height * scale), shrunk: true };
}

/** The picture on a canvas as a file; its memory is given back at once. */
export async function blobOf(canvas, type) {
  const blob = await new Promise(resolve => canvas.toBlob(resolve, type, QUALITY));
  if (blob) canvas.width = canvas.height = 0;
  else throw new Error('no memory for a picture of this size');
  return blob;
}

export const stemOf = name => name.replace(/\.\w+$/, '');
