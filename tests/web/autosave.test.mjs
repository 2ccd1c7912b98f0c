// Nothing is lost: killed tabs, two tabs, full and blocked storage.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './support/browser.mjs';

const complete = (view) => view.complete;
const saved = (view) => view.status.saved !== '' && !view.status.unsaved;
const budget = (view, id) => view.mix.families.flatMap((f) => f.instruments).find((i) => i.id === id).eur_per_year;
const setBudget = (app, id, eur) => app.dispatch({ action: 'set_budget', instrument: id, phase: 0, eur_per_year: eur });

/** Another tab of the same browser. */
async function openTab(app, { before, prepare } = {}) {
  const page = await app.page.context().newPage();
  if (before) await page.addInitScript(before);
  await prepare?.(page);
  await page.goto(app.url);
  await page.evaluate(() => window.regiomix.ready);
  return tabOf(page);
}

function tabOf(page) {
  const tab = {
    page,
    view: () => page.evaluate(() => window.regiomix.view()),
    dispatch: (action) => page.evaluate((a) => window.regiomix.dispatch(a), action),
    async waitForState(condition) {
      const end = Date.now() + 15_000;
      for (;;) {
        const view = await tab.view();
        if (condition(view)) return view;
        assert.ok(Date.now() < end, `the view did not become what was waited for: ${condition}`);
        await page.waitForTimeout(20);
      }
    },
  };
  return tab;
}

async function reload(app) {
  await app.page.reload();
  await app.page.evaluate(() => window.regiomix.ready);
}

/** What lies in the browser's database. */
const records = (app) => app.page.evaluate(() => new Promise((resolve) => {
  const request = indexedDB.open('regiomix');
  request.onsuccess = () => {
    const all = request.result.transaction('documents').objectStore('documents').getAll();
    all.onsuccess = () => {
      request.result.close();
      resolve(all.result);
    };
  };
}));

/** Waits until what lies in the database matches. */
async function waitForRecord(app, expected) {
  const end = Date.now() + 10_000;
  while (!(await records(app)).some((record) => expected.test(record.text))) {
    assert.ok(Date.now() < end, `nothing that was stored matches ${expected}`);
    await app.page.waitForTimeout(50);
  }
}

test('a tab that is killed in the middle of editing loses at most a second', async (t) => {
  const app = await openPage(t, { expectProblems: true });
  await app.waitForState(complete);
  await setBudget(app, 'incubation', 1_234_000);
  await app.waitForState(saved);
  const before = await app.waitForState(complete);
  assert.equal(before.status.saved, 'Saved in this browser · not yet saved to a file');

  // Changes that never stop: what is stored is never older than a second.
  const stop = Date.now() + 1500;
  let last = 0;
  const sent = [];
  while (Date.now() < stop) {
    last = 1_300_000 + sent.length * 1000;
    await setBudget(app, 'incubation', last);
    sent.push([Date.now(), last]);
  }
  const killed = Date.now();
  const session = await app.page.context().newCDPSession(app.page);
  session.send('Page.crash').catch(() => {});
  await app.page.waitForEvent('crash');

  const tab = await openTab(app);
  const after = await tab.waitForState(complete);
  const overdue = sent.filter(([at]) => at < killed - 1000).at(-1)[1];
  assert.ok(budget(after, 'incubation') >= overdue, `${budget(after, 'incubation')} is older than a second (${overdue})`);
  assert.equal(after.top.title, before.top.title);
});

test('closing the tab, opening the page again: the same scenario and the same results', async (t) => {
  const app = await openPage(t);
  await app.dispatch({ action: 'open_ready', id: 'lorraine_call_2013' });
  await app.dispatch({ action: 'set_enabled', instrument: 'incubation', enabled: true });
  await app.dispatch({ action: 'set_title', title: 'Åsa’s mix' });
  const before = await app.waitForState(complete);
  await app.page.goto('about:blank'); // at once: leaving the page stores it
  const tab = await openTab(app);
  const after = await tab.waitForState(complete);
  assert.equal(after.results_hash, before.results_hash);
  assert.equal(after.top.title, 'Åsa’s mix');
  assert.equal(after.about.fact, before.about.fact, 'the notes of the ready scenario it came from');
  assert.equal(after.history.position, 0);
  assert.match(after.status.last_done, /Restored/);
  assert.match(after.status.saved, /not yet saved to a file/);
});

test('reloading goes on with the same document; exporting is noted and remembered', async (t) => {
  const app = await openPage(t);
  await setBudget(app, 'incubation', 750_000);
  await app.waitForState(saved);
  const [first] = await records(app);
  const download = app.page.waitForEvent('download');
  await app.clickWidget('top.export');
  await download;
  await app.waitForState((v) => v.status.saved === 'Saved in this browser and in a file');
  await app.page.waitForTimeout(700);
  await reload(app);
  assert.equal((await app.view()).status.saved, 'Saved in this browser and in a file');
  await setBudget(app, 'incubation', 800_000);
  await app.waitForState((v) => /not yet/.test(v.status.saved));
  await app.page.waitForTimeout(700);
  const all = await records(app);
  assert.equal(all.length, 1);
  assert.equal(all[0].id, first.id);
  assert.match(all[0].text, /800000/);
  await app.picture('autosave');
});

test('an untouched start stores nothing and draws nothing', async (t) => {
  const app = await openPage(t);
  await app.waitForState(complete);
  await app.page.waitForTimeout(800);
  assert.equal((await records(app)).length, 0);
  assert.equal((await app.view()).status.saved, '');
});

test('looking through the examples leaves one document, an edited one is kept', async (t) => {
  const app = await openPage(t);
  for (const id of ['baseline', 'lorraine_full', 'skane_asic']) {
    await app.dispatch({ action: 'open_ready', id });
    await app.waitForState(saved);
  }
  assert.equal((await records(app)).length, 1);
  await setBudget(app, 'alliance', 900_000);
  await app.page.waitForTimeout(800);
  await app.dispatch({ action: 'open_ready', id: 'baseline' });
  await app.waitForState(saved);
  const all = await records(app);
  assert.equal(all.length, 2);
  assert.equal(all.filter((r) => /900000/.test(r.text)).length, 1);
});

for (const locks of [true, false]) {
  test(`two tabs never overwrite each other, ${locks ? 'with' : 'without'} locks`, async (t) => {
    const before = locks ? undefined : () => Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });
    const app = await openPage(t, { beforeLoad: before });
    await setBudget(app, 'incubation', 505_000);
    await app.waitForState(saved);
    const id = await app.page.evaluate(() => sessionStorage.getItem('regiomix.document'));

    // A duplicated tab has the same session: the hardest case.
    const tab = await openTab(app, { before, prepare: (page) => page.addInitScript((copied) => {
      if (!sessionStorage.getItem('regiomix.document')) sessionStorage.setItem('regiomix.document', copied);
    }, id) });
    assert.equal(budget(await tab.view(), 'incubation'), 505_000);

    await tab.dispatch({ action: 'set_budget', instrument: 'incubation', phase: 0, eur_per_year: 610_000 });
    await tab.page.waitForTimeout(900);
    await setBudget(app, 'incubation', 520_000);
    await app.page.waitForTimeout(900);
    await tab.dispatch({ action: 'set_budget', instrument: 'training', phase: 0, eur_per_year: 333_000 });
    await tab.page.waitForTimeout(900);

    await reload(app);
    await reload(tab);
    assert.equal(budget(await app.view(), 'incubation'), 520_000);
    assert.equal(budget(await tab.view(), 'incubation'), 610_000);
    assert.equal(budget(await tab.view(), 'training'), 333_000);
    assert.notEqual(budget(await app.view(), 'training'), 333_000);
    assert.equal((await records(app)).length, 2);
  });
}

test('a new tab goes on with a copy while the document is open elsewhere', async (t) => {
  const app = await openPage(t);
  await setBudget(app, 'incubation', 444_000);
  await app.waitForState(saved);
  const tab = await openTab(app);
  assert.equal(budget(await tab.view(), 'incubation'), 444_000);
  const ids = await Promise.all([app, tab].map((a) => a.page.evaluate(() => sessionStorage.getItem('regiomix.document'))));
  assert.notEqual(ids[0], ids[1]);
});

test('full storage is said, work goes on, and is stored once there is room', async (t) => {
  const app = await openPage(t, {
    beforeLoad: () => {
      const put = IDBObjectStore.prototype.put;
      window.storageIsFull = true;
      IDBObjectStore.prototype.put = function (...parameters) {
        if (window.storageIsFull) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, parameters);
      };
    },
  });
  await setBudget(app, 'incubation', 710_000);
  const full = await app.waitForState((v) => v.status.unsaved);
  assert.match(full.status.saved, /storage is full/);
  await app.picture('storage-full');
  await setBudget(app, 'incubation', 720_000);
  assert.equal(budget(await app.view(), 'incubation'), 720_000);
  await app.page.evaluate(() => {
    window.storageIsFull = false;
  });
  await setBudget(app, 'incubation', 730_000);
  await waitForRecord(app, /730000/);
  await app.waitForState(saved);
});

test('blocked storage is said, and everything else works', async (t) => {
  const app = await openPage(t, {
    beforeLoad: () => {
      const refuse = { get() { throw new DOMException('blocked', 'SecurityError'); } };
      for (const area of ['indexedDB', 'localStorage', 'sessionStorage']) Object.defineProperty(window, area, refuse);
    },
  });
  await app.waitForState(complete);
  assert.equal((await app.view()).status.saved, '');
  await setBudget(app, 'incubation', 710_000);
  const blocked = await app.waitForState((v) => v.status.unsaved);
  assert.match(blocked.status.saved, /stores nothing/);
  await app.dispatch({ action: 'set_language', language: 'fr' });
  assert.match((await app.view()).status.saved, /^Non enregistré\u00a0:/);
});

test('a stored scenario that cannot be read is explained and kept', async (t) => {
  const app = await openPage(t);
  await setBudget(app, 'incubation', 710_000);
  await app.waitForState(saved);
  await app.page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open('regiomix');
    request.onsuccess = () => {
      const table = request.result.transaction('documents', 'readwrite').objectStore('documents');
      table.getAll().onsuccess = ({ target }) => {
        table.put({ ...target.result[0], text: '{"format":"regiomix-scenario","version":99}' });
      };
      table.transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  }));
  await reload(app);
  const view = await app.waitForState(complete);
  assert.match(view.message.heading, /could not be read/);
  assert.match(view.message.lines.join(), /99/);
  await setBudget(app, 'incubation', 720_000);
  await app.waitForState(saved);
  assert.equal((await records(app)).length, 2, 'the unreadable one is not overwritten');
});

test('language and dark colours come back', async (t) => {
  const app = await openPage(t);
  await app.dispatch({ action: 'set_language', language: 'sv' });
  await app.dispatch({ action: 'set_dark', dark: true });
  await app.waitForState(saved);
  await app.page.waitForFunction(() => localStorage.getItem('regiomix.dark') === 'true');
  const tab = await openTab(app);
  const view = await tab.view();
  assert.equal(view.language, 'sv');
  assert.equal(view.dark, true);
});
