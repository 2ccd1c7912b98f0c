// Analyses in workers: the answers are those of one thread to the last bit, whatever happens to the workers, and the page stays
// usable.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { serve } from '../../web/serve.mjs';
import { openPage } from './support/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = process.env.REGIOMIX_SITE ?? join(root, 'build/site');
const slow = 180_000; // milliseconds that an analysis may take on a busy machine

/**
 * For `beforeLoad`: three workers, whatever the machine. One dies without a word, as when memory runs out, with work in hand.
 */
function killOne() {
  Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => 4 });
  let given = 0;
  window.Worker = class extends Worker {
    postMessage(...message) {
      if (message[0].compute && ++given === 8) this.terminate();
      super.postMessage(...message);
    }
  };
}

const analysisState = (app) => app.page.evaluate(() => window.regiomix.analysis());
const waitForAnalysis = (app, condition) => app.page.waitForFunction(condition, null, { timeout: slow, polling: 5 });

/** Opens the page and asks; with few futures and years, so that it is quick. */
async function ask(app, analysis, draws = 200) {
  await app.dispatch({ action: 'open_ready', id: 'seven_steps' });
  await app.dispatch({ action: 'set_draws', draws });
  await app.dispatch({ action: 'set_horizon', years: 5 });
  await app.waitForState((view) => view.complete, slow);
  return app.dispatch({ action: 'start_analysis', analysis });
}

async function answered(app) {
  const view = await app.waitForState((v) => v.answer_hash && !v.answers.busy && !v.answers.rough, slow);
  assert.ok(view.answers.finding);
  return view.answer_hash;
}

/** The answer that the page computes by itself. */
async function hashWithoutWorkers(t, analysis, draws) {
  const app = await openPage(t, { beforeLoad: () => delete window.Worker });
  await ask(app, analysis, draws);
  const hash = await answered(app);
  assert.deepEqual(await analysisState(app), { workers: 0, working: 0, usable: false, cells: 0, lost: 0, whyLost: '' });
  return hash;
}

test('workers compute an analysis, its bits are those of one thread, and nothing holds the page up', async (t) => {
  const app = await openPage(t);
  assert.equal((await analysisState(app)).workers, 0, 'workers start with the first question');
  await app.page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => Math.round(entry.duration))))
      .observe({ type: 'longtask' });
  });
  await ask(app, 'contribution');
  const framesBefore = await app.frames();
  const began = Date.now();
  const hash = await answered(app);
  const seconds = (Date.now() - began) / 1000;
  const { workers, cells, lost, whyLost } = await analysisState(app);
  assert.equal(lost, 0, whyLost);
  assert.ok(workers >= 1 && workers <= 4, `${workers} workers`);
  assert.ok(cells >= 64, `${cells} cells came from workers`);
  const frames = (await app.frames()) - framesBefore;
  const tasks = (await app.page.evaluate(() => window.longTasks)).sort((a, b) => b - a);
  const long = tasks.join(' ') || 'none';
  t.diagnostic(`${workers} workers, ${cells} cells in ${seconds.toFixed(2)} s, ${frames} frames; tasks over 50 ms: ${long}`);
  assert.ok(!(tasks[0] > 1000), `the page was held up for ${tasks[0]} ms`);
  // Ten times a second at most there is progress to see, and two or three frames show it.
  assert.ok(frames < 60 + 40 * seconds, `${frames} frames in ${seconds} s`);
  assert.equal(hash, await hashWithoutWorkers(t, 'contribution'));
});

test('an analysis of several stages keeps its bits when a worker is killed in the middle', async (t) => {
  const app = await openPage(t, { beforeLoad: killOne });
  await ask(app, 'next-euro');
  const hash = await answered(app);
  const { lost, workers } = await analysisState(app);
  assert.ok(lost >= 1, 'the page noticed');
  assert.ok(workers >= 1);
  assert.equal(hash, await hashWithoutWorkers(t, 'next-euro'));
});

test('when every worker that is made dies, the page finishes by itself', async (t) => {
  const app = await openPage(t, {
    beforeLoad: () => {
      window.Worker = class extends Worker {
        constructor(...given) {
          super(...given);
          setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'killed by the test' })), 400);
        }
      };
    },
  });
  await ask(app, 'contribution');
  const hash = await answered(app);
  assert.ok((await analysisState(app)).lost >= 1);
  assert.equal(hash, await hashWithoutWorkers(t, 'contribution'));
});

test('where workers cannot load the program, the page computes by itself', async (t) => {
  const app = await openPage(t, {
    expectProblems: true,
    beforeNavigation: (page) => page.route('**/analysis-worker.js', (route) => route.abort()),
  });
  await ask(app, 'contribution');
  const hash = await answered(app);
  const { usable, cells, whyLost } = await analysisState(app);
  assert.equal(usable, false);
  assert.equal(cells, 0);
  assert.ok(whyLost);
  assert.equal(hash, await hashWithoutWorkers(t, 'contribution'));
});

test('stopping is immediate, and the next question is answered', async (t) => {
  const app = await openPage(t);
  await ask(app, 'tradeoffs');
  await waitForAnalysis(app, () => window.regiomix.analysis().cells > 30);
  const milliseconds = await app.page.evaluate(async () => {
    const began = performance.now();
    window.regiomix.dispatch({ action: 'stop_analysis' });
    const atRest = () => window.regiomix.analysis().working === 0 && !window.regiomix.view().answers.busy;
    while (!atRest()) await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - began;
  });
  t.diagnostic(`stopped after ${milliseconds.toFixed(1)} ms`);
  assert.ok(milliseconds < 100, `${milliseconds} ms`);
  const { cells } = await analysisState(app);
  await app.page.waitForTimeout(500);
  assert.equal((await analysisState(app)).cells, cells, 'late values are not taken');
  await app.dispatch({ action: 'start_analysis', analysis: 'contribution' });
  await answered(app);
});

test('a hidden page finishes', async (t) => {
  const app = await openPage(t);
  await ask(app, 'contribution');
  await app.page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await app.page.waitForTimeout(50); // the frame that was on its way
  const frames = await app.frames();
  const hash = await answered(app);
  assert.equal(await app.frames(), frames, 'nothing is drawn that nobody sees');
  assert.ok((await analysisState(app)).cells >= 64);
  await app.page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await app.page.waitForFunction((before) => window.regiomix.frames() > before, frames);
  assert.equal(hash, await hashWithoutWorkers(t, 'contribution'));
});

test('workers start below any path and without a network', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'regiomix-path-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(built, join(folder, 'tools/regiomix'), { recursive: true });
  const site = await serve(folder);
  const app = await openPage(t, { address: `${site.url}tools/regiomix/`, expectProblems: true });
  await app.page.evaluate(async () => {
    while (!(await navigator.serviceWorker.getRegistration())?.active) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await app.page.reload();
  await app.page.evaluate(() => window.regiomix.ready);
  await site.close();
  await ask(app, 'contribution');
  await answered(app);
  const { workers, cells, whyLost } = await analysisState(app);
  assert.ok(workers >= 1 && cells > 0, whyLost);
});

test('the single file has workers too', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'regiomix-file-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'regiomix.html');
  execFileSync(process.execPath, [join(root, 'web/single-file.mjs'), '--site', built, '--out', file]);
  const app = await openPage(t, { address: pathToFileURL(file).href });
  await ask(app, 'contribution');
  const hash = await answered(app);
  const { workers, cells, lost, whyLost } = await analysisState(app);
  assert.equal(lost, 0, whyLost);
  assert.ok(workers >= 1 && cells > 0);
  assert.equal(hash, await hashWithoutWorkers(t, 'contribution'));
});
