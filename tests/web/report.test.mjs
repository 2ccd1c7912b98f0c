// The report on the real page: real HTML, nothing for axe to complain of, and a PDF with text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { openPage } from './support/browser.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const complete = (view) => view.complete;

async function openReport(app) {
  await app.dispatch({ action: 'open_ready', id: 'lorraine_full' });
  await app.dispatch({ action: 'compare_ready', id: 'osi_agencies' });
  await app.dispatch({ action: 'set_assumption', parameter: 'deadweight', value: 0.25, low: 0.2, high: 0.3 });
  await app.waitForState(complete);
  await app.dispatch({ action: 'report' });
  await app.page.waitForSelector('#report h1');
}

async function violations(app) {
  await app.page.evaluate(axeSource);
  const { violations: found } = await app.page.evaluate(() => window.axe.run(document));
  return found.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`);
}

/** Pages of a PDF, and whether it is tagged; its objects are readable where they are not packed. */
function pdfFacts(bytes) {
  const text = bytes.toString('latin1');
  return {
    pages: (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length,
    tagged: /\/StructTreeRoot/.test(text) && /\/Marked\s+true/.test(text),
    fonts: (text.match(/\/Type\s*\/Font\b/g) ?? []).length,
    language: /\/Lang\s*\(([^)]*)\)/.exec(text)?.[1],
  };
}

for (const [locale, words] of [['en-GB', ['Key figures', 'Policy mix', 'Sources', 'How sure is this?']],
  ['fr-FR', ['Chiffres clés', 'Panoplie d’instruments', 'Hypothèses modifiées', 'Quelle certitude']],
  ['sv-SE', ['Nyckeltal', 'Åtgärdsmix', 'Källor']]]) {
  test(`a report in ${locale} has headings, tables and charts, passes axe, and prints as a tagged PDF`, async (t) => {
    const app = await openPage(t, { context: { locale } });
    await openReport(app);
    assert.deepEqual(await violations(app), []);
    const text = await app.page.innerText('#report');
    for (const word of words) assert.ok(text.includes(word), word);
    const outline = await app.page.$$eval('#report :is(h1, h2, h3)', (all) => all.map((h) => Number(h.localName[1])));
    assert.equal(outline[0], 1);
    outline.reduce((before, level) => {
      assert.ok(level <= before + 1, 'no level of headings is left out');
      return level;
    });
    assert.equal(await app.page.$$eval('#report table', (all) => all.filter((table) => !table.caption?.textContent).length), 0);
    assert.equal(await app.page.$$eval('#report th', (all) => all.filter((th) => !th.scope).length), 0);
    assert.ok(await app.page.locator('#report figure svg').count() >= 6);
    assert.equal(await app.page.evaluate(() => document.documentElement.lang), locale.slice(0, 2));
    await app.savePicture(`report-${locale.slice(0, 2)}`);

    const pdf = await app.page.pdf({ tagged: true, preferCSSPageSize: true });
    const facts = pdfFacts(pdf);
    assert.ok(facts.pages >= 4 && facts.pages <= 16, `${facts.pages} pages`);
    assert.ok(facts.tagged, 'the PDF is tagged');
    assert.ok(facts.fonts > 0, 'the PDF has text');
    assert.equal(facts.language, locale.slice(0, 2));
    t.diagnostic(`${facts.pages} pages, ${Math.round(pdf.length / 1024)} KB`);
  });
}

test('a report is opened from the file menu and left by key, and the workspace is there again', async (t) => {
  const app = await openPage(t);
  await app.waitForState(complete);
  await app.clickWidget('top.file');
  await app.clickWidget('Report for print or PDF…');
  await app.page.waitForSelector('#report h1');
  assert.equal(await app.page.evaluate(() => document.activeElement.localName), 'h1');
  assert.equal(await app.page.isVisible('#canvas'), false);
  await app.page.keyboard.press('Escape');
  await app.page.waitForSelector('#canvas', { state: 'visible' });
  assert.equal(await app.page.isVisible('#report'), false);
  assert.equal(await app.page.title(), 'Regiomix');
  await app.picture('after-report');
});

test('a report fits a phone and has no hostile markup from a scenario', async (t) => {
  const app = await openPage(t, { width: 390, height: 844 });
  await app.dispatch({ action: 'set_title', title: '<img src=x onerror=alert(1)> & "quotes"' });
  await app.waitForState(complete);
  await app.dispatch({ action: 'report' });
  await app.page.waitForSelector('#report h1');
  assert.equal(await app.page.locator('#report img').count(), 0);
  assert.equal(await app.page.textContent('#report h1'), '<img src=x onerror=alert(1)> & "quotes"');
  const overflow = await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
});
