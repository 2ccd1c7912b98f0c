// Idle and battery: no frame while nothing changes, none while the page is hidden, and an up-to-date picture when it is back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './support/browser.mjs';

/** Runs before the page's own scripts: counts what the page asks of the browser, drawn or not. */
function countRequests() {
  const ask = window.requestAnimationFrame.bind(window);
  window.requested = 0;
  window.requestAnimationFrame = (callback) => {
    ++window.requested;
    return ask(callback);
  };
}

const counts = (app) => app.page.evaluate(() => ({ drawn: window.regiomix.frames(), requested: window.requested }));

/**
 * A page that nobody sees, as its scripts are told. A browser without a screen never hides one by itself, not behind another
 * page, minimised or frozen; so it goes on serving frames here, which the page must not use.
 */
async function hide(app, hidden) {
  await app.page.evaluate((state) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: state });
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state ? 'hidden' : 'visible' });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

const quiet = {
  'at the start': async () => {},
  'with the pointer on a slider': async (app) => {
    const box = await app.widget('mix.grant_call.slider');
    await app.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  },
  'with a text field that waits for letters': (app) => app.clickWidget('mix.search'),
  'with a menu open': (app) => app.clickWidget('top.file'),
  'on the page of two levers': (app) => app.dispatch({ action: 'show_page', page: 'explore' }),
  'with all runs drawn': (app) => app.dispatch({ action: 'set_chart_picture', picture: 'density' }),
  'while presenting': (app) => app.dispatch({ action: 'present', on: true }),
  'with the form beside it': async (app) => {
    await app.page.locator('#form-toggle').click();
    await app.page.locator('#form svg').first().waitFor();
  },
};

for (const [name, prepare] of Object.entries(quiet)) {
  test(`nothing is drawn and no frame asked for while nothing changes: ${name}`, async (t) => {
    const app = await openPage(t, { beforeLoad: countRequests });
    await prepare(app);
    await app.waitForState((view) => view.complete, 120_000); // a surface of levers takes long where drawing is slow
    await app.page.waitForTimeout(700); // what fades or is told later has ended
    await app.settle();
    const before = await counts(app);
    assert.ok(before.drawn > 0 && before.requested > 0, 'the counters do not count');
    await app.page.waitForTimeout(1500);
    assert.deepEqual(await counts(app), before);
  });
}

/** Counts how often the canvas is drawn: each picture begins by clearing it. */
function countPictures() {
  const { clear } = WebGL2RenderingContext.prototype;
  window.pictures = 0;
  WebGL2RenderingContext.prototype.clear = function (mask) {
    if (this.getParameter(this.FRAMEBUFFER_BINDING) === null) ++window.pictures;
    return clear.call(this, mask);
  };
}

test('a frame that looks like the one before is not drawn again', async (t) => {
  const app = await openPage(t, { beforeLoad: countPictures });
  await app.waitForState((view) => view.complete);
  const slider = await app.widget('mix.grant_call.slider');
  await app.settle();
  const look = () => app.page.evaluate(() => ({ frames: window.regiomix.frames(), pictures: window.pictures }));
  const step = async (act) => {
    const before = await look();
    await act();
    await app.page.waitForFunction((frames) => window.regiomix.frames() > frames, before.frames);
    await app.settle();
    return (await look()).pictures - before.pictures;
  };
  const nothing = slider.y - 60; // nothing there answers to the pointer
  assert.ok((await look()).pictures > 0, 'the counter does not count');
  assert.equal(await step(() => app.page.mouse.move(slider.x, nothing)), 0, 'the pointer over nothing');
  assert.equal(await step(() => app.page.mouse.move(slider.x + 5, nothing)), 0, 'and on');
  assert.ok(await step(() => app.page.mouse.move(slider.x + 5, slider.y + slider.height / 2)) > 0, 'over a slider');
  assert.ok(await step(() => app.page.setViewportSize({ width: 1240, height: 780 })) > 0, 'another size');
  await step(() => app.page.setViewportSize({ width: 1280, height: 800 }));
  await app.picture('idle-after-resizing');
  const hiding = async () => {
    await hide(app, true);
    await hide(app, false);
  };
  assert.ok(await step(hiding) > 0, 'seen again');

  const milliseconds = (drawn) => app.page.evaluate(async (again) => {
    const began = performance.now();
    for (let frame = 0; frame < 20; ++frame) {
      if (again) document.dispatchEvent(new Event('visibilitychange')); // or a frame for the asking:
      else window.regiomix.widgets();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return ((performance.now() - began) / 20).toFixed(1);
  }, drawn);
  t.diagnostic(`a frame that looks like the one before: ${await milliseconds(false)} ms`);
  t.diagnostic(`a frame that is drawn: ${await milliseconds(true)} ms`);
});

test('a hidden page draws nothing, whatever happens to it, and shows the latest when it is back', async (t) => {
  const app = await openPage(t, { beforeLoad: countRequests });
  await app.waitForState((view) => view.complete);
  await app.settle();
  const seen = await app.picture('idle-before');
  const whole = await app.view();

  // Hidden in the middle of a long simulation.
  await app.dispatch({ action: 'set_draws', draws: 5_000 });
  await app.dispatch({ action: 'set_budget', instrument: 'grant_call', phase: 0, eur_per_year: 3_000_000 });
  await hide(app, true);
  const before = await counts(app);
  for (const eur of [1_000_000, 2_000_000]) {
    await app.dispatch({ action: 'set_budget', instrument: 'grant_call', phase: 0, eur_per_year: eur });
  }
  await app.page.setViewportSize({ width: 1200, height: 760 }); // asks for a picture at once
  await app.page.waitForTimeout(1500);
  const after = await counts(app);
  assert.equal(after.drawn, before.drawn, 'drawn while hidden');
  assert.ok(after.requested - before.requested <= 1, `${after.requested - before.requested} frames asked for while hidden`);

  await hide(app, false);
  const view = await app.waitForState((v) => v.complete, 60_000);
  assert.notEqual(view.results_hash, whole.results_hash);
  await app.settle();
  assert.ok((await counts(app)).drawn > after.drawn);
  const back = await app.picture('idle-after');
  assert.ok(!back.equals(seen), 'the picture is the one from before');
  const canvas = await app.page.evaluate(() => document.getElementById('canvas').width);
  assert.equal(canvas, 1200);
});
