// Keeps the program itself on the device, so that it opens without a line. Never an answer of the API: what is a person's is kept by the
// page alone, sealed (docs/decisions/0018). The build writes its own files in here.
const files = self.__FILES__;
const version = self.__VERSION__;

const cacheName = `program-${version}`;
const page = '/index.html';
/** Milliseconds after which a weak line counts as none. */
const patience = 4_000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll([page, ...files]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else if (pathname.startsWith('/assets/') || files.includes(pathname)) event.respondWith(openFile(request));
});

/** The server's page while it answers, for it names the newest files; else the one that came with this worker. */
async function openPage(request) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const answer = await fetch(request, { signal: stop.signal });
    if (answer.status < 500) return answer;
  } catch {
    // No line.
  } finally {
    clearTimeout(timer);
  }
  return (await caches.match(page)) ?? Response.error();
}

/** A file's name changes with its content. Screens that were opened once open again without a line. */
async function openFile(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) (await caches.open(cacheName)).put(request, answer.clone());
  return answer;
}
