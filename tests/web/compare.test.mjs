// Several scenarios in the real page: the comparison, and many files at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './support/browser.mjs';

const complete = (view) => view.complete;

/** A scenario file of a group: the open scenario with another budget. */
async function groupFile(app, number) {
  const text = await app.page.evaluate(() => JSON.parse(regiomixBridge.ask('document_json')).text);
  const scenario = JSON.parse(text);
  scenario.meta.title = `Group ${number}`;
  const entry = scenario.mix.find((one) => one.instrument === 'incubation') ?? scenario.mix[0];
  entry.phases[0].annual_budget_eur = 100_000 + 20_000 * number;
  return { name: `group-${number}.regiomix.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(scenario)) };
}

const groupFiles = (app, count) => Promise.all(Array.from({ length: count }, (_, i) => groupFile(app, i + 1)));

test('a mix is kept, changed and compared; differences, settings and lines follow', async (t) => {
  const app = await openPage(t, { width: 1280, height: 1600 });
  await app.waitForState(complete);
  await app.dispatch({ action: 'show_page', page: 'compare' });
  await app.clickWidget('compare.keep');
  await app.waitForState((view) => view.compare.scenarios.length === 2);
  await app.dispatch({ action: 'set_budget', instrument: 'incubation', phase: 0, eur_per_year: 1_500_000 });
  let view = await app.waitForState((v) => v.complete && v.compare.differences.length > 0);
  assert.deepEqual(view.compare.differences.flatMap((group) => group.rows.map((row) => row.id)), ['incubation']);
  assert.equal(view.compare.scenarios[1].reference, true);
  assert.match(view.compare.scenarios[0].cells[1].better, /better in/);

  for (const id of ['osi_agencies', 'skane_asic', 'lorraine_full']) await app.dispatch({ action: 'compare_ready', id });
  // New regions, drawn in software.
  view = await app.waitForState((v) => v.complete && v.compare.scenarios.length === 5, 60_000);
  assert.equal(new Set(view.compare.scenarios.map((one) => one.colour)).size, 5);
  assert.equal(view.compare.parallel.lines.length, 5);
  await app.picture('compare');

  const colour = view.compare.scenarios[2].colour;
  await app.clickWidget(`compare.scenario.${view.compare.scenarios[2].id}`);
  await app.clickWidget(`compare.scenario.${view.compare.scenarios[2].id}.open`);
  view = await app.waitForState((v) => v.complete && v.top.title === view.compare.scenarios[2].title);
  assert.equal(view.compare.scenarios[0].colour, colour);
  assert.equal(view.compare.scenarios.length, 5);
});

test('several picked files are added to the comparison', async (t) => {
  const app = await openPage(t);
  await app.waitForState(complete);
  await app.dispatch({ action: 'show_page', page: 'compare' });
  const files = await groupFiles(app, 3);
  const chooser = app.page.waitForEvent('filechooser');
  await app.clickWidget('compare.files');
  await (await chooser).setFiles(files);
  const view = await app.waitForState((v) => v.complete && v.compare.scenarios.length === 4);
  assert.deepEqual(view.compare.scenarios.slice(1).map((one) => one.title), ['Group 1', 'Group 2', 'Group 3']);
});

test('thirty files picked together are laid side by side within two seconds; bad ones are named', async (t) => {
  const app = await openPage(t);
  await app.waitForState(complete);
  const files = await groupFiles(app, 30);
  files.push({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('no JSON') });
  const chooser = app.page.waitForEvent('filechooser');
  await app.dispatch({ action: 'pick_file' });
  const start = Date.now();
  await (await chooser).setFiles(files);
  const view = await app.waitForState((v) => v.complete && v.collection !== null);
  t.diagnostic(`thirty files: ${Date.now() - start} ms`);
  assert.equal(view.page, 'collection');
  assert.equal(view.collection.files.length, 30);
  assert.deepEqual(view.collection.refused.map((one) => one.name), ['notes.json']);
  const incubation = view.collection.levers.find((row) => new Set(row.values).size === 30);
  assert.ok(incubation, 'a lever in which all thirty differ');
  for (const row of view.collection.outcomes) assert.equal(row.values.filter((value) => value !== null).length, 30);
  await app.picture('collection');

  await app.dispatch({ action: 'compare_collected', index: 4 });
  await app.dispatch({ action: 'open_collected', index: 7 });
  const opened = await app.waitForState((v) => v.complete && v.top.title === 'Group 8');
  assert.equal(opened.compare.scenarios[1].title, 'Group 5');
});

test('files dropped together open as a collection', async (t) => {
  const app = await openPage(t);
  await app.waitForState(complete);
  const files = (await groupFiles(app, 2)).map((file) => [file.name, file.buffer.toString()]);
  await app.page.evaluate((all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of all) transfer.items.add(new File([text], name, { type: 'application/json' }));
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
  const view = await app.waitForState((v) => v.complete && v.collection !== null);
  assert.equal(view.collection.files.length, 2);
});
