// The timeline in the real page: bars are dragged, and the months, the file's contents and the results follow.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './support/browser.mjs';

const phases = (view, instrument) => view.timeline.rows.find((row) => row.instrument === instrument).phases;
// High enough for the whole timeline to be seen without scrolling.
const open = (t, options = {}) => openPage(t, { height: 1300, ...options });

test('dragging a bar moves its months and changes the results; undo brings them back', async (t) => {
  const app = await open(t);
  const before = await app.waitForState((view) => view.complete);
  const [phase] = phases(before, 'grant_call');
  await app.dragInWidget('timeline.grant_call.0', [0.5, 0.5], [0.7, 0.5]);
  const moved = await app.waitForState((view) => view.complete && phases(view, 'grant_call')[0].from_month > phase.from_month);
  const [after] = phases(moved, 'grant_call');
  assert.equal(after.to_month - after.from_month, phase.to_month - phase.from_month);
  assert.notEqual(moved.results_hash, before.results_hash);
  assert.equal(moved.history.position, 1, 'one drag is one step');
  await app.picture('timeline-moved');
  await app.dispatch({ action: 'go_to_step', index: 0 });
  const undone = await app.waitForState((view) => view.complete && view.history.position === 0);
  assert.deepEqual(phases(undone, 'grant_call'), phases(before, 'grant_call'));
  assert.equal(undone.results_hash, before.results_hash);
});

test('dragging an end changes the length by whole months', async (t) => {
  const app = await open(t);
  const before = await app.waitForState((view) => view.complete);
  const [phase] = phases(before, 'grant_call');
  const box = await app.widget('timeline.grant_call.0');
  const y = box.y + box.height / 2;
  await app.page.mouse.move(box.x + box.width - 3, y);
  await app.page.mouse.down();
  await app.page.mouse.move(box.x + box.width * 0.5, y, { steps: 6 });
  await app.page.mouse.up();
  const view = await app.waitForState((v) => v.complete && phases(v, 'grant_call')[0].to_month < phase.to_month);
  const [after] = phases(view, 'grant_call');
  assert.equal(after.from_month, phase.from_month);
  assert.ok(Number.isInteger(after.to_month));
});

test('a mix over the envelope is said, and one press fits it', async (t) => {
  const app = await open(t);
  await app.dispatch({ action: 'set_envelope', eur_per_year: 2_000_000 });
  const over = await app.waitForState((view) => view.complete && view.timeline.over.length > 0);
  assert.match(over.timeline.over[0], /over the envelope by/);
  await app.picture('timeline-over');
  await app.clickWidget('timeline.fit');
  const fitted = await app.waitForState((view) => view.complete && view.timeline.over.length === 0);
  assert.match(fitted.message.heading, /Budgets scaled to/);
});

test('the timeline works on a phone', async (t) => {
  const app = await openPage(t, { width: 390, height: 1600 });
  await app.waitForState((view) => view.complete);
  await app.dragInWidget('timeline.grant_call.0', [0.5, 0.5], [0.8, 0.5]);
  await app.waitForState((view) => phases(view, 'grant_call')[0].from_month > 0);
  await app.picture('timeline-390');
});
