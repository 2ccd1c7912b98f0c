// The page of assumptions on the real page: typed on the canvas and in the form, seen in the results, marked, undone, reset.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './support/browser.mjs';
import { assertAccessible, openForm } from './support/form.mjs';

const show = { action: 'show_page', page: 'assumptions' };
const filter = (change) =>
  ({ action: 'set_assumption_filter', part: 'model', show: 'all', group: '', grade: '', search: '', ...change });

const rows = (view) => view.assumptions.parameters.flatMap((group) => group.rows);
const row = (view, id) => rows(view).find((one) => one.id === id);
const median = (view) => view.outcomes.main.series[0].median.at(-1);

async function typeOnCanvas(app, widget, text) {
  await app.clickWidget(widget);
  await app.settle();
  await app.page.keyboard.press('Control+a');
  await app.settle();
  await app.page.keyboard.type(text);
  await app.settle();
  await app.page.keyboard.press('Enter');
}

test('a value typed on the canvas moves the results, is marked, undone and reset', async (t) => {
  const app = await openPage(t);
  await app.dispatch(show);
  await app.dispatch(filter({ search: 'jobs_per_sustained' }));
  const before = await app.waitForState((view) => view.complete && rows(view).length === 1);
  assert.equal(before.status.assumptions, '');

  await typeOnCanvas(app, 'assumptions.row.jobs_per_sustained.value', '7.5');
  const changed = await app.waitForState((view) => view.complete && row(view, 'jobs_per_sustained').value === 7.5, 60_000);
  assert.ok(median(changed) > median(before), `${median(changed)} jobs are not more than ${median(before)}`);
  assert.equal(changed.status.assumptions, '1 assumption changed');
  assert.equal(row(changed, 'jobs_per_sustained').changed, true);
  await app.picture('assumptions-changed');

  await app.clickWidget('top.undo');
  const undone = await app.waitForState((view) => view.complete && view.status.assumptions === '', 60_000);
  assert.equal(median(undone), median(before));
  await app.clickWidget('top.redo');
  await app.waitForState((view) => view.status.assumptions !== '');
  await app.clickWidget('assumptions.row.jobs_per_sustained.reset');
  const reset = await app.waitForState((view) => view.complete && view.status.assumptions === '', 60_000);
  assert.equal(median(reset), median(before));
});

test('low above the value is refused with a sentence', async (t) => {
  const app = await openPage(t);
  await app.dispatch(show);
  await app.dispatch(filter({ search: 'jobs_per_sustained' }));
  await app.waitForState((view) => view.complete && rows(view).length === 1);
  await typeOnCanvas(app, 'assumptions.row.jobs_per_sustained.low', '6');
  const view = await app.waitForState((one) => one.message?.kind === 'error');
  assert.match(view.message.heading, /low, value and high/);
  assert.equal(view.status.assumptions, '');
});

test('the form has the same table: typed, marked, explained, taken over, reset', async (t) => {
  const app = await openForm(t, { width: 1500, height: 1000 });
  await app.dispatch(show);
  await app.waitForState((view) => view.assumptions);
  await assertAccessible(app, 'all assumptions');
  const before = await app.waitForState((view) => view.complete);
  const field = app.control('assumptions.row.jobs_per_sustained.value');
  const inRow = app.page.locator('[data-control="assumptions.row.jobs_per_sustained.value"]');
  await field.fill('7.5');
  await field.press('Enter');
  const changed = await app.waitForState((view) => view.complete && row(view, 'jobs_per_sustained').changed, 60_000);
  assert.ok(median(changed) > median(before));
  assert.match(await app.page.locator('#form-assumptions tr', { has: inRow }).textContent(), /Published: 4/);

  const low = app.control('assumptions.row.jobs_per_sustained.low');
  await low.fill('9');
  await low.press('Enter');
  await app.waitForState((view) => view.message?.kind === 'error');
  const described = await low.getAttribute('aria-describedby');
  assert.match(await app.page.locator(`#${described.split(' ')[0]}`).textContent(), /low, value and high/);
  await app.dispatch({ action: 'dismiss_message' });

  await app.control('assumptions.row.jobs_per_sustained.name').click();
  await app.waitForState((view) => row(view, 'jobs_per_sustained').open);
  const link = app.page.locator('#form-assumptions a[href^="http"]').first();
  assert.ok(await link.isVisible(), 'sources are links');
  await assertAccessible(app, 'an open row');

  await app.dispatch({ action: 'pin_reference' });
  await app.control('assumptions.reset').click();
  const reset = await app.waitForState((view) => view.complete && view.assumptions.changed === 0, 60_000);
  assert.equal(median(reset), median(before));
  assert.equal(row(reset, 'jobs_per_sustained').others.length, 1);
  await assertAccessible(app, 'a column for a compared scenario');
  await app.picture('assumptions-form');

  const take = app.page.locator('#form [data-control="assumptions.take"]');
  await take.locator('summary').click();
  await take.locator('button').first().click();
  const taken = await app.waitForState((view) => view.assumptions.changed === 1);
  assert.equal(row(taken, 'jobs_per_sustained').value, 7.5);
  await app.control('top.undo').click();
  await app.waitForState((view) => view.assumptions.changed === 0);

  await app.control('assumptions.part.instruments').click();
  await app.waitForState((view) => view.assumptions.strengths.length > 5);
  await assertAccessible(app, 'strengths of instruments');
});

test('the list stays quick with all of its rows, and shows on a phone', async (t) => {
  const app = await openPage(t, { width: 390, height: 844, pixelRatio: 2 });
  await app.dispatch(show);
  await app.waitForState((view) => view.complete && rows(view).length > 100);
  await app.picture('assumptions-phone');
  const widgets = await app.nextWidgets();
  const fields = widgets.filter((widget) => /assumptions\.row\..*\.value$/.test(widget.label));
  assert.ok(fields.length > 2 && fields.length < 40, `${fields.length} rows were built`);
});
