// Keeps the whole site in the browser (sw.js) and offers a new version when there is one, without ever forcing it.
'use strict';

const regiomixOffline = (() => {
  const bridge = regiomixBridge;
  const bar = document.getElementById('update');
  const button = document.getElementById('update-reload');
  let waiting = null;

  function showWords() {
    const { words } = window.regiomix.view();
    document.getElementById('update-text').textContent = words.update_ready;
    button.textContent = words.update_reload;
    document.getElementById('update-later').setAttribute('aria-label', words.update_later);
  }

  function offer(worker) {
    waiting = worker;
    showWords();
    bar.hidden = false;
  }

  function watch(registration) {
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker.addEventListener('statechange', () => {
        // Without a controller it is the first visit: nothing old is running.
        if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
      });
    });
    // A tab may stay open for weeks: look again whenever somebody comes back to it.
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) registration.update().catch(() => {}); // no network: next time
    });
  }

  /** Starts once the page works; loading comes first. Resolves to whether the browser keeps the site. */
  async function start() {
    if (!/^https?:$/.test(location.protocol) || !window.isSecureContext || !navigator.serviceWorker) return false;
    try {
      const registration = await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
      watch(registration);
      await navigator.serviceWorker.ready;
      return true;
    } catch {
      return false; // the browser forbids it, for instance in a private window: everything works but offline
    }
  }

  button.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting?.postMessage('activate'); // what was changed last is stored when the page is left
  });
  document.getElementById('update-later').addEventListener('click', () => {
    bar.hidden = true;
  });
  bridge.on('change', () => {
    if (!bar.hidden) showWords(); // the language may have changed
  });

  return { start };
})();
