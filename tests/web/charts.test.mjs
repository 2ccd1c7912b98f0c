// Charts leave the page as SVG, PNG and CSV; the theme follows the system's wish for more contrast.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { assertNotBlank, openPage } from './support/browser.mjs';

const complete = (view) => view.complete;

async function save(app, chart, item) {
  const download = app.page.waitForEvent('download');
  await app.clickWidget(`chart.${chart}.more`);
  await app.clickWidget(`chart.${chart}.more.${item}`);
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('the main chart is saved as SVG, as PNG of twice its size, and as CSV, from its menu', async (t) => {
  const app = await openPage(t);
  await app.waitForState(complete);
  const svg = await save(app, 'main', 'svg');
  assert.match(svg.name, /-main\.svg$/);
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg.bytes.toString());
  const png = await save(app, 'main', 'png');
  assert.match(png.name, /-main\.png$/);
  const picture = PNG.sync.read(png.bytes);
  assert.deepEqual([picture.width, picture.height], [2 * width, 2 * height]);
  assertNotBlank(png.bytes);
  const csv = await save(app, 'main', 'csv');
  assert.match(csv.bytes.toString(), /^Year,10/);
  assert.equal(csv.bytes.toString().trim().split('\n').length, 17);
});

test('no text of a saved chart is wider than it was laid out, in a French page too', async (t) => {
  const app = await openPage(t, { context: { locale: 'fr-FR' } });
  await app.waitForState(complete);
  for (const chart of ['main', 'timeline', 'budget']) {
    const download = app.page.waitForEvent('download');
    await app.dispatch({ action: 'export_chart', chart, format: 'svg' });
    const text = readFileSync(await (await download).path(), 'utf8');
    const outside = await app.page.evaluate((source) => {
      const picture = document.importNode(new DOMParser().parseFromString(source, 'image/svg+xml').documentElement, true);
      document.body.append(picture);
      const { width, height } = picture.viewBox.baseVal;
      const wrong = [...picture.querySelectorAll('text')].filter((element) => {
        const box = element.getBBox();
        return box.x < -0.5 || box.x + box.width > width + 0.5 || box.y < -0.5 || box.y + box.height > height + 0.5;
      }).map((element) => element.textContent);
      picture.remove();
      return wrong;
    }, text);
    assert.deepEqual(outside, [], chart);
  }
});

test('a chart is copied as SVG', async (t) => {
  const app = await openPage(t, { height: 1600, context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await app.waitForState(complete);
  await app.clickWidget('chart.budget.more');
  await app.clickWidget('chart.budget.more.copy');
  await app.waitForState((view) => /SVG/.test(view.status.last_done));
  await app.page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('<svg'));
});

test('high contrast follows the system until a person chooses', async (t) => {
  const app = await openPage(t, { context: { contrast: 'more' } });
  await app.waitForState((view) => view.high_contrast);
  await app.dispatch({ action: 'set_high_contrast', high_contrast: false });
  await app.page.waitForFunction(() => localStorage.getItem('regiomix.high-contrast') === 'false');
  await app.page.reload();
  await app.page.evaluate(() => window.regiomix.ready);
  await app.waitForState((view) => view.complete && !view.high_contrast);
});
