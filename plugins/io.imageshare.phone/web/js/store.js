// Where the queue outlives the page: the browser's IndexedDB. Blobs go in and come out as handles; nobody reads them here.
const NAME = 'image-share';
const FACTS = 'facts';
const FILES = 'files';

let opening;

function database() {
  opening ??= new Promise((resolve, reject) => {
    // In some private windows there is none, in others it cannot be opened.
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => [FACTS, FILES].forEach(name => request.result.createObjectStore(name));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

/** Runs in one transaction on both stores; resolves when it is on the disk, rejects when there is no room. */
async function transact(mode, work) {
  const transaction = (await database()).transaction([FACTS, FILES], mode);
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
  const requests = work(transaction.objectStore(FACTS), transaction.objectStore(FILES));
  await done;
  return requests?.map(request => request.result);
}

/** All entries: { facts, file }, the latter missing where nothing is left to send. */
export async function readAll() {
  const [facts, keys, files] = await transact('readonly', (all, blobs) => [all.getAll(), blobs.getAllKeys(), blobs.getAll()]);
  const byKey = new Map(keys.map((key, index) => [key, files[index]]));
  return facts.map(each => ({ facts: each, file: byKey.get(each.key) }));
}

export const writeFile = (facts, file) => transact('readwrite', (all, blobs) => {
  all.put(facts, facts.key);
  blobs.put(file, facts.key);
});

export const writeFacts = facts => transact('readwrite', all => void all.put(facts, facts.key));

export const dropFile = key => transact('readwrite', (_, blobs) => void blobs.delete(key));

export const drop = key => transact('readwrite', (all, blobs) => {
  all.delete(key);
  blobs.delete(key);
});
