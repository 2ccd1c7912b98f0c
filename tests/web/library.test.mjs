// The scenarios that the browser keeps: listed, opened, renamed, duplicated, deleted and brought back; two tabs; no storage.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './support/browser.mjs';

const complete = (view) => view.complete;
const saved = (view) => view.status.saved !== '' && !view.status.unsaved;
const titles = (view) => view.library.records.map((record) => record.title);
const record = (view, title) => view.library.records.find((one) => one.title === title);

/** Stores the open scenario under a title, as editing does. */
async function store(app, title, budget) {
  await app.dispatch({ action: 'set_title', title });
  await app.dispatch({ action: 'set_budget', instrument: 'incubation', phase: 0, eur_per_year: budget });
  await app.waitForState((view) => saved(view) && view.top.title === title);
}

async function openLibrary(app) {
  await app.dispatch({ action: 'show_dialog', dialog: 'library' });
  return app.waitForState((view) => view.library?.empty_text !== 'Looking…' && view.library !== null);
}

/** Two stored scenarios: "First", and "Second", which is open. */
async function twoStored(app) {
  await app.waitForState(complete);
  await store(app, 'First', 700_000);
  await app.dispatch({ action: 'open_ready', id: 'seven_steps' });
  await store(app, 'Second', 800_000);
  return app.waitForState((view) => view.top.title === 'Second');
}

test('scenarios are listed, renamed, duplicated, deleted, brought back and opened', async (t) => {
  const app = await openPage(t);
  await twoStored(app);
  let view = await openLibrary(app);
  assert.deepEqual(titles(view), ['Second', 'First']);
  assert.equal(record(view, 'Second').here, true);
  assert.equal(record(view, 'Second').deletable, false);
  await app.picture('library');

  const first = record(view, 'First').id;
  await app.dispatch({ action: 'rename_saved', id: first, title: 'Renamed' });
  await app.dispatch({ action: 'duplicate_saved', id: first });
  view = await app.waitForState((v) => titles(v).includes('Renamed (copy)'));
  assert.equal(view.library.records.length, 3);

  await app.clickWidget(`library.${first}.more`);
  await app.clickWidget(`library.${first}.more.delete`);
  view = await app.waitForState((v) => v.library.records.length === 2);
  assert.equal(view.library.deleted_text, 'Deleted “Renamed”');
  await app.clickWidget('library.undo');
  await app.waitForState((v) => v.library.records.length === 3 && record(v, 'Renamed')?.detail);

  await app.dispatch({ action: 'open_saved', id: first });
  view = await app.waitForState((v) => v.complete && v.top.title === 'Renamed');
  // It goes on under the same record: what is changed now is found there after a reload.
  await app.dispatch({ action: 'set_budget', instrument: 'incubation', phase: 0, eur_per_year: 123_000 });
  await app.waitForState((v) => v.complete && saved(v));
  await app.page.waitForFunction(() => new Promise((resolve) => {
    const request = indexedDB.open('regiomix');
    request.onsuccess = () => {
      const all = request.result.transaction('documents').objectStore('documents').getAll();
      all.onsuccess = () => {
        request.result.close();
        resolve(all.result.some((one) => one.text.includes('123000')));
      };
    };
  }), null, { polling: 100 });
  await app.page.reload();
  await app.page.evaluate(() => window.regiomix.ready);
  view = await app.waitForState((v) => v.complete && v.top.title === 'Renamed');
  view = await openLibrary(app);
  assert.equal(record(view, 'Renamed').id, first);
  assert.deepEqual(titles(view).sort(), ['Renamed', 'Renamed (copy)', 'Second']);
});

test('a scenario is added to the comparison from the library', async (t) => {
  const app = await openPage(t);
  await twoStored(app);
  const view = await openLibrary(app);
  await app.dispatch({ action: 'compare_saved', id: record(view, 'First').id });
  const compared = await app.waitForState((v) => v.complete && v.compare.scenarios.length === 2);
  assert.equal(compared.compare.scenarios[1].title, 'First');
  assert.equal(compared.page, 'compare');
  assert.equal(compared.library, null);
});

test('what another tab has open is neither renamed nor deleted, and opens as a copy', async (t) => {
  const app = await openPage(t);
  await twoStored(app);
  const page = await app.page.context().newPage();
  await page.goto(app.url);
  await page.evaluate(() => window.regiomix.ready);
  const other = {
    view: () => page.evaluate(() => window.regiomix.view()),
    dispatch: (action) => page.evaluate((a) => window.regiomix.dispatch(a), action),
  };
  await other.dispatch({ action: 'open_ready', id: 'seven_steps' });
  await other.dispatch({ action: 'show_dialog', dialog: 'library' });
  const end = Date.now() + 10_000;
  let view = await other.view();
  while (!view.library?.records.length) {
    assert.ok(Date.now() < end, 'no library in the second tab');
    await page.waitForTimeout(50);
    view = await other.view();
  }
  const second = record(view, 'Second');
  assert.equal(second.deletable, false);
  assert.equal(second.writable, false);
  assert.match(second.detail, /another tab/);
  await other.dispatch({ action: 'open_saved', id: second.id });
  while ((await other.view()).top.title !== 'Second') {
    assert.ok(Date.now() < end, 'it was not opened');
    await page.waitForTimeout(50);
  }
  await other.dispatch({ action: 'set_title', title: 'Mine now' });
  const listed = async () => {
    await app.dispatch({ action: 'show_dialog', dialog: 'library' });
    return app.view();
  };
  while (!(await listed()).library?.records.some((one) => one.title === 'Mine now')) {
    assert.ok(Date.now() < end, 'the copy was not stored');
    await page.waitForTimeout(100);
  }
  assert.ok(record(await app.view(), 'Second'), 'the first tab keeps its own');
  assert.equal((await app.view()).top.title, 'Second');
});

test('without storage the library says so and everything else works', async (t) => {
  const app = await openPage(t, {
    expectProblems: true,
    beforeLoad: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('forbidden', 'SecurityError');
      };
    },
  });
  await app.waitForState(complete);
  const view = await openLibrary(app);
  assert.equal(view.library.empty_title, 'Nothing can be saved here');
  await app.picture('library-blocked');
});

test('an empty library says how it fills', async (t) => {
  const app = await openPage(t);
  await app.waitForState(complete);
  const view = await openLibrary(app);
  assert.equal(view.library.empty_title, 'Nothing saved yet');
  await app.picture('library-empty');
});
