// The form and table view in the real page: usable without seeing, without a mouse, without graphics and on a small screen,
// and always the same as the canvas.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { actionsOf, assertAccessible, openForm, tabTo } from './support/form.mjs';

const instrument = (view, id) => view.mix.families.flatMap((family) => family.instruments).find((one) => one.id === id);
const noGraphics = () => {
  HTMLCanvasElement.prototype.getContext = () => null;
};

// --- axe ------------------------------------------------------------------------------------------------------------------

test('axe finds nothing: start, edited mix, details, comparison, dialogs, message', async (t) => {
  const app = await openForm(t);
  await assertAccessible(app, 'start');
  await app.picture('form-1280x800');
  await app.dispatch({ action: 'set_enabled', instrument: 'living_lab', enabled: true });
  await app.dispatch({ action: 'show_details', instrument: 'grant_call' });
  await app.dispatch({ action: 'select_rows', instruments: ['grant_call'] });
  await app.waitForState((view) => view.complete && view.details);
  await assertAccessible(app, 'edited mix with details');
  await app.dispatch({ action: 'show_details', instrument: '' });
  await app.dispatch({ action: 'pin_reference' });
  await app.dispatch({ action: 'set_budget', instrument: 'grant_call', phase: 0, eur_per_year: 900_000 });
  await app.waitForState((view) => view.complete && view.outcomes.cards[0].compare);
  await assertAccessible(app, 'comparison');
  for (const dialog of ['region', 'evidence']) {
    await app.dispatch({ action: 'show_dialog', dialog });
    await app.waitForState((view) => view[`${dialog}_dialog`]);
    await assertAccessible(app, dialog);
    await app.dispatch({ action: 'show_dialog', dialog: 'none' });
  }
  await app.openFile('broken.json', '{ "schema": 3');
  await app.waitForState((view) => view.message?.kind === 'error');
  await assertAccessible(app, 'message');
});

test('axe finds nothing: own instrument, help, presentation, presenting', async (t) => {
  const app = await openForm(t, { width: 1500, height: 1000 });
  await app.dispatch({ action: 'copy_as_own', instrument: 'incubation', id: 'own_1' });
  await app.waitForState((view) => view.complete && view.own_editor);
  await assertAccessible(app, 'own editor, details');
  await app.dispatch({ action: 'show_own_editor', id: '' });
  for (const dialog of ['help', 'examples']) {
    await app.dispatch({ action: 'show_dialog', dialog });
    await app.waitForState((view) => view[dialog]);
    await assertAccessible(app, dialog);
  }
  await app.dispatch({ action: 'show_dialog', dialog: 'none' });
  await app.dispatch({ action: 'set_guide', step: 1 });
  await app.dispatch(steps);
  await app.dispatch({ action: 'show_page', page: 'present' });
  await app.waitForState((view) => view.guide && view.presentation.steps.length === 3);
  await assertAccessible(app, 'presentation page, guided start');
  for (const index of [0, 1, 2]) {
    await app.dispatch({ action: 'show_step', index });
    await app.dispatch({ action: 'present', on: true });
    await app.waitForState((view) => view.complete && view.slide?.index === index);
    await assertAccessible(app, `presenting step ${index}`);
  }
});

test('axe finds nothing in the dark, on a phone, in French, with other colours, and on the canvas alone', async (t) => {
  const app = await openForm(t, { context: { locale: 'fr-FR' } });
  await app.dispatch({ action: 'set_dark', dark: true });
  await assertAccessible(app, 'dark, in French');
  assert.equal(await app.page.evaluate(() => document.documentElement.lang), 'fr');
  await app.picture('form-dark-fr');
  await app.page.emulateMedia({ forcedColors: 'active' });
  await assertAccessible(app, 'forced colours', ['color-contrast']); // axe-core does not see the colours that are forced
  await app.page.emulateMedia({ forcedColors: 'none', contrast: 'more', reducedMotion: 'reduce' });
  await assertAccessible(app, 'more contrast, less motion');
  const phone = await openForm(t, { layout: '', width: 390, height: 844 });
  await assertAccessible(phone, 'phone');
  await phone.savePicture('form-390x844');
});

// --- nothing is missing ---------------------------------------------------------------------------------------------------

/** Actions and fields of the view that no element of the form offers. */
async function missing(app) {
  const view = await app.view();
  const offered = new Set(await app.page.evaluate(() => {
    const actions = [...document.querySelectorAll('#form [data-action]')].map((element) => element.dataset.action);
    return [...actions, ...[...document.querySelectorAll('#form [data-control]')].map((element) => element.dataset.control)];
  }));
  const actions = actionsOf(view).filter(({ action }) => !offered.has(JSON.stringify(action)));
  const controls = Object.keys(view.controls).filter((id) => !offered.has(id));
  return { actions: actions.map(({ path, action }) => `${path}: ${JSON.stringify(action)}`), controls, view };
}

// The same value has a field of its own in the form.
const twins = /^(phase|setting)\..*\.slider$|^chart\.picture\.[12]$/;

const edit = { action: 'set_budget', instrument: 'grant_call', phase: 0, eur_per_year: 700_000 };
const steps = {
  action: 'set_presentation',
  steps: [{ show: 'chart', caption: 'Jobs first', instrument: 'grant_call' }, { show: 'change' }, { show: 'cards' }],
};
const presenting = (index) => [edit, steps, { action: 'show_step', index }, { action: 'present', on: true }];

const states = {
  start: [],
  details: [{ action: 'show_details', instrument: 'grant_call' },
    { action: 'copy_phase', instrument: 'grant_call', phase: 0, from_month: 150 }],
  'over the envelope, rows selected': [
    { action: 'set_envelope', eur_per_year: 500_000 }, { action: 'select_rows', instruments: ['grant_call'] },
  ],
  compared: [{ action: 'pin_reference' }],
  region: [{ action: 'show_dialog', dialog: 'region' }],
  evidence: [{ action: 'show_dialog', dialog: 'evidence' }],
  help: [{ action: 'show_dialog', dialog: 'help' }],
  examples: [{ action: 'show_dialog', dialog: 'examples' }],
  'mix by effect, filtered': [
    { action: 'set_mix_sort', sort: 'effect' }, { action: 'set_mix_filter', family: '', stage: 'pilots' },
  ],
  'own editor': [{ action: 'copy_as_own', instrument: 'incubation', id: 'own_1' }],
  'guided start, region': [{ action: 'set_guide', step: 1 }],
  'guided start, scenario': [{ action: 'set_guide', step: 2 }],
  'presentation page': [steps, { action: 'show_page', page: 'present' }],
  'assumptions, one changed and compared': [{ action: 'pin_reference' },
    { action: 'set_assumption', parameter: 'spending_half_point', value: 0.5, low: 0.4, high: 0.7 },
    { action: 'open_assumption', id: 'spending_half_point', open: true }, { action: 'show_page', page: 'assumptions' }],
  'strengths of instruments': [{ action: 'show_page', page: 'assumptions' },
    { action: 'open_assumption', id: 's3_social_strategy', open: true },
    { action: 'set_assumption_filter', part: 'instruments', show: 'all', group: '', grade: '', search: '' }],
  'answers: contributions': [{ action: 'set_draws', draws: 50 }, { action: 'show_analysis', analysis: 'contribution' }],
  'answers: pathway': [{ action: 'set_draws', draws: 50 }, { action: 'show_analysis', analysis: 'pathway' }],
  'answers: futures that fail, edited by hand': [{ action: 'set_draws', draws: 50 },
    { action: 'set_target', index: 0, indicator: 'net_jobs', year: 15, at_most: false, value: 60 },
    { action: 'show_analysis', analysis: 'discovery' },
    { action: 'set_box', limits: { jobs_per_scaled: { low: null, high: 14 } } }],
  'answers: choices of a search': [{ action: 'set_draws', draws: 50 },
    { action: 'set_target', index: 0, indicator: 'net_jobs', year: 15, at_most: false, value: 60 },
    { action: 'show_analysis', analysis: 'goal' }],
  'presenting a chart': presenting(0),
  'presenting a change': presenting(1),
  'presenting a lever that is off': [...presenting(0), { action: 'set_enabled', instrument: 'grant_call', enabled: false }],
  'presenting figures': presenting(2),
};

for (const [name, actions] of Object.entries(states)) {
  const nothingMissing = 'every action in the view has an element in the form, and every widget of the canvas has a control';
  test(`${nothingMissing}: ${name}`, async (t) => {
    const app = await openForm(t, { width: 1500, height: 1000 });
    for (const action of actions) assert.deepEqual(await app.dispatch(action), { ok: true });
    await app.waitForState((view) => view.complete, 120_000);
    const result = await missing(app);
    assert.deepEqual([result.actions, result.controls], [[], []]);
    const more = app.page.locator('#form-more');
    assert.equal(await more.count(), 0, `controls without a section: ${(await more.allTextContents()).join()}`);

    const widgets = await app.nextWidgets();
    const ids = [...new Set(widgets.filter((widget) => !/\/###/.test(widget.label))
      .map((widget) => /.*###(.+)$/.exec(widget.label)?.[1]))].filter(Boolean);
    assert.ok(ids.length > (result.view.slide ? 3 : 50), 'the widgets of the canvas were not seen');
    const focusable = new Set(await app.page.evaluate(() =>
      [...document.querySelectorAll('#form [data-widget]')].map((element) => element.dataset.widget)));
    assert.deepEqual(ids.filter((id) => !focusable.has(id) && !explained(id, result.view)), [], 'widgets without a control');
  });
}

/** Widgets that show, scroll or close, and say so in the form by other means. */
function explained(id, view) {
  const lever = /^mix\.(.+)\.(value|slider)$/.exec(id); // cannot be used while its instrument is off
  if (twins.test(id)) return true;
  const shownOnly = /\.grade$|^evidence\.grade\.|\.scroll$|^(chart|slide)\.(main|budget|chart|card\..*)$/;
  return (lever && !instrument(view, lever[1]).on) || !id.includes('.') || shownOnly.test(id) ||
    /^dialog\.|^tabs?\b|\.more$|\.clear$/.test(id);
}

test('numbers have their limits and names', async (t) => {
  const app = await openForm(t);
  const view = await app.view();
  for (const [id, control] of Object.entries(view.controls).filter(([, one]) => one.kind === 'number')) {
    const field = app.control(id);
    assert.equal(Number(await field.inputValue()), Number(control.value.toPrecision(12)), id);
    assert.equal(Number(await field.getAttribute('max')), control.max, id);
    const name = await field.evaluate((element) => element.getAttribute('aria-label') ?? element.labels[0]?.textContent);
    assert.ok(name?.length > 3, id);
  }
});

// --- both ways ------------------------------------------------------------------------------------------------------------

test('a change in the form shows on the canvas, and the reverse, without losing the focus', async (t) => {
  const app = await openForm(t);
  const slider = app.page.locator('[data-slider="mix.grant_call.value"]');
  await slider.focus();
  const before = instrument(await app.view(), 'grant_call').eur_per_year;
  await app.page.keyboard.press('ArrowRight');
  const after = await app.waitForState((view) => instrument(view, 'grant_call').eur_per_year > before);
  assert.equal(after.history.position, 1);
  await app.waitForState((view) => view.complete);
  assert.ok(await slider.evaluate((element) => element === document.activeElement), 'the slider lost the focus');

  await app.dragInWidget('mix.grant_call.slider', [0.3, 0.5], [0.7, 0.5]);
  const dragged = instrument(await app.view(), 'grant_call').eur_per_year;
  assert.notEqual(dragged, instrument(after, 'grant_call').eur_per_year);
  assert.equal(Number(await app.control('mix.grant_call.value').inputValue()), dragged);
});

test('the form follows the canvas within a frame', async (t) => {
  const app = await openForm(t);
  const late = await app.page.evaluate(async () => {
    const checkbox = () => document.querySelector('[data-control="mix.grant_call.on"]');
    const was = checkbox().checked;
    window.regiomix.dispatch({ action: 'set_enabled', instrument: 'grant_call', enabled: !was });
    let frames = 0;
    while (checkbox().checked === was && frames < 60) {
      await new Promise(requestAnimationFrame);
      ++frames;
    }
    return frames;
  });
  assert.ok(late <= 2, `${late} frames`); // one draws the canvas, and at its end the form is told
});

test('the program snaps a slider, and the form shows the snapped value', async (t) => {
  const app = await openForm(t);
  await app.page.locator('[data-slider="mix.grant_call.value"]').evaluate((element) => {
    element.value = '123456';
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const view = await app.view();
  assert.equal(Number(await app.control('mix.grant_call.value').inputValue()), instrument(view, 'grant_call').eur_per_year);
});

test('one drag of a slider in the form is one step of the history', async (t) => {
  const app = await openForm(t);
  const slider = app.page.locator('[data-slider="mix.grant_call.value"]');
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  await app.page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
  await app.page.mouse.down();
  await app.page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 12 });
  await app.page.mouse.up();
  assert.equal((await app.view()).history.position, 1);
});

test('focus on a control rings its widget on the canvas', async (t) => {
  const app = await openForm(t, { width: 1500, height: 900 });
  const box = await app.widget('mix.grant_call.slider');
  await app.settle();
  const before = PNG.sync.read(await app.page.screenshot({ clip: grown(box) }));
  await app.page.locator('[data-slider="mix.grant_call.value"]').focus();
  await app.settle();
  const after = PNG.sync.read(await app.page.screenshot({ clip: grown(await app.widget('mix.grant_call.slider')) }));
  const blue = (png) => {
    let count = 0;
    for (let at = 0; at < png.data.length; at += 4) {
      const [red, green, blue] = png.data.subarray(at, at + 3);
      count += red < 60 && green > 90 && green < 130 && blue > 190;
    }
    return count;
  };
  assert.ok(blue(after) > blue(before) + 3 * box.width, `${blue(before)} and ${blue(after)} pixels of the ring's colour`);
});
const grown = (box) => ({ x: box.x - 8, y: box.y - 8, width: box.width + 16, height: box.height + 16 });

// --- the mix, presenting, the first visit: by the form alone -----------------------------------------------------------------

test('an instrument of one’s own is made, changed and deleted in the form', async (t) => {
  const app = await openForm(t, { layout: 'form' });
  await app.control('mix.new_own').click();
  assert.equal(await app.page.evaluate(() => document.activeElement.id), 'form-own-title');
  await app.control('own.name').fill('');
  await app.control('own.name').pressSequentially('Repair cafés');
  await app.control('own.budget').fill('250000');
  await app.control('own.budget').press('Enter');
  await app.page.locator('#form-own details summary').click();
  await app.page.locator('#form-own details button').first().click();
  const made = await app.waitForState((view) => view.own_editor?.mechanisms.length === 1);
  assert.equal(made.own_editor.name, 'Repair cafés');
  assert.equal(Math.round(made.own_editor.budget.value), 250_000);
  const part = made.own_editor.mechanisms[0].id;
  await app.control(`own.part.${part}.value`).fill('0.4');
  await app.control(`own.part.${part}.value`).press('Enter');
  await app.waitForState((view) => view.own_editor.strengths[part] === 0.4);
  await app.control('own.close').click();
  assert.equal(await app.page.evaluate(() => document.activeElement.dataset.control), 'mix.new_own');
  await app.control('mix.own_1.name').click();
  assert.equal(await app.page.evaluate(() => document.activeElement.id), 'form-details-title');
  await app.form.getByRole('button', { name: 'Delete this instrument' }).click();
  await app.waitForState((view) => !instrument(view, 'own_1'));
});

test('filters, order and presets of the mix work in the form', async (t) => {
  const app = await openForm(t, { layout: 'form' });
  await app.control('mix.in_family').selectOption({ index: 1 });
  await app.waitForState((view) => view.mix.families.length === 1);
  await app.control('mix.stage').selectOption({ index: 2 });
  await app.waitForState((view) => view.mix.order.filters.includes(' · '));
  await app.control('mix.filter.clear').click();
  await app.waitForState((view) => !view.mix.order.filters);
  await app.control('mix.order').selectOption({ index: 1 });
  await app.waitForState((view) => view.mix.order.by_effect);
  await app.control('mix.order').selectOption({ index: 0 });
  const before = await app.waitForState((view) => !view.mix.order.by_effect);
  const family = before.mix.families[0];
  await app.control(`mix.presets.${family.id}`).locator('summary').click();
  await app.control(`mix.presets.${family.id}`).locator('button').last().click(); // switch all off
  await app.waitForState((view) => view.mix.families[0].instruments.every((one) => !one.on));
});

test('steps are made in the form, and presented there, with the focus where one is', async (t) => {
  const app = await openForm(t, { layout: 'form' });
  const focused = () => app.page.evaluate(() => document.activeElement.dataset.control ?? document.activeElement.id);
  await app.control('present.add').click();
  await app.control('present.add').click();
  await app.control('present.0.caption').pressSequentially('Jobs');
  await app.control('present.1.show').selectOption({ label: 'Key figures' });
  const made = await app.waitForState((view) => view.presentation.steps[1]?.show === 'cards');
  assert.equal(made.presentation.steps[0].caption, 'Jobs');
  await app.control('present.0.down').click();
  await app.waitForState((view) => view.presentation.steps[1].caption === 'Jobs');
  await app.control('present.start').click();
  await app.waitForState((view) => view.slide?.index === 0);
  assert.equal(await focused(), 'form-slide-title');
  await app.said(/1 of 2/);
  await app.control('slide.next').click();
  await app.waitForState((view) => view.slide.index === 1);
  assert.equal(await focused(), 'slide.next');
  await app.said(/2 of 2. Jobs/);
  await app.control('slide.leave').click();
  await app.waitForState((view) => !view.slide);
  assert.equal(await focused(), 'present.start');
});

test('the last change is shown again, to its end, without the canvas', async (t) => {
  const app = await openForm(t, { layout: 'form' });
  await app.dispatch(edit);
  await app.waitForState((view) => view.complete && view.history.replay);
  await app.control('top.replay').click();
  await app.waitForState((view) => view.history.replaying);
  await app.waitForState((view) => view.complete && !view.history.replaying);
  assert.equal(instrument(await app.view(), 'grant_call').eur_per_year, 700_000);
  await app.said(/Show again: .*Net jobs/s);
});

test('the guided start of the first visit can be followed in the form', async (t) => {
  const app = await openForm(t, { layout: 'form', firstVisit: true });
  await app.waitForState((view) => view.guide?.step === 1);
  await app.form.getByRole('button', { name: 'Next' }).click();
  const second = await app.waitForState((view) => view.guide?.step === 2);
  assert.equal(await app.page.evaluate(() => document.activeElement.dataset.control), 'guide.next');
  await app.said(/Step 2 of 3/);
  await app.control(`guide.choice.${second.guide.choices[1].id}`).click();
  await app.waitForState((view) => view.guide.choices[1].selected);
  await app.control('guide.skip').click();
  await app.waitForState((view) => !view.guide);
});

// --- by keyboard ----------------------------------------------------------------------------------------------------------

test('a whole session by keyboard: build a mix, compare, export', async (t) => {
  const app = await openForm(t, { layout: '' });
  const { keyboard } = app.page;
  await keyboard.press('Tab');
  assert.equal(await app.page.evaluate(() => document.activeElement.id), 'form-skip', 'the first Tab stop');
  await keyboard.press('Enter');
  assert.equal(await app.page.evaluate(() => document.activeElement.id), 'form-title');
  assert.ok(await app.form.isVisible());

  await tabTo(app, '[data-control="about.title"]');
  await keyboard.press('Control+a');
  await keyboard.type('Built with the keyboard');
  await app.waitForState((view) => view.top.title === 'Built with the keyboard');

  await tabTo(app, '[data-control="mix.search"]');
  await keyboard.type('incub');
  await app.waitForState((view) => view.mix.search === 'incub');
  await tabTo(app, '[data-control="mix.incubation.on"]');
  if (!instrument(await app.view(), 'incubation').on) await keyboard.press('Space');
  await app.waitForState((view) => instrument(view, 'incubation').on);
  await tabTo(app, '[data-control="mix.incubation.value"]');
  await keyboard.press('Control+a');
  await keyboard.type('850000');
  await keyboard.press('Enter');
  await app.waitForState((view) => view.complete && instrument(view, 'incubation').eur_per_year === 850_000);
  await app.said(/\d.*80/);
  await tabTo(app, '[data-control="mix.search"]', 'Shift+Tab');
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await app.waitForState((view) => view.mix.families.length > 5);

  await tabTo(app, '[data-control="timeline.incubation.0.to_month"]');
  await keyboard.press('Control+a');
  await keyboard.type('60');
  await keyboard.press('Enter');
  await app.waitForState((view) => view.timeline.rows.find((row) => row.instrument === 'incubation').phases[0].to_month === 60);

  await tabTo(app, '#form [data-control="top.compare"] summary');
  await keyboard.press('Enter');
  await tabTo(app, `#form [data-action='{"action":"pin_reference"}']`);
  await keyboard.press('Enter');
  await app.waitForState((view) => view.top.compared_title);

  await tabTo(app, '#form-body > p:last-child > a'); // back to the top
  await keyboard.press('Enter');
  await tabTo(app, '[data-control="top.export"]');
  const download = app.page.waitForEvent('download');
  await keyboard.press('Enter');
  assert.match(readFileSync(await (await download).path(), 'utf8'), /Built with the keyboard/);
  await app.picture('form-keyboard');
});

test('focus is seen, not covered, and not lost when its control goes', async (t) => {
  const app = await openForm(t, { width: 1280, height: 600 });
  for (const id of ['about.title', 'mix.search', 'about.envelope', 'top.language']) {
    await app.control(id).focus();
    await app.page.keyboard.press('Shift+Tab');
    await app.page.keyboard.press('Tab');
    const seen = await app.control(id).evaluate((element) => {
      const box = element.getBoundingClientRect();
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return { outline: parseFloat(getComputedStyle(element).outlineWidth), free: at === element || element.contains(at) };
    });
    assert.ok(seen.outline >= 2 && seen.free, `${id}: ${JSON.stringify(seen)}`);
  }
  await app.control('top.region.edit').click();
  assert.equal(await app.page.evaluate(() => document.activeElement.id), 'form-region-title');
  await app.control('dialog.close').click();
  assert.equal(await app.page.evaluate(() => document.activeElement.dataset.control), 'top.region.edit');
});

test('a wrong entry is explained beside the field and changes nothing', async (t) => {
  const app = await openForm(t);
  const field = app.control('mix.grant_call.value');
  const before = instrument(await app.view(), 'grant_call').eur_per_year;
  await field.fill('-5');
  await field.press('Enter');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const described = await field.getAttribute('aria-describedby');
  assert.match(await app.page.locator(`#${described.split(' ')[0]}`).textContent(), /At least 0/);
  assert.equal(instrument(await app.view(), 'grant_call').eur_per_year, before);
  await app.said(/At least 0/);
  await assertAccessible(app, 'error');
  await field.fill('200000');
  await field.press('Enter');
  await app.waitForState((view) => instrument(view, 'grant_call').eur_per_year === 200_000);
  assert.equal(await field.getAttribute('aria-invalid'), null);
});

test('what is said comes once, after the numbers have come to rest', async (t) => {
  const app = await openForm(t);
  await app.page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => window.said.push(document.getElementById('form-status').textContent))
      .observe(document.getElementById('form-status'), { childList: true, characterData: true, subtree: true });
  });
  const slider = app.page.locator('[data-slider="mix.grant_call.value"]');
  await slider.focus();
  for (let presses = 0; presses < 8; ++presses) await app.page.keyboard.press('ArrowRight');
  await app.page.waitForFunction(() => window.said.length > 0);
  await app.page.waitForTimeout(900);
  assert.equal((await app.page.evaluate(() => window.said)).length, 1);
});

// --- small, large, printed, without graphics --------------------------------------------------------------------------------

const sideways = (app) => app.page.evaluate(() => ({
  page: document.scrollingElement.scrollWidth - innerWidth,
  outside: [...document.querySelectorAll('#form-body *')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && !element.closest('.unseen, svg, caption') && (box.right > innerWidth + 1 || box.left < -1);
  }).map((element) => `${element.tagName} ${element.id || element.className || element.textContent.slice(0, 30)}`).slice(0, 8),
}));

test('at 320 pixels the form is the page, and nothing has to be scrolled sideways', async (t) => {
  for (const locale of ['en-GB', 'fr-FR', 'sv-SE']) {
    const app = await openForm(t, { layout: '', width: 320, height: 640, context: { locale } });
    assert.equal(await app.page.locator('#canvas').isVisible(), false);
    await app.dispatch({ action: 'show_details', instrument: 'grant_call' });
    await app.charts();
    assert.deepEqual(await sideways(app), { page: 0, outside: [] }, locale);
    if (locale !== 'sv-SE') await app.savePicture(`form-320-${locale}`);
    for (const action of [{ action: 'copy_as_own', instrument: 'incubation', id: 'own_1' }, { action: 'set_guide', step: 2 },
      { action: 'show_dialog', dialog: 'help' }, ...presenting(1)]) await app.dispatch(action);
    await app.waitForState((view) => view.complete && view.slide?.rows.length > 0 && view.own_editor && view.help &&
      view.guide);
    await app.charts();
    assert.deepEqual(await sideways(app), { page: 0, outside: [] },
      `${locale}: own instrument, help, guided start, presenting`);
  }
});

test('text at 200 % and with wide spacing stays whole', async (t) => {
  const app = await openForm(t, { layout: 'form', width: 1280, height: 800 });
  await app.page.addStyleTag({ content: 'html { font-size: 200% }' });
  await app.charts();
  assert.deepEqual(await sideways(app), { page: 0, outside: [] }, '200 %');
  await app.savePicture('form-200-percent');
  await app.page.addStyleTag({
    content: `html { font-size: 100% } p { margin-bottom: 2em !important }
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }`,
  });
  const clipped = await app.page.evaluate(() => [
    ...document.querySelectorAll('#form-body :is(button, label, p, th, td, summary, h3, h4)'),
  ]
    .filter((element) => element.offsetWidth > 1 &&
      (element.scrollWidth > element.clientWidth + 2 || element.scrollHeight > element.clientHeight + 2) &&
      getComputedStyle(element).overflow !== 'visible')
    .map((element) => element.textContent.slice(0, 40)));
  assert.deepEqual(clipped, []);
  assert.deepEqual(await sideways(app), { page: 0, outside: [] }, 'spacing');
});

test('everything that can be pressed is at least 24 pixels high and wide', async (t) => {
  const app = await openForm(t);
  const small = await app.page.evaluate(() => [
    ...document.querySelectorAll('#form :is(a, button, input, select, summary), #form-toggle'),
  ]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
    .map(({ element, box }) => `${element.tagName} ${element.textContent.slice(0, 20)} ${box.width}x${box.height}`));
  assert.deepEqual(small, []);
});

test('without WebGL a whole session works in the form', async (t) => {
  const app = await openForm(t, { layout: '', expectProblems: true, beforeLoad: noGraphics });
  assert.match(await app.form.textContent(), /WebGL 2/);
  await app.control('mix.grant_call.on').uncheck();
  const off = await app.waitForState((view) => view.complete && !instrument(view, 'grant_call').on);
  await app.said(/\d/);
  await app.control('mix.grant_call.on').check();
  await app.waitForState((view) => view.complete && view.results_hash !== off.results_hash);
  await app.control('top.region').selectOption({ index: 2 });
  await app.waitForState((view) => view.complete && view.top.regions[2].selected);
  const download = app.page.waitForEvent('download');
  await app.control('top.export').click();
  assert.match((await download).suggestedFilename(), /\.json$/);
  await assertAccessible(app, 'without WebGL');
  await app.savePicture('form-no-webgl');
});

test('the form is what is printed', async (t) => {
  const app = await openForm(t, { layout: '' });
  await app.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await app.page.emulateMedia({ media: 'print' });
  assert.equal(await app.page.locator('#canvas').isVisible(), false);
  assert.ok(await app.page.locator('#form-results').isVisible());
  assert.ok((await app.page.pdf({ format: 'A4' })).length > 20_000);
});

test('the button shows and hides the form, and the choice is kept', async (t) => {
  const app = await openForm(t, { layout: '' });
  assert.equal(await app.form.isVisible(), false);
  const button = app.page.getByRole('button', { name: 'Form and tables' });
  const wide = await app.page.locator('#canvas').evaluate((canvas) => canvas.width);
  await button.click();
  assert.ok(await app.form.isVisible());
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  await app.settle();
  assert.ok(await app.page.locator('#canvas').evaluate((canvas) => canvas.width) < wide);
  await app.page.reload();
  await app.page.evaluate(() => window.regiomix.ready);
  assert.ok(await app.form.isVisible());
  await button.click();
  assert.equal(await app.form.isVisible(), false);
});

test('what assistive technology is told about the start of the form', async (t) => {
  const app = await openForm(t);
  const snapshot = await app.page.locator('#form').ariaSnapshot();
  for (const line of [
    'heading "Form and tables" [level=2]',
    'navigation "Sections"',
    'heading "Policy mix" [level=3]',
    'textbox "Scenario title"',
    'slider "Budget of',
    'spinbutton',
    'columnheader "80 % range"',
    'rowheader "Net jobs"',
    'status',
  ]) assert.ok(snapshot.includes(line), `not in the tree: ${line}\n${snapshot.slice(0, 3000)}`);
});
