// The mix panel, instruments of one's own, the first visit, help and replay, on the real page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { openPage } from './support/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const schema = JSON.parse(readFileSync(join(root, 'scenarios/scenario.schema.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(schema);

const complete = (view) => view.complete;
const instruments = (view) => view.mix.families.flatMap((family) => family.instruments);
const rightOf = (view, id) => instruments(view).find((instrument) => instrument.id === id);

/** The scenario file as it would be stored. */
async function fileOf(app) {
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.dispatch({ action: 'export_scenario' })]);
  return JSON.parse(readFileSync(await download.path(), 'utf8'));
}

test('filters, the order by effect per euro and a preset, by mouse', async (t) => {
  const app = await openPage(t);
  await app.waitForState(complete);
  await app.clickWidget('mix.filter');
  await app.picture('mix-filter-menu');
  await app.clickWidget('mix.order.1');
  const sorted = await app.waitForState((view) => view.complete && view.mix.order.by_effect && !view.mix.order.busy);
  assert.equal(instruments(sorted).length, 30);
  assert.ok(instruments(sorted)[0].effect.length > 0);
  await app.picture('mix-by-effect');
  await app.dispatch({ action: 'set_mix_sort', sort: 'catalogue' });
  await app.dispatch({ action: 'set_mix_filter', family: '', stage: 'scaling' });
  const scaling = await app.waitForState((view) => instruments(view).length < 30);
  assert.ok(rightOf(scaling, 'scaling_fund'));
  await app.clickWidget('mix.filter.clear');
  await app.waitForState((view) => instruments(view).length === 30);
  await app.clickWidget('mix.presets.finance');
  await app.picture('mix-presets');
  await app.clickWidget('mix.presets.finance.2');
  const strong = await app.waitForState((view) => view.history.position === 1);
  assert.ok(rightOf(strong, 'outcomes_contract').on);
});

test('details of an instrument say what it is, what it moves, what it costs and where it was tried', async (t) => {
  const app = await openPage(t);
  for (const language of ['en', 'fr', 'sv']) {
    await app.dispatch({ action: 'set_language', language });
    await app.dispatch({ action: 'show_details', instrument: 'revolving_fund' });
    const view = await app.waitForState((v) => v.complete && v.details?.instrument === 'revolving_fund');
    assert.ok(view.details.cost && view.details.tried.length >= 2 && view.details.sources.every((s) => s.title && s.url));
    await app.picture(`mix-details-${language}`);
  }
});

test('an own instrument is made, travels in file and link, and computes the same bits', async (t) => {
  const app = await openPage(t);
  await app.dispatch({ action: 'copy_as_own', instrument: 'training', id: 'own_1' });
  const made = await app.waitForState((view) => view.complete && view.own_editor);
  assert.equal(rightOf(made, 'own_1').own.length > 0, true);
  await app.picture('mix-own-editor');
  await app.dispatch({ action: 'show_own_editor', id: '' });
  const before = (await app.waitForState(complete)).results_hash;
  const file = await fileOf(app);
  assert.equal(validate(file), true, JSON.stringify(validate.errors));
  assert.equal(file.custom_instruments[0].id, 'own_1');
  await app.dispatch({ action: 'new_scenario' });
  await app.waitForState((view) => view.complete && view.results_hash !== before);
  await app.openFile('own.regiomix.json', JSON.stringify(file));
  const again = await app.waitForState((view) => view.complete && rightOf(view, 'own_1')?.on);
  assert.equal(again.results_hash, before);
});

test('the first visit is guided once, and the card can be left alone', async (t) => {
  const app = await openPage(t, { firstVisit: true });
  await app.waitForState((view) => view.complete && view.guide?.step === 1);
  await app.picture('guide-1');
  await app.clickWidget('guide.choice.skane');
  await app.waitForState((view) => view.top.regions.some((region) => region.selected && /Sk/.test(region.label)));
  await app.clickWidget('guide.next');
  await app.waitForState((view) => view.complete && view.guide?.step === 2);
  await app.picture('guide-2');
  await app.clickWidget('guide.next');
  await app.waitForState((view) => view.guide?.step === 3);
  await app.dispatch({ action: 'set_budget', instrument: 'training', phase: 0, eur_per_year: 400000 });
  await app.waitForState((view) => view.complete && view.guide?.step === 4);
  await app.picture('guide-4');
  await app.clickWidget('guide.next');
  await app.waitForState((view) => view.guide === null);
  await app.page.waitForFunction(() => localStorage.getItem('regiomix.guide') === 'done');
  await app.page.evaluate(() => { sessionStorage.clear(); indexedDB.deleteDatabase('regiomix'); });
  await app.page.reload();
  await app.page.evaluate(() => window.regiomix.ready);
  assert.equal((await app.waitForState(complete)).guide, null);
});

test('help opens by key, examples open from their cards', async (t) => {
  const app = await openPage(t);
  await app.waitForState(complete);
  await app.page.mouse.click(640, 790);
  await app.page.keyboard.press('F1');
  await app.waitForState((view) => view.help);
  await app.picture('help');
  await app.page.keyboard.press('Escape');
  await app.waitForState((view) => !view.help);
  await app.page.keyboard.type('?');
  await app.waitForState((view) => view.help);
  await app.page.keyboard.press('Escape');
  await app.waitForState((view) => !view.help); // the key must not close what comes next
  await app.dispatch({ action: 'show_dialog', dialog: 'examples' });
  const view = await app.waitForState((v) => v.complete && v.examples?.examples.every((e) => e.picture.length > 5));
  assert.equal(view.examples.examples.length, 9);
  await app.picture('examples');
  await app.clickWidget('example.lorraine_full');
  await app.waitForState((v) => !v.examples && /Lorraine/.test(v.top.title));
});

test('the last change is shown again: before, on the way, and as it is', async (t) => {
  const app = await openPage(t);
  await app.dispatch({ action: 'set_budget', instrument: 'incubation', phase: 0, eur_per_year: 2000000 });
  const hash = (await app.waitForState(complete)).results_hash;
  await app.clickWidget('top.replay');
  await app.waitForState((view) => view.history.replaying && rightOf(view, 'incubation').eur_per_year < 2000000);
  const end = await app.waitForState((view) => view.complete && !view.history.replaying);
  assert.equal(end.results_hash, hash);
  assert.equal(end.history.position, 1);
});
