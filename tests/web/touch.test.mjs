// Fingers on the canvas, and the person's own size of text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './support/browser.mjs';

/** Two fingers from one distance to another, around the middle of the canvas. */
async function pinch(app, from, to) {
  const client = await app.page.context().newCDPSession(app.page);
  const points = (distance) => [-1, 1].map((side, id) => ({ x: 640 + (side * distance) / 2, y: 400, id }));
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(from).slice(0, 1) });
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(from) });
  for (let i = 1; i <= 6; ++i) {
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(from + ((to - from) * i) / 6) });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('two fingers make the text larger and smaller, within its limits, and change nothing else', async (t) => {
  const app = await openPage(t, { context: { hasTouch: true } });
  const before = (await app.view()).history.position;
  await pinch(app, 200, 300);
  await app.waitForState((view) => view.text_percent === 150);
  await pinch(app, 100, 600);
  await app.waitForState((view) => view.text_percent === 200);
  await app.picture('text-200');
  await pinch(app, 600, 60);
  await app.waitForState((view) => view.text_percent === 80);
  await app.picture('text-80');
  assert.equal((await app.view()).history.position, before);
});

test('the size of text is chosen in the menu, holds for the form too, and is there again', async (t) => {
  const app = await openPage(t);
  await app.clickWidget('top.language');
  await app.clickWidget('top.text_size.4');
  await app.waitForState((view) => view.text_percent === 150);
  await app.page.waitForFunction(() => localStorage.getItem('regiomix.text-percent') === '150', null, { polling: 50 });
  await app.page.reload();
  await app.page.evaluate(() => window.regiomix.ready);
  await app.waitForState((view) => view.text_percent === 150);
  assert.deepEqual(await app.dispatch({ action: 'set_text_size', percent: 500 }), { ok: true });
  const view = await app.waitForState((v) => v.message);
  assert.equal(view.text_percent, 150, 'refused, with words');
});

/** A finger on the canvas: down, still until `rested` is over, then to each of some places, and up again. */
async function finger(app, places, rested = async () => {}) {
  const client = await app.page.context().newCDPSession(app.page);
  const [first, ...others] = places;
  const at = ([x, y]) => [{ x, y, id: 0 }];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(first) });
  await rested();
  for (const place of others) {
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(place) });
    await app.page.waitForTimeout(40);
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
const from = (view, instrument) => view.timeline.rows.find((row) => row.instrument === instrument).phases[0].from_month;

test('a finger that rests on names selects rows of the timeline, moves them together, and undo brings them back', async (t) => {
  const app = await openPage(t, { height: 1300, context: { hasTouch: true } });
  for (const [instrument, from_month] of [['grant_call', 60], ['incubation', 72]]) {
    await app.dispatch({ action: 'set_enabled', instrument, enabled: true });
    await app.dispatch({ action: 'set_phase', instrument, phase: 0, from_month, to_month: from_month + 36 });
  }
  const start = await app.waitForState((view) => view.complete && from(view, 'incubation') === 72);
  const name = async (instrument) => middle(await app.widget(`timeline.${instrument}.name`));
  const selected = (view) => view.timeline.rows.filter((row) => row.selected).map((row) => row.instrument).sort();

  await finger(app, [await name('grant_call')], () => app.waitForState((view) => selected(view).join() === 'grant_call'));
  await app.settle();
  const rested = await app.view();
  assert.equal(selected(rested).join(), 'grant_call', 'lifting the finger changes nothing more');
  assert.equal(rested.details, null, 'resting is no tap');
  await app.picture('timeline-touch');
  await finger(app, [await name('incubation')]); // once there is a selection a tap adds to it
  await app.waitForState((view) => selected(view).join() === 'grant_call,incubation');

  const [x, y] = middle(await app.widget('timeline.grant_call.0'));
  await finger(app, [[x, y], [x - 10, y], [x - 25, y], [x - 40, y]]);
  const moved = await app.waitForState((view) => view.complete && from(view, 'grant_call') < 60);
  assert.equal(from(moved, 'incubation') - from(moved, 'grant_call'), 12, 'they move by as many months');
  assert.equal(moved.history.position, start.history.position + 1, 'one drag is one step');
  await app.dispatch({ action: 'go_to_step', index: start.history.position });
  const undone = await app.waitForState((view) => view.complete && from(view, 'grant_call') === 60);
  assert.equal(from(undone, 'incubation'), 72);
  assert.equal(undone.results_hash, start.results_hash);

  for (const [instrument, left] of [['grant_call', 1], ['incubation', 0]]) {
    await finger(app, [await name(instrument)], () => app.waitForState((view) => selected(view).length === left));
  }
  await finger(app, [await name('incubation')]);
  await app.waitForState((view) => view.details?.instrument === 'incubation'); // a tap is a tap again
});
