// What the tests of the form and table view share.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openPage } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens the page with the form beside the canvas (or `layout`), once results are there. */
export async function openForm(t, { layout = 'both', ...options } = {}) {
  const app = await openPage(t, { query: layout ? `?view=${layout}` : '', ...options });
  await app.waitForState((view) => view.complete);
  return Object.assign(app, {
    form: app.page.locator('#form'),
    control: (id) => app.page.locator(`#form [data-control="${id}"]`),
    /** The text of the status messages, once there is one that matches. */
    said: (pattern) => app.page.waitForFunction(([source, flags]) =>
      new RegExp(source, flags).test(document.getElementById('form-status').textContent), [pattern.source, pattern.flags]),
    /** Waits until charts are drawn. */
    charts: () => app.page.waitForFunction(() => {
      const pictures = [...document.querySelectorAll('#form .picture')];
      return pictures.length > 0 && pictures.every((picture) => picture.querySelector('svg'));
    }),
  });
}

/** Fails on any violation that axe-core finds, but for rules that are left out. */
export async function assertAccessible(app, state, without = []) {
  await app.charts();
  await app.settle();
  // A button on its way from one colour to another has neither.
  await app.page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  await app.page.evaluate(axe);
  const violations = await app.page.evaluate(async (left) => {
    const rules = Object.fromEntries(left.map((rule) => [rule, { enabled: false }]));
    const found = await window.axe.run(document, { resultTypes: ['violations'], rules });
    const where = (one) => one.nodes.slice(0, 4).map((node) => `${node.target} ${node.failureSummary}`).join(' | ');
    return found.violations.map((one) => `${one.id} (${one.impact}): ${where(one)}`);
  }, without);
  assert.deepEqual(violations, [], state);
}

/** Every { action } in the published view, with the path to it. */
export function actionsOf(value, path = 'view') {
  if (Array.isArray(value)) return value.flatMap((item, index) => actionsOf(item, `${path}[${index}]`));
  if (!value || typeof value !== 'object') return [];
  const own = value.action && typeof value.action === 'object' ? [{ path, action: value.action }] : [];
  const within = Object.entries(value).filter(([key]) => key !== 'action');
  return [...own, ...within.flatMap(([key, item]) => actionsOf(item, `${path}.${key}`))];
}

/** Presses Tab until the element that matches has the focus; fails when it cannot be reached. */
export async function tabTo(app, selector, key = 'Tab') {
  for (let steps = 0; steps < 600; ++steps) {
    if (await app.page.evaluate((s) => document.activeElement?.matches(s), selector)) return steps;
    await app.page.keyboard.press(key);
  }
  assert.fail(`${selector} is not reached with ${key}`);
}
