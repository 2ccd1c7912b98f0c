// The main job in the real page, as its three users do it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { openPage } from './support/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const schema = JSON.parse(readFileSync(join(root, 'scenarios/scenario.schema.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(schema);

const complete = (view) => view.complete;
const instrument = (view, id) => view.mix.families.flatMap((family) => family.instruments).find((i) => i.id === id);
const card = (view, id) => view.outcomes.cards.find((c) => c.id === id);

async function exportScenario(app) {
  const download = app.page.waitForEvent('download');
  await app.clickWidget('top.export');
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** What the command line built for WebAssembly says of a file, under Node. */
function commandLine(variant, args) {
  return execFileSync(process.execPath, [join(root, `build/web/regiomix-cli-${variant}.js`), ...args], { encoding: 'utf8' });
}

test('a policy maker picks Lorraine, opens the 2013 call, adds an incubator and moves its budget', async (t) => {
  const app = await openPage(t);
  await app.waitForState(complete);
  // By mouse: the scenario menu, the first entry.
  await app.clickWidget('top.scenarios');
  await app.clickWidget('top.scenarios.0');
  const call = await app.waitForState((v) => v.complete && /Lorraine/.test(v.top.region));
  assert.equal(instrument(call, 'grant_call').on, true);
  assert.equal(instrument(call, 'grant_call').eur_per_year, 221_000);
  assert.equal(call.top.period, '2012–2027');
  assert.match(call.about.fact, /14/);

  await app.dispatch({ action: 'set_search', text: 'incub' });
  await app.clickWidget('mix.incubation.on');
  const added = await app.waitForState((v) => v.complete && instrument(v, 'incubation').on);
  assert.notEqual(card(added, 'net_jobs').value, card(call, 'net_jobs').value);

  await app.dragInWidget('mix.incubation.slider', [0.4, 0.5], [0.75, 0.5]);
  const addedBudget = instrument(added, 'incubation').eur_per_year;
  const moved = await app.waitForState((v) => v.complete && instrument(v, 'incubation').eur_per_year > addedBudget);
  assert.notEqual(card(moved, 'total_public_cost_eur').value, card(added, 'total_public_cost_eur').value);
  assert.notEqual(moved.results_hash, added.results_hash);
  assert.match(card(moved, 'net_jobs').range, /80/);
  await app.dispatch({ action: 'set_search', text: '' });
  await app.picture('lorraine-with-incubator');
});

test('an analyst gets the same bits from the exported file, on the page and on the command line', async (t) => {
  const app = await openPage(t);
  await app.dispatch({ action: 'open_ready', id: 'lorraine_call_2013' });
  await app.dispatch({ action: 'set_enabled', instrument: 'incubation', enabled: true });
  await app.dispatch({ action: 'set_region_figure', figure: 'population', value: 2_400_000 });
  await app.dispatch({ action: 'set_assumption', parameter: 'deadweight', value: 0.25, low: 0.2, high: 0.4 });
  const before = await app.waitForState(complete);
  const exported = await exportScenario(app);
  const file = JSON.parse(exported.text);
  assert.ok(validate(file), JSON.stringify(validate.errors, null, 2));
  assert.equal(file.results.hash, before.results_hash);
  assert.equal(file.results.summary.length, 26);

  // Import into another scenario: the same state, the same bytes again.
  await app.dispatch({ action: 'open_ready', id: 'baseline' });
  await app.waitForState((v) => v.complete && v.results_hash !== before.results_hash);
  await app.openFile('again.json', exported.text);
  const after = await app.waitForState((v) => v.complete && v.results_hash === before.results_hash);
  assert.match(after.status.last_done, /last bit/);
  assert.equal((await exportScenario(app)).text, exported.text);

  const folder = mkdtempSync(join(tmpdir(), 'regiomix-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'scenario.json');
  writeFileSync(path, exported.text);
  for (const variant of ['simd', 'scalar']) {
    assert.ok(commandLine(variant, ['hash', path]).includes(before.results_hash), `${variant} command line`);
  }
});

test('every ready scenario gives the same bits with and without SIMD, and a file that the schema accepts', async (t) => {
  const fast = await openPage(t), plain = await openPage(t, { query: '?engine=scalar' });
  const ready = JSON.parse(readFileSync(join(root, 'scenarios/ready.json'), 'utf8')).scenarios;
  assert.equal(ready.length, 9);
  for (const { id } of ready) {
    const hashes = [];
    for (const app of [fast, plain]) {
      await app.dispatch({ action: 'open_ready', id });
      hashes.push((await app.waitForState(complete)).results_hash);
    }
    assert.equal(hashes[0], hashes[1], id);
    const file = JSON.parse((await exportScenario(fast)).text);
    assert.ok(validate(file), `${id}: ${JSON.stringify(validate.errors)}`);
    assert.equal(file.results.hash, hashes[0]);
  }
});

test('a bad file is explained and the open scenario stays', async (t) => {
  const app = await openPage(t);
  const before = await app.waitForState(complete);
  const good = JSON.parse((await exportScenario(app)).text);
  const twice = structuredClone(good);
  twice.mix[0].phases = [{ from_month: 0, to_month: 24, annual_budget_eur: 1 },
    { from_month: 12, to_month: 36, annual_budget_eur: 1 }];
  const cases = [
    ['not JSON', 'budget = 5', /JSON/],
    ['unknown instrument', JSON.stringify({ ...good, mix: [{ ...good.mix[0], instrument: 'grant_cal' }] }),
      /\/mix\/0\/instrument.*grant_cal/],
    ['negative budget',
      JSON.stringify({ ...good, mix: [{ ...good.mix[0], phases: [{ from_month: 0, to_month: 12, annual_budget_eur: -5 }] }] }),
      /\/mix\/0\/phases\/0\/annual_budget_eur/],
    ['overlapping phases', JSON.stringify(twice), /\/mix\/0\/phases\/1/],
    ['a newer version', JSON.stringify({ ...good, version: 99 }), /newer|99/],
    ['deep', '['.repeat(10_000), /nest|deep|level/i],
    ['duplicate key', '{"format":"regiomix-scenario","version":2,"version":2}', /version/],
  ];
  for (const [name, text, expected] of cases) {
    await app.openFile(`${name}.json`, text);
    const view = await app.waitForState((v) => v.message?.kind === 'error' && v.message.heading.includes(name));
    assert.match(view.message.lines.join('\n'), expected, name);
    assert.equal(view.results_hash, before.results_hash, name);
    assert.equal(view.top.title, before.top.title, name);
  }
  await app.picture('bad-file');
  await app.dispatch({ action: 'dismiss_message' });
  await app.waitForState((v) => v.message === null);
});

test('the envelope is checked in the same answer as the change', async (t) => {
  const app = await openPage(t);
  await app.waitForState(complete);
  await app.dispatch({ action: 'set_envelope', eur_per_year: 10_000_000 });
  assert.equal((await app.view()).outcomes.over_envelope, false);
  await app.dispatch({ action: 'set_budget', instrument: 'incubation', phase: 0, eur_per_year: 12_000_000 });
  const over = (await app.view()).outcomes;
  assert.equal(over.over_envelope, true);
  assert.match(over.budget_note, /2025/);
});

test('a long drag never loses the picture, and ends with the latest value', async (t) => {
  const app = await openPage(t);
  const start = await app.waitForState(complete);
  for (let k = 1; k <= 40; ++k) {
    await app.dispatch({ action: 'set_budget', instrument: 'incubation', phase: 0, eur_per_year: 500_000 + 10_000 * k });
    const view = await app.view();
    assert.ok(view.outcomes.main.series[0].median.length > 0, 'the last good picture is gone');
  }
  const end = await app.waitForState(complete);
  assert.notEqual(end.results_hash, start.results_hash);
  await app.dispatch({ action: 'set_budget', instrument: 'incubation', phase: 0, eur_per_year: 900_000 });
  assert.equal((await app.waitForState(complete)).results_hash, end.results_hash);
});

const sizes = [
  { name: '1280x800', width: 1280, height: 800 },
  { name: '1920x1080', width: 1920, height: 1080 },
  { name: '700x900', width: 700, height: 900 },
  { name: '390x844', width: 390, height: 844 },
  { name: '1280x800@2x', width: 1280, height: 800, pixelRatio: 2 },
];
for (const size of sizes) {
  test(`a picture at ${size.name}, in three languages`, async (t) => {
    const app = await openPage(t, size);
    for (const language of ['en', 'fr', 'sv']) {
      await app.dispatch({ action: 'set_language', language });
      await app.waitForState((v) => v.complete && v.language === language);
      await app.picture(`screen-${size.name}-${language}`);
    }
  });
}

test('dialogs and dark theme', async (t) => {
  const app = await openPage(t);
  await app.waitForState(complete);
  await app.clickWidget('status.evidence');
  await app.waitForState((v) => v.evidence_dialog !== null);
  await app.picture('evidence');
  await app.page.keyboard.press('Escape');
  await app.waitForState((v) => v.evidence_dialog === null);
  await app.dispatch({ action: 'show_dialog', dialog: 'region' });
  await app.picture('region');
  await app.dispatch({ action: 'show_dialog', dialog: 'none' });
  await app.dispatch({ action: 'set_dark', dark: true });
  await app.picture('dark');
});
