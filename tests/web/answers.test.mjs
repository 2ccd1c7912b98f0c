// Answers on the real page: asked by the pointer and in the form, computed with progress, stopped, made stale, saved, and laid
// beside the present mix.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './support/browser.mjs';
import { assertAccessible, openForm } from './support/form.mjs';

const answered = (view) => view.complete && view.answers?.finding;

async function opened(t, options = {}) {
  const app = await openPage(t, { width: 1440, height: 1000, ...options });
  await app.dispatch({ action: 'open_ready', id: 'lorraine_full' });
  await app.waitForState((view) => view.complete);
  return app;
}

async function shows(app, analysis, timeout = 60_000) {
  assert.deepEqual(await app.dispatch({ action: 'show_analysis', analysis }), { ok: true });
  return app.waitForState((view) => answered(view) && view.answers.parts.length > 0, timeout);
}

test('why: contributions by a click on the tab, pairs by another; a row opens its instrument', async (t) => {
  const app = await opened(t);
  await app.clickWidget('tab.answers');
  const view = await app.waitForState(answered, 60_000);
  assert.match(view.answers.finding, /Revolving fund/);
  assert.deepEqual(view.answers.parts.map((part) => part.id), ['instruments']);
  await app.picture('answers-contribution');
  const chart = await app.widget('answers.instruments');
  await app.page.mouse.click(chart.x + chart.width / 2, chart.y + 62);
  await app.waitForState((v) => v.details?.instrument === 'revolving_fund');
  await app.clickWidget('answers.kind.synergy');
  const pairs = await app.waitForState((v) => answered(v) && v.answers.parts[0]?.id === 'pairs', 60_000);
  assert.match(pairs.answers.finding, /help each other/);
  await app.picture('answers-synergy');
});

test('a changed mix makes an answer stale until it is asked again; stopping leaves what there was', async (t) => {
  const app = await opened(t);
  const { answers: { finding } } = await shows(app, 'contribution');
  await app.dispatch({ action: 'set_budget', instrument: 'grant_call', phase: 0, eur_per_year: 2_000_000 });
  const stale = await app.waitForState((view) => view.complete && view.answers.stale);
  assert.equal(stale.answers.finding, finding);
  await app.clickWidget('answers.start');
  const fresh = await app.waitForState((view) => answered(view) && !view.answers.stale, 60_000);
  assert.notEqual(fresh.answers.finding, finding);
  await app.dispatch({ action: 'start_analysis', analysis: 'tradeoffs' });
  await app.waitForState((view) => view.answers.busy && view.answers.progress > 0);
  await app.dispatch({ action: 'stop_analysis' });
  const stopped = await app.waitForState((view) => view.complete && !view.answers.busy);
  assert.equal(stopped.answers.finding, '');
});

test('how sure, when it fails: bands if an assumption were known, limits of the box by hand', async (t) => {
  const app = await opened(t);
  const sure = await shows(app, 'sensitivity', 120_000);
  assert.deepEqual(sure.answers.parts.map((part) => part.id), ['indices', 'known', 'tornado']);
  await app.picture('answers-sensitivity');
  await app.dispatch({ action: 'set_target', index: 0, indicator: 'net_jobs', year: 15, at_most: false, value: 35 });
  const fails = await shows(app, 'discovery', 120_000);
  const box = fails.answers.parts.find((part) => part.id === 'box');
  assert.ok(box.numbers.length >= 2);
  await app.picture('answers-discovery');
  const control = fails.controls[box.numbers[1]];
  const action = structuredClone(control.action);
  const [, input, end] = control.field.split('/');
  action.limits[input][end] = (control.min + control.max) / 2;
  assert.deepEqual(await app.dispatch(action), { ok: true });
  await app.waitForState((view) => view.answers.parts.find((part) => part.id === 'box')?.note !== box.note);
  await app.dispatch({ action: 'reset_box' });
  await app.waitForState((view) => view.answers.parts.find((part) => part.id === 'box')?.note === box.note);
});

test('how to do better: a move of money is laid beside the present mix', async (t) => {
  const app = await opened(t);
  await shows(app, 'next-euro');
  await app.picture('answers-next-euro');
  await app.clickWidget('answers.moves.do.0');
  const view = await app.waitForState((v) => v.complete && v.compare.scenarios.length === 2);
  assert.equal(view.message, null);
});

test('numbers of an answer are saved as CSV, its picture as SVG', async (t) => {
  const app = await opened(t);
  await shows(app, 'contribution');
  for (const [format, pattern] of [['csv', /^Instrument,/], ['svg', /^<svg/]]) {
    const download = app.page.waitForEvent('download');
    await app.dispatch({ action: 'export_chart', chart: 'answer.instruments', format });
    const saved = await download;
    const chunks = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk);
    assert.match(Buffer.concat(chunks).toString(), pattern);
  }
});

test('the form has answers as tables, in French, and axe finds nothing', async (t) => {
  const app = await openForm(t, { context: { locale: 'fr-FR' } });
  await app.dispatch({ action: 'open_ready', id: 'lorraine_full' });
  await shows(app, 'contribution');
  await app.page.waitForSelector('#form-answers table', { state: 'attached' });
  await app.page.waitForFunction(() => document.querySelector('#answers-finding')?.textContent.includes('Emplois'));
  await assertAccessible(app, 'answers in the form');
  await shows(app, 'regret');
  await assertAccessible(app, 'regret in the form');
});
