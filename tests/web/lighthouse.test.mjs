// Lighthouse on the built site, with desktop settings. Accessibility and best practices must be perfect; the speed that it
// measures is printed, as it is that of this machine, which draws in software.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import desktop from 'lighthouse/core/config/desktop-config.js';
import { browserArguments, findBrowser, siteAddress } from './support/browser.mjs';

test('Lighthouse finds nothing to mend', async (t) => {
  const chrome = await launch({
    chromePath: findBrowser(), logLevel: 'silent', chromeFlags: [...browserArguments, '--headless=new'],
    envVars: { ...process.env, HOME: process.env.HOME ?? '/tmp' },
  });
  t.after(() => chrome.kill());
  const options = { port: chrome.port, output: 'json', logLevel: 'silent',
    onlyCategories: ['accessibility', 'best-practices', 'performance'] };
  const { lhr } = await lighthouse(await siteAddress(), options, desktop);
  assert.equal(lhr.runtimeError, undefined);
  const lost = (category) => category.auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
    .map(({ id }) => `${id}: ${lhr.audits[id].title} ${JSON.stringify(lhr.audits[id].details?.items ?? []).slice(0, 400)}`);
  for (const name of ['accessibility', 'best-practices']) {
    assert.deepEqual(lost(lhr.categories[name]), [], name);
    assert.equal(lhr.categories[name].score, 1, name);
  }
  const shown = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift',
    'speed-index'];
  t.diagnostic(`performance ${Math.round((lhr.categories.performance.score ?? 0) * 100)}: ${
    shown.map((id) => `${id} ${lhr.audits[id].displayValue}`).join(', ')}`);
});
