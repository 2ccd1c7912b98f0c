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
