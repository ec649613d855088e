// Small pictures of chosen files, one at a time: a phone that decodes twenty photos at once kills the page.
const SIDE = 168;

let last = Promise.resolve();

const seen = new IntersectionObserver(entries => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    last = last.then(target.draw).catch(() => target.classList.add('blank'));
  }
});

/** A canvas that paints itself when it comes into sight, and stays blank if the browser cannot decode the file. `drawn()` tells that the transfer got its thumb. */
export function thumbnail(transfer, drawn) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  canvas.draw = async () => {
    await draw(canvas, transfer.thumb ?? transfer.file);
    if (transfer.thumb) return;
    transfer.thumb = await new Promise(resolve => canvas.toBlob(resolve, 'image/webp'));
    drawn();
  };
  seen.observe(canvas);
  return canvas;
}

async function draw(canvas, file) {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const side = Math.min(image.naturalWidth, image.naturalHeight);
    const left = (image.naturalWidth - side) / 2;
    // The head of a screenshot tells more than its middle.
    canvas.getContext('2d').drawImage(image, left, 0, side, side, 0, 0, SIDE, SIDE);
    canvas.classList.add('drawn');
  } finally {
    URL.revokeObjectURL(address);
  }
}
