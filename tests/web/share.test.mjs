// Links and QR codes: what goes out comes back with the same results, and what others send is not trusted.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { openPage } from './support/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const complete = (view) => view.complete;
const fragmentOf = (text) => `#s=1.${deflateRawSync(text).toString('base64url')}`;
const textOf = (link) => inflateRawSync(Buffer.from(link.split('#s=1.')[1], 'base64url')).toString();

/** Presses the button and returns the link that is shown. */
async function share(app) {
  await app.clickWidget('top.share');
  await app.page.waitForSelector('#share[open]');
  return app.page.inputValue('#share-link');
}

/** What another program reads from the picture. */
async function decodeQr(app, selector) {
  const { width, height, data } = PNG.sync.read(await app.page.locator(selector).screenshot());
  const code = jsqr(new Uint8ClampedArray(data), width, height);
  return code?.data ?? null;
}

/** The most that a workshop's scenario holds: 20 instruments with two phases, all settings, odd amounts, and overrides. */
function largeScenario() {
  const catalogue = read('scenarios/instruments.json').instruments;
  const withSettings = catalogue.filter((i) => i.settings.length > 0);
  const others = catalogue.filter((i) => i.settings.length === 0);
  const instruments = [...withSettings, ...others].slice(0, 20);
  const odd = (n, scale) => Math.round((((n * 7919) % 9973) / 9973) * scale + scale / 10);
  const parameters = read('scenarios/parameters.json').parameters;
  const file = read('scenarios/ready/seven_steps.json');
  return {
    ...file,
    meta: { ...file.meta, title: 'Révision à mi-parcours de la stratégie régionale, groupe de travail n° 3' },
    region: {
      id: 'lorraine', name: 'Grand Est (périmètre du programme)',
      overrides: { population: 2_345_678, gdp_eur: 58_123_456_789, employment_rate_percent: 63.7, public_bodies: 2337,
        cost_of_unemployment_eur: 27_450 },
    },
    start: { year: 2026, month: 9 },
    horizon_years: 15,
    mix: instruments.map((instrument, n) => ({
      instrument: instrument.id,
      enabled: n % 7 !== 3,
      phases: [
        { from_month: (n * 5) % 24, to_month: 24 + ((n * 11) % 36), annual_budget_eur: odd(n + 1, 900_000) },
        { from_month: 60 + ((n * 3) % 24), to_month: 90 + ((n * 13) % 90), annual_budget_eur: odd(n + 101, 2_000_000) },
      ],
      settings: Object.fromEntries(instrument.settings.map((s) => [s.id,
        s.max > 100 ? Math.round(s.default * 1.13) : Math.min(s.max, s.default + 0.15)])),
    })),
    envelope_eur_per_year: Array.from({ length: 15 }, (_, year) => 12_000_000 + 350_000 * year),
    targets: [{ indicator: 'net_jobs', year: 10, at_least: 250 },
      { indicator: 'total_public_cost_eur', year: 15, at_most: 150_000_000 }],
    assumptions: Object.fromEntries(parameters.filter((p) => p.low !== null && p.low !== undefined).slice(0, 8)
      .map((p) => [p.id, { value: p.default, low: p.low, high: p.high }])),
    ensemble: { draws: 1000, seed: 4242 },
  };
}

test('share, copy, scan, open elsewhere: the same results to the last bit', async (t) => {
  const app = await openPage(t, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await app.dispatch({ action: 'open_ready', id: 'lorraine_full' });
  await app.dispatch({ action: 'set_budget', instrument: 'grant_call', phase: 0, eur_per_year: 432_100 });
  const before = await app.waitForState(complete);
  const link = await share(app);
  assert.ok(link.startsWith(`${app.url}#s=1.`), link);
  t.diagnostic(`link of lorraine_full: ${link.length} characters`);

  await app.page.click('#share-copy');
  await app.page.waitForFunction(() => document.getElementById('share-done').textContent === 'Copied');
  assert.equal(await app.page.evaluate(() => navigator.clipboard.readText()), link);
  assert.equal(await app.page.textContent('#share-length'), `${link.length.toLocaleString('en')} characters`);
  assert.equal(await decodeQr(app, '#share-qr svg'), link);
  await app.savePicture('share');

  await app.page.click('#share-room');
  await app.page.waitForSelector('#room[open]');
  assert.equal(await decodeQr(app, '#room-qr svg'), link);
  await app.savePicture('share-room');
  const name = await app.page.locator('#room-qr svg').getAttribute('aria-label');
  assert.equal(name, 'QR code of the link');
  await app.page.keyboard.press('Escape');
  await app.page.waitForSelector('#room:not([open])', { state: 'attached' });
  await app.page.keyboard.press('Escape');
  await app.page.waitForSelector('#share:not([open])', { state: 'attached' });

  const other = await openPage(t, { query: link.slice(app.url.length) });
  const after = await other.waitForState(complete);
  assert.equal(after.results_hash, before.results_hash);
  assert.equal(after.top.title, before.top.title);
  assert.equal(after.message, null);
  assert.equal(after.about.notes, '', 'notes stay at home');
  // Once stored, the address is free of the link, and a reload does not undo what was changed since.
  await other.page.waitForFunction(() => location.hash === '');
  await other.dispatch({ action: 'set_title', title: 'Changed' });
  await other.page.waitForTimeout(900);
  await other.page.reload();
  await other.page.evaluate(() => window.regiomix.ready);
  assert.equal((await other.view()).top.title, 'Changed');
});

test('a link of 20 instruments has at most 2,000 characters, and its QR code is read', async (t) => {
  const app = await openPage(t);
  const file = largeScenario();
  await app.openFile('large.json', JSON.stringify(file));
  const before = await app.waitForState((v) => v.complete && /Révision/.test(v.top.title));
  assert.equal(before.message, null);
  const link = await share(app);
  t.diagnostic(`link of 20 instruments: ${link.length} characters, ${textOf(link).length} before compression`);
  assert.ok(link.length <= 2000, `${link.length} characters`);
  await app.page.click('#share-room');
  assert.equal(await decodeQr(app, '#room-qr svg'), link);
  await app.savePicture('share-room-large');

  const other = await openPage(t, { query: link.slice(app.url.length) });
  const after = await other.waitForState(complete);
  assert.equal(after.results_hash, before.results_hash);
});

test('every ready scenario travels by link', async (t) => {
  const app = await openPage(t), other = await openPage(t);
  for (const { id } of read('scenarios/ready.json').scenarios) {
    await app.dispatch({ action: 'open_ready', id });
    const before = await app.waitForState(complete);
    const link = await share(app);
    t.diagnostic(`${id}: ${link.length}`);
    assert.ok(link.length <= 1000, `${id}: ${link.length}`);
    assert.doesNotMatch(textOf(link), /Fact:|Regiomix/);
    await app.page.keyboard.press('Escape');
    await other.page.evaluate((fragment) => {
      location.hash = fragment;
    }, link.slice(app.url.length));
    const after = await other.waitForState((v) => v.complete && v.top.title === before.top.title);
    assert.equal(after.results_hash, before.results_hash, id);
  }
});

test('a broken link is explained, and the page starts as ever', async (t) => {
  const cases = [
    ['#s=', /damaged/, 'at start'],
    ['#s=1.', /damaged|too early/],
    ['#s=1.!!!', /damaged|too early/],
    ['#s=1.AAAA', /damaged/],
    [fragmentOf('{"r":"lorraine","m":[["grant_call",0,24,1000]]}').slice(0, -9), /damaged/],
    ['#s=2.abc', /newer/, 'at start'],
    [fragmentOf('not JSON'), /JSON/],
    [fragmentOf('{"r":"atlantis"}'), /\/region\/id.*atlantis/],
    [fragmentOf('{"r":"lorraine","m":[["grant_cal",0,24,1000]]}'), /\/mix\/0\/instrument.*grant_cal/, 'at start'],
    [fragmentOf('{"r":"lorraine","m":[["grant_call",0,24,-5]]}'), /annual_budget_eur/],
    [fragmentOf('['.repeat(10_000)), /nest|deep|level/i],
    [fragmentOf(' '.repeat(50 * 1024 * 1024)), /4 MB/],
    [fragmentOf(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), /damaged/], // not UTF-8
  ];
  const app = await openPage(t);
  const start = await app.waitForState(complete);
  for (const [fragment, expected, atStart] of cases) {
    if (atStart) {
      await app.page.goto('about:blank');
      await app.page.goto(app.url + fragment);
      await app.page.evaluate(() => window.regiomix.ready);
    } else {
      await app.dispatch({ action: 'dismiss_message' });
      await app.page.evaluate((text) => {
        location.hash = text;
      }, fragment);
    }
    const view = await app.waitForState((v) => v.complete && v.message !== null);
    assert.equal(view.message.kind, 'error');
    assert.match(view.message.heading, /link was not opened/);
    assert.match(view.message.lines.join('\n'), expected, fragment.slice(0, 60));
    assert.equal(view.results_hash, start.results_hash);
    assert.equal(await app.page.evaluate(() => location.hash), '');
  }
  await app.picture('broken-link');
});

test('a broken link that is pasted into the open page leaves the scenario', async (t) => {
  const app = await openPage(t);
  await app.dispatch({ action: 'set_title', title: 'Mine' });
  await app.page.evaluate(() => {
    location.hash = '#s=1.AAAA';
  });
  const view = await app.waitForState((v) => v.message !== null);
  assert.match(view.message.lines.join(), /damaged/);
  assert.equal(view.top.title, 'Mine');
});

test('what mail programs do to links is forgiven', async (t) => {
  const fragment = fragmentOf('{"t":"By mail","r":"lorraine"}');
  for (const variant of [`${fragment}.`, `${fragment})`, fragment.replace('=', '%3D')]) {
    const app = await openPage(t, { query: variant });
    assert.equal((await app.view()).top.title, 'By mail', variant);
  }
});

test('browsers that cannot compress make longer links, which open everywhere', async (t) => {
  const app = await openPage(t, { beforeLoad: () => delete window.CompressionStream });
  const before = await app.waitForState(complete);
  const link = await share(app);
  assert.match(link, /#s=0\.[\w-]+$/);
  const other = await openPage(t, { query: link.slice(app.url.length) });
  assert.equal((await other.waitForState(complete)).results_hash, before.results_hash);
});

test('long links are warned of, hopeless ones offer the file', async (t) => {
  const app = await openPage(t);
  const phases = (count, seed) => Array.from({ length: count }, (_, n) => ({
    from_month: n * 4, to_month: n * 4 + 3, annual_budget_eur: 100_000 + ((n * seed * 7919) % 899_981) }));
  const instruments = read('scenarios/instruments.json').instruments;
  const large = largeScenario();
  const open = async (count, title) => {
    await app.openFile('long.json', JSON.stringify({ ...large, meta: { ...large.meta, title }, horizon_years: 30,
      mix: instruments.map((i, n) => ({ instrument: i.id, enabled: true, phases: phases(count, n * 13 + 7),
        settings: {} })) }));
    await app.waitForState((v) => v.top.title === title);
    return share(app);
  };
  const long = await open(6, 'Long');
  assert.ok(long.length > 2000 && long.length < 8000, String(long.length));
  assert.match(await app.page.textContent('#share-length'), /may cut links of more than 2,000 characters/);
  assert.equal(await app.page.isVisible('#share-file'), false);
  await app.page.keyboard.press('Escape');

  const hopeless = await open(40, 'Hopeless');
  assert.ok(hopeless.length > 8000, String(hopeless.length));
  assert.match(await app.page.textContent('#share-length'), /Share the file instead/);
  assert.match(await app.page.textContent('#share-qr'), /too long for a QR code/);
  assert.equal(await app.page.isVisible('#share-room'), false);
  const download = app.page.waitForEvent('download');
  await app.page.click('#share-file');
  assert.match((await download).suggestedFilename(), /hopeless/);
});

test('the dialogs speak the page’s language and can be used without seeing them', async (t) => {
  const app = await openPage(t);
  await app.dispatch({ action: 'set_language', language: 'fr' });
  await share(app);
  assert.match(await app.page.textContent('#share-title'), /^Partager «\u00a0.*\u00a0»$/);
  assert.equal(await app.page.getAttribute('#share', 'lang'), 'fr');
  assert.equal(await app.page.evaluate(() => document.activeElement.id), 'share-copy');
  const words = await app.page.evaluate(() => [...document.querySelectorAll('[data-word]')].map((e) => e.textContent));
  assert.ok(words.every((word) => word.length > 1), words.join('|'));
  for (const dialog of ['#share', '#room']) {
    if (dialog === '#room') await app.page.click('#share-room');
    // Evaluated by the debugger, which the content security policy of the page does not bind.
    const session = await app.page.context().newCDPSession(app.page);
    await session.send('Runtime.evaluate', { expression: axeSource });
    const { violations } = await app.page.evaluate((selector) => window.axe.run(selector), dialog);
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html}`), [], dialog);
  }
});

test('on a phone sharing is in the file menu', async (t) => {
  const app = await openPage(t, { width: 390, height: 780, pixelRatio: 2 });
  const view = await app.waitForState(complete);
  const index = view.top.file.findIndex((entry) => /link or QR/.test(entry.label));
  await app.clickWidget('top.file');
  await app.clickWidget(`top.file.${index}`);
  await app.page.waitForSelector('#share[open]');
  const link = await app.page.inputValue('#share-link');
  assert.equal(await decodeQr(app, '#share-qr svg'), link);
  await app.savePicture('share-phone');
});
