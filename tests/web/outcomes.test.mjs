// Outcomes and the response surface in the real page: what the shaders draw, and that it survives what browsers do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { openPage } from './support/browser.mjs';

/** How many colours there are in a box of a picture. */
function coloursIn(png, box) {
  const { width, data } = PNG.sync.read(png);
  const colours = new Set();
  for (let y = Math.round(box.y); y < box.y + box.height; y += 2) {
    for (let x = Math.round(box.x); x < box.x + box.width; x += 2) colours.add(data.readUInt32BE((y * width + x) * 4));
  }
  return colours.size;
}

const plotOf = (box) => ({ x: box.x + 60, y: box.y + 90, width: box.width - 140, height: box.height - 130 });

test('the density is drawn by our shader, with a thousand and with twenty thousand futures', async (t) => {
  const app = await openPage(t);
  await app.waitForState((view) => view.complete);
  const bands = coloursIn(await app.picture('outcomes-bands'), plotOf(await app.widget('chart.main')));
  await app.clickWidget('chart.picture.1');
  await app.waitForState((view) => view.outcomes.controls.pictures[1].selected);
  const density = coloursIn(await app.picture('outcomes-density'), plotOf(await app.widget('chart.main')));
  assert.ok(density > 1.5 * bands, `${density} shades in the density, ${bands} in the bands`);
  await app.dispatch({ action: 'set_draws', draws: 20000 });
  await app.waitForState((view) => view.complete, 120_000);
  await app.picture('outcomes-density-20000');
});

test('the density is drawn again after the graphics were lost', async (t) => {
  const app = await openPage(t, { expectProblems: true });
  await app.dispatch({ action: 'set_chart_picture', picture: 'density' });
  await app.waitForState((view) => view.complete);
  const plot = plotOf(await app.widget('chart.main'));
  const before = coloursIn(await app.picture('density-before-loss'), plot);
  await app.page.evaluate(() => {
    const gl = document.getElementById('canvas').getContext('webgl2');
    window.loseContext = gl.getExtension('WEBGL_lose_context');
    window.loseContext.loseContext();
  });
  await app.page.waitForFunction(() => !window.regiomix.gl.alive());
  await app.page.evaluate(() => window.loseContext.restoreContext());
  await app.page.waitForFunction(() => window.regiomix.gl.alive());
  const after = coloursIn(await app.picture('density-after-loss'), plot);
  assert.ok(after > before / 2, `${before} shades before, ${after} after`);
});

test('the table says the same numbers, one click away', async (t) => {
  const app = await openPage(t);
  await app.waitForState((view) => view.complete);
  await app.clickWidget('chart.picture.2');
  const view = await app.waitForState((v) => v.outcomes.controls.pictures[2].selected);
  assert.equal(view.outcomes.table.rows.length, view.outcomes.main.series[0].median.length);
  await app.picture('outcomes-table');
});

test('a click on the response surface moves two levers; undo brings them back', async (t) => {
  const app = await openPage(t);
  await app.dispatch({ action: 'set_draws', draws: 50 }); // a thousand mixes are computed between frames drawn in software
  await app.dispatch({ action: 'show_page', page: 'explore' });
  const before = await app.waitForState((view) => view.complete && view.explore?.side === 33, 60_000);
  const box = await app.widget('explore.surface');
  assert.ok(coloursIn(await app.picture('explore'), plotOf(box)) > 100, 'a smooth surface has many shades');
  await app.page.mouse.click(box.x + box.width * 0.3, box.y + box.height * 0.6);
  const moved = await app.waitForState((view) => view.complete && view.history.position === before.history.position + 1);
  assert.notEqual(moved.explore.across.here, before.explore.across.here);
  assert.deepEqual(moved.explore.values, before.explore.values, 'the surface itself stays');
  await app.picture('explore-moved');
  await app.dispatch({ action: 'go_to_step', index: before.history.position });
  const undone = await app.waitForState((view) => view.complete && view.history.position === before.history.position);
  assert.equal(undone.explore.across.here, before.explore.across.here);
  assert.equal(undone.results_hash, before.results_hash);
});

test('the chosen cards are there again on the next visit', async (t) => {
  const app = await openPage(t);
  const chosen = ['adoptions', 'net_jobs'];
  await app.dispatch({ action: 'show_indicators', place: 'cards', indicators: chosen });
  await app.waitForState((view) => view.outcomes.cards.length === 2);
  await app.page.waitForFunction(() => localStorage.getItem('regiomix.indicators')?.includes('adoptions'), null,
    { polling: 50 });
  await app.page.reload();
  await app.page.evaluate(() => window.regiomix.ready);
  const view = await app.waitForState((v) => v.outcomes.cards.length === 2);
  assert.deepEqual(view.outcomes.cards.map((card) => card.id), chosen);
});
