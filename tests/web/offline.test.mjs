// Without a network: the service worker, its updates, and the single file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { serve } from '../../web/serve.mjs';
import { assertNotBlank, openPage } from './support/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = process.env.REGIOMIX_SITE ?? join(root, 'build/site');
const complete = (view) => view.complete;

/** A copy of the site that a test may change, and a server of its own. */
async function ownSite(t) {
  const folder = mkdtempSync(join(tmpdir(), 'regiomix-site-'));
  cpSync(built, folder, { recursive: true });
  const server = await serve(folder);
  t.after(async () => {
    await server.close().catch(() => {});
    rmSync(folder, { recursive: true });
  });
  return { folder, ...server };
}

/** Once this resolves, the next visit needs no network. */
const kept = (app) => app.page.evaluate(async () => {
  while (!navigator.serviceWorker.controller && !(await navigator.serviceWorker.getRegistration())?.active) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});

test('after one visit everything works without a network, links included', async (t) => {
  const site = await ownSite(t);
  const app = await openPage(t, { address: site.url, expectProblems: true });
  await app.dispatch({ action: 'open_ready', id: 'lorraine_full' });
  const before = await app.waitForState(complete);
  await app.clickWidget('top.share');
  await app.page.waitForSelector('#share[open]');
  const link = await app.page.inputValue('#share-link');
  await kept(app);
  await site.close();

  await app.page.goto('about:blank');
  await app.page.goto(link);
  await app.page.evaluate(() => window.regiomix.ready);
  const after = await app.waitForState(complete);
  assert.equal(after.results_hash, before.results_hash);
  for (const [language, title] of [['fr', /Mois|Année/], ['sv', /Månad|år/]]) {
    await app.dispatch({ action: 'set_language', language });
    const view = await app.waitForState((v) => v.complete && v.language === language);
    assert.match(`${view.about.start_year.label} ${view.about.start_month.label}`, title);
  }
  assert.ok(await app.alive());
  await app.picture('offline');
});

test('a new version is offered, and taken only when asked for', async (t) => {
  const site = await ownSite(t);
  const app = await openPage(t, { address: site.url });
  await kept(app);
  await app.page.reload();
  await app.page.evaluate(() => window.regiomix.ready);
  assert.equal(await app.page.isVisible('#update'), false);

  // The next version: another byte in one file, and so another list.
  writeFileSync(join(site.folder, 'build-info.js'), readFileSync(join(site.folder, 'build-info.js'), 'utf8')
    .replace(/"version":"[^"]*"/, '"version":"9.9.9"'));
  writeFileSync(join(site.folder, 'sw.js'), readFileSync(join(site.folder, 'sw.js'), 'utf8')
    .replace(/"version":"/, '"version":"9.9.9 '));
  await app.dispatch({ action: 'set_title', title: 'Edited before the update' });
  await app.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await app.page.waitForSelector('#update:not([hidden])');
  assert.match(await app.page.textContent('#update-text'), /new version/);
  await app.savePicture('update-offered');
  assert.notEqual(await app.page.evaluate(() => window.regiomix.version), '9.9.9');

  await Promise.all([app.page.waitForNavigation(), app.page.click('#update-reload')]);
  await app.page.evaluate(() => window.regiomix.ready);
  assert.equal(await app.page.evaluate(() => window.regiomix.version), '9.9.9');
  assert.equal((await app.view()).top.title, 'Edited before the update');
});

test('the list of the service worker is the site', () => {
  const worker = readFileSync(join(built, 'sw.js'), 'utf8');
  const release = JSON.parse(/^self\.regiomixRelease = (.*);$/m.exec(worker)[1]);
  const files = readdirSync(built, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  assert.deepEqual([...release.files, 'sw.js'].map((file) => file.split('/').at(-1)).sort(), files.sort());
});

test('the site can be installed', () => {
  const manifest = JSON.parse(readFileSync(join(built, 'app.webmanifest'), 'utf8'));
  assert.equal(manifest.start_url, './');
  assert.equal(manifest.display, 'standalone');
  for (const { src, sizes, type } of manifest.icons) {
    const bytes = readFileSync(join(built, src));
    if (type !== 'image/png') continue;
    const { width, height } = PNG.sync.read(bytes);
    assert.equal(`${width}x${height}`, sizes, src);
  }
  assert.ok(manifest.icons.some((icon) => icon.purpose === 'maskable'));
});

test('one file works from a folder: computes, draws, saves', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'regiomix-file-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'regiomix.html');
  execFileSync(process.execPath, [join(root, 'web/single-file.mjs'), '--site', built, '--out', file]);
  const address = pathToFileURL(file).href;
  const app = await openPage(t, { address });
  await app.dispatch({ action: 'open_ready', id: 'seven_steps' });
  const view = await app.waitForState(complete);
  const known = readFileSync(join(root, 'tests/golden/hashes.txt'), 'utf8');
  assert.match(known, new RegExp(`^seven_steps ${view.results_hash}$`, 'm'));
  assertNotBlank(await app.page.screenshot());
  const download = app.page.waitForEvent('download');
  await app.clickWidget('top.export');
  assert.match((await download).suggestedFilename(), /\.regiomix\.json$/);
});
