// The page around the application: loading, drawing, input, files, and what happens when graphics go away.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { openPage } from './support/browser.mjs';

test('loads, draws and then rests', async (t) => {
  const app = await openPage(t);
  assert.equal(await app.alive(), true);
  assert.equal(await app.page.evaluate(() => window.regiomix.engine), 'simd');
  await app.picture('page-1280x800');
  const before = await app.frames();
  await app.page.waitForTimeout(1000);
  assert.equal(await app.frames(), before, 'frames were drawn although nothing changed');
});

test('the engine without SIMD starts too', async (t) => {
  const app = await openPage(t, { query: '?engine=scalar' });
  assert.equal(await app.page.evaluate(() => window.regiomix.engine), 'scalar');
  await app.picture('page-scalar');
});

test('the canvas has the pixels of the screen', async (t) => {
  const app = await openPage(t, { pixelRatio: 2 });
  const size = await app.page.evaluate(() => {
    const canvas = document.getElementById('canvas');
    return [canvas.width, canvas.height];
  });
  assert.deepEqual(size, [2560, 1600]);
  await app.picture('page-1280x800@2x');
  await app.page.setViewportSize({ width: 1000, height: 700 });
  await app.settle();
  assert.equal(await app.page.evaluate(() => document.getElementById('canvas').width), 2000);
  await app.picture('page-1000x700@2x');
});

test('the first load is at most 1 MB packed', async (t) => {
  const sizes = [];
  const app = await openPage(t, {
    beforeNavigation: (page) => page.on('requestfinished', (request) => sizes.push(request.sizes())),
  });
  await app.settle();
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size.responseBodySize, 0);
  t.diagnostic(`first load: ${sizes.length} requests, ${Math.round(total / 1024)} kB`);
  assert.ok(total > 100 * 1024, 'the sizes were not seen');
  assert.ok(total < 1024 * 1024, `${total} bytes`);
});

test('the heading and a skeleton are there before the program is', async (t) => {
  const app = await openPage(t, {
    waitReady: false,
    beforeNavigation: (page) => page.route('**/*.wasm', async (route) => {
      await new Promise((later) => setTimeout(later, 700));
      await route.continue();
    }),
  });
  const heading = await app.page.getByRole('heading', { level: 1 }).textContent();
  assert.match(heading, /Regiomix/);
  assert.ok(await app.page.getByRole('progressbar').isVisible());
  await app.savePicture('page-loading');
  await app.page.evaluate(() => window.regiomix.ready);
  assert.equal(await app.page.getByRole('progressbar').count(), 0);
});

test('browser shortcuts and Tab stay the browser’s', async (t) => {
  const app = await openPage(t);
  await app.page.mouse.click(1270, 790);
  const prevented = await app.page.evaluate(() => {
    const taken = (key, keyCode, extra = {}) => {
      const event = new KeyboardEvent('keydown', { key, keyCode, bubbles: true, cancelable: true, ...extra });
      document.getElementById('canvas').dispatchEvent(event);
      return event.defaultPrevented;
    };
    return {
      save: taken('s', 83, { ctrlKey: true }),
      undo: taken('z', 90, { ctrlKey: true }),
      find: taken('f', 70, { ctrlKey: true }),
      zoom: taken('+', 187, { ctrlKey: true }),
      reload: taken('F5', 116),
      tab: taken('Tab', 9),
    };
  });
  assert.deepEqual(prevented, { save: true, undo: true, find: false, zoom: false, reload: false, tab: false });
});

test('the picture comes back after the graphics were lost', async (t) => {
  const app = await openPage(t, { expectProblems: true });
  const before = PNG.sync.read(await app.picture('page-before-loss'));
  await app.page.evaluate(() => {
    const gl = document.getElementById('canvas').getContext('webgl2');
    window.loseContext = gl.getExtension('WEBGL_lose_context');
    window.loseContext.loseContext();
  });
  await app.page.waitForFunction(() => !window.regiomix.gl.alive());
  await app.page.waitForTimeout(100);
  await app.page.evaluate(() => window.loseContext.restoreContext());
  await app.page.waitForFunction(() => window.regiomix.gl.alive());
  const after = PNG.sync.read(await app.picture('page-after-loss'));
  assert.ok(before.data.equals(after.data), 'the picture is another one than before');
});

test('without WebGL the page says so and still calculates', async (t) => {
  const app = await openPage(t, {
    waitReady: false,
    expectProblems: true,
    beforeLoad: () => {
      HTMLCanvasElement.prototype.getContext = () => null;
    },
  });
  await app.page.evaluate(() => window.regiomix.ready);
  assert.match(await app.page.locator('#form').textContent(), /no WebGL 2/);
  assert.ok(await app.view());
});

const callForProjects = (view) =>
  view.mix.families.flatMap((family) => family.instruments).find((instrument) => instrument.id === 'grant_call');

test('a fault while the window is opened is told', async (t) => {
  const app = await openPage(t, {
    expectProblems: true, waitReady: false,
    beforeLoad: () => {
      HTMLCanvasElement.prototype.getContext = () => {
        throw new Error('a driver that breaks');
      };
    },
  });
  await app.page.getByText('a driver that breaks').waitFor();
  assert.match(await app.page.locator('body').innerText(), /stopped because of a fault[^]*Reload the page/);
});

test('an action changes the view, and so does the mouse', async (t) => {
  const app = await openPage(t);
  await app.waitForState((view) => view.complete);
  const answer = await app.dispatch({ action: 'set_budget', instrument: 'grant_call', phase: 0, eur_per_year: 700_000 });
  assert.deepEqual(answer, { ok: true });
  assert.equal(callForProjects(await app.view()).eur_per_year, 700_000);
  await app.dragInWidget('mix.grant_call.slider', [0.6, 0.5], [0.1, 0.5]);
  const view = await app.waitForState((v) => v.complete && callForProjects(v).eur_per_year < 400_000);
  assert.ok(callForProjects(view).eur_per_year > 0);
  await app.clickWidget('mix.grant_call.on');
  await app.waitForState((v) => !callForProjects(v).on);
});

test('an unknown action is answered with words', async (t) => {
  const app = await openPage(t);
  const answer = await app.dispatch({ action: 'fly' });
  assert.equal(answer.ok, false);
  assert.match(answer.problems[0], /fly/);
});

test('text can be typed, composed, copied and pasted', async (t) => {
  const app = await openPage(t, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  const keyboard = app.page.keyboard;
  const clipboard = () => app.page.evaluate(() => navigator.clipboard.readText());
  await app.clickWidget('mix.search');
  await app.page.locator('#text-input:not([hidden])').waitFor({ state: 'attached' });
  await keyboard.type('ab c');
  await keyboard.press('Backspace');
  await keyboard.insertText('é Łό');
  await app.waitForState((view) => view.mix.search === 'ab é Łό');
  await keyboard.press('Control+a');
  await keyboard.press('Control+c');
  await app.settle();
  assert.equal(await clipboard(), 'ab é Łό');
  await app.page.evaluate(() => navigator.clipboard.writeText('incub'));
  await keyboard.press('Control+v');
  await app.waitForState((view) => view.mix.search === 'incub');
  await keyboard.press('Control+a');
  await keyboard.press('Control+x');
  await app.waitForState((view) => view.mix.search === '');
  assert.equal(await clipboard(), 'incub');
});

test('composed text arrives once', async (t) => {
  const app = await openPage(t);
  await app.clickWidget('mix.search');
  await app.page.locator('#text-input:not([hidden])').waitFor({ state: 'attached' });
  const session = await app.page.context().newCDPSession(app.page);
  await session.send('Input.imeSetComposition', { text: 'é', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.insertText', { text: 'é' });
  await app.waitForState((view) => view.mix.search === 'é');
  await app.settle();
  assert.equal((await app.view()).mix.search, 'é');
});

test('a file can be saved, picked and dropped', async (t) => {
  const app = await openPage(t);
  await app.dispatch({ action: 'set_title', title: 'Saved by a test' });
  const download = app.page.waitForEvent('download');
  await app.clickWidget('top.export');
  const saved = await download;
  assert.match(saved.suggestedFilename(), /\.json$/);
  const text = readFileSync(await saved.path(), 'utf8');
  assert.match(text, /Saved by a test/);

  const chooser = app.page.waitForEvent('filechooser');
  await app.dispatch({ action: 'pick_file' });
  const picked = text.replace('Saved by a test', 'Picked by a test');
  await (await chooser).setFiles({ name: 'a b.json', mimeType: 'application/json', buffer: Buffer.from(picked) });
  await app.waitForState((view) => view.top.title === 'Picked by a test');

  await app.page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.json', { type: 'application/json' }));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
      document.getElementById('canvas').dispatchEvent(event);
    }
  }, text.replace('Saved by a test', 'Dropped by a test'));
  await app.waitForState((view) => view.top.title === 'Dropped by a test');
});

test('a finger presses what it touches', async (t) => {
  const app = await openPage(t, { context: { hasTouch: true } });
  const on = callForProjects(await app.view()).on;
  const box = await app.widget('mix.grant_call.on');
  await app.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await app.waitForState((view) => callForProjects(view).on === !on);
});

test('the language of the browser is the language of the start', async (t) => {
  const app = await openPage(t, { context: { locale: 'fr-FR' } });
  assert.equal((await app.view()).language, 'fr');
});
