// Service worker: after one visit everything works without a network. web/build-site.mjs puts `regiomixRelease` in front
// of this file: the version, which changes with any byte of the site, and the list of its files.
'use strict';

importScripts('engine.js');

const release = self.regiomixRelease;
const ours = `regiomix ${self.registration.scope} `; // an origin may hold several copies, each in its folder
const cacheName = ours + release.version;
const engine = regiomixEngine.choose();

/** The files that this browser needs: of the two builds of the program only the one that it can run. */
const files = release.files.filter((file) => !/^regiomix-(simd|scalar)\./.test(file) || file.startsWith(`regiomix-${engine}.`));

self.addEventListener('install', (event) => {
  // A new version waits until the page asks for it: its parts must not be mixed with those of the version that runs.
  event.waitUntil((async () => {
    const cache = await caches.open(cacheName);
    await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })));
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(ours) && name !== cacheName) await caches.delete(name);
    }
  })());
});

self.addEventListener('message', (event) => {
  if (event.data === 'activate') self.skipWaiting();
});

async function answer(request) {
  const cache = await caches.open(cacheName);
  const page = request.mode === 'navigate';
  const kept = await cache.match(page ? 'index.html' : request, { ignoreSearch: true });
  return kept ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(request));
});
