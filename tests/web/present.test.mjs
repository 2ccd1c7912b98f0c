// Presenting on the real page: slides from saved steps, keys as a clicker sends them, a second window that follows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNotBlank, openPage } from './support/browser.mjs';

const steps = [
  { show: 'cards', indicator: 'net_jobs', caption: 'Where we stand', instrument: '' },
  { show: 'chart', indicator: 'net_jobs', caption: '', instrument: 'grant_call' },
  { show: 'timeline', indicator: 'net_jobs', caption: '', instrument: '' },
];

async function prepared(t, options = {}) {
  const app = await openPage(t, { width: 1280, height: 720, ...options });
  await app.dispatch({ action: 'open_ready', id: 'lorraine_full' });
  await app.dispatch({ action: 'set_presentation', steps });
  await app.waitForState((view) => view.complete && view.presentation.steps.length === 3);
  return app;
}

test('steps are shown one at a time, by keys and by the pointer, and the lever works', async (t) => {
  const app = await prepared(t);
  await app.clickWidget('top.present');
  await app.waitForState((view) => view.slide?.index === 0 && view.slide.heading === 'Where we stand');
  await app.picture('slide-cards');
  await app.page.keyboard.press('PageDown');
  await app.waitForState((view) => view.slide.index === 1 && view.slide.step.show === 'chart');
  await app.picture('slide-chart');

  const lever = await app.widget('slide.lever');
  const { slide: before, history: { position: stepsBefore } } = await app.view();
  await app.page.mouse.click(lever.x + lever.width * 0.9, lever.y + lever.height / 2);
  const moved = await app.waitForState((view) => view.complete && view.history.position > stepsBefore, 60_000);
  assert.equal(moved.slide.index, before.index);

  await app.page.keyboard.press('ArrowRight');
  await app.waitForState((view) => view.slide.step.show === 'timeline');
  await app.picture('slide-timeline');
  await app.page.keyboard.press('ArrowLeft');
  await app.waitForState((view) => view.slide.index === 1);
  await app.page.keyboard.press('Escape');
  await app.waitForState((view) => view.slide === null);
});

test('the last change stands in the spotlight, with numbers before and after', async (t) => {
  const app = await prepared(t);
  const spotlight = { show: 'change', indicator: 'net_jobs', caption: '', instrument: '' };
  await app.dispatch({ action: 'set_presentation', steps: [spotlight] });
  await app.dispatch({ action: 'set_budget', instrument: 'grant_call', phase: 0, eur_per_year: 2_000_000 });
  await app.dispatch({ action: 'present', on: true });
  const view = await app.waitForState((v) => v.complete && v.slide?.rows.length > 3, 60_000);
  assert.equal(view.slide.columns.length, 3);
  assert.ok(view.slide.rows.some((row) => row.first !== row.second && row.gain !== 0));
  await app.picture('slide-change');
});

test('a second window follows the first, and takes no orders', async (t) => {
  const app = await prepared(t);
  const opened = app.page.context().waitForEvent('page');
  await app.dispatch({ action: 'open_second_window' });
  const second = await opened;
  await second.waitForFunction(() => window.regiomix?.ready, null, { polling: 50 });
  await second.evaluate(() => window.regiomix.ready);
  const until = async (condition) => {
    const end = Date.now() + 60_000;
    for (;;) {
      const view = await second.evaluate(() => window.regiomix.view());
      if (view && condition(view)) return view;
      assert.ok(Date.now() < end, `the second window did not become: ${condition}`);
      await second.waitForTimeout(50);
    }
  };
  await until((view) => view.top.title.length > 0 && view.slide?.following);
  await app.dispatch({ action: 'present', on: true });
  await app.dispatch({ action: 'show_step', index: 0 });
  await until((view) => view.complete && view.slide.heading === 'Where we stand');
  await app.dispatch({ action: 'set_language', language: 'sv' });
  await app.dispatch({ action: 'show_step', index: 1 });
  const view = await until((v) => v.slide.index === 1 && v.language === 'sv');
  assert.equal(view.slide.position, (await app.view()).slide.position);
  await second.keyboard.press('ArrowRight');
  await app.dispatch({ action: 'set_dark', dark: true });
  await until((v) => v.dark);
  assert.equal((await app.view()).slide.index, 1);
  assertNotBlank(await second.screenshot());
});

test('the steps are composed on their page and travel in the file and the link', async (t) => {
  const app = await prepared(t, { height: 900 });
  await app.dispatch({ action: 'show_page', page: 'present' });
  await app.waitForState((view) => view.page === 'present');
  await app.picture('present-page');
  await app.clickWidget('present.add');
  await app.waitForState((view) => view.presentation.steps.length === 4);
  await app.clickWidget('present.0.remove');
  const view = await app.waitForState((v) => v.complete && v.presentation.steps.length === 3);
  assert.equal(view.presentation.steps[0].show, 'chart');

  const download = app.page.waitForEvent('download');
  await app.dispatch({ action: 'export_scenario' });
  const stream = await (await download).createReadStream();
  let text = '';
  for await (const part of stream) text += part;
  assert.equal(JSON.parse(text).presentation.length, 3);
  assert.equal(JSON.parse(text).presentation[0].instrument, 'grant_call');
});

test('keys turn the slides from the form too, but not where they type, choose or move something', async (t) => {
  const app = await prepared(t, { width: 1500, height: 900, query: '?view=both' });
  await app.dispatch({ action: 'present', on: true });
  await app.waitForState((view) => view.slide?.index === 0);
  const slide = app.page.locator('#form-slide-title');
  await slide.waitFor();
  const index = async () => (await app.view()).slide.index;
  const press = async (key, control) => {
    const focused = control ? app.page.locator(`#form ${control}`).first() : app.page.locator('#form-slide-title');
    await focused.focus();
    await app.page.keyboard.press(key);
    return index();
  };
  assert.equal(await press('PageDown'), 1);
  assert.equal(await press('ArrowRight'), 2);
  assert.equal(await press('ArrowLeft', '[data-control="slide.leave"]'), 1);
  assert.equal(await press('PageUp'), 0);
  assert.equal(await press('ArrowLeft'), 0, 'there is nothing before the first');
  assert.equal(await press('PageDown', '[data-control="mix.grant_call.on"]'), 1, 'a box to tick needs no such key');
  for (const field of ['[data-control="about.title"]', '[data-slider="slide.lever.value"]',
    '[data-control="slide.lever.value"]', '[data-control="top.language"]']) {
    const language = (await app.view()).language;
    assert.equal(await press('ArrowRight', field), 1, field);
    assert.equal(await press('PageDown', field), 1, field);
    if ((await app.view()).language !== language) await app.dispatch({ action: 'set_language', language });
  }
  assert.equal(await press('Control+ArrowRight'), 1);
  await app.dispatch({ action: 'present', on: false });
  await app.waitForState((view) => view.slide === null);
  await app.page.locator('#form-title').focus();
  await app.page.keyboard.press('PageDown');
  assert.equal((await app.view()).slide, null);
});

test('a lever that is off is switched on from the slide, on the canvas and in the form', async (t) => {
  const app = await prepared(t);
  const on = (view) => view.mix.families.flatMap((family) => family.instruments).find(({ id }) => id === 'grant_call').on;
  const off = { action: 'set_enabled', instrument: 'grant_call', enabled: false };
  for (const action of [off, { action: 'show_step', index: 1 }, { action: 'present', on: true }]) await app.dispatch(action);
  await app.waitForState((view) => view.slide?.index === 1 && !on(view));
  await app.picture('slide-lever-off');
  await app.clickWidget('slide.lever.on');
  await app.waitForState(on);
  await app.widget('slide.lever');

  const form = await prepared(t, { query: '?view=form' });
  for (const action of [off, { action: 'show_step', index: 1 }, { action: 'present', on: true }]) await form.dispatch(action);
  await form.page.locator('#form [data-control="slide.lever.on"]').click();
  await form.waitForState(on);
  await form.page.locator('#form [data-control="slide.lever.value"]').waitFor();
});

test('steps change places in the form, in one step of the history', async (t) => {
  const app = await prepared(t, { query: '?view=form' });
  const { history: { position } } = await app.view();
  await app.page.locator('#form [data-control="present.0.down"]').click();
  const view = await app.waitForState((v) => v.presentation.steps[1].caption === 'Where we stand');
  assert.equal(view.presentation.steps[0].show, 'chart');
  assert.equal(view.history.position, position + 1);
  await app.page.locator('#form [data-control="top.undo"]').click();
  await app.waitForState((v) => v.presentation.steps[0].caption === 'Where we stand');
});
