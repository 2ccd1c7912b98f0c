// Starts the built site and a real browser for the tests in this folder.
//
//   const page = await openPage(t, { width: 1280, height: 800 });   closed and checked for console errors when t ends
//   await page.waitForState((view) => view.revision > 1);
//   await page.clickWidget('Open');
//   await page.picture('start');
import assert from 'node:assert/strict';
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { serve } from '../../../web/serve.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
export const outputFolder = join(root, 'tests/web/output');

export function findBrowser() {
  if (process.env.REGIOMIX_CHROMIUM) return process.env.REGIOMIX_CHROMIUM;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // the next one
      }
    }
  }
  throw new Error('No Chromium on PATH. Run ./setup.sh, or set REGIOMIX_CHROMIUM.');
}

// SwiftShader draws the same pixels on every machine.
export const browserArguments = [
  '--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--force-color-profile=srgb',
];

// One server and one browser for all tests of a file.
let shared = null;
async function start() {
  const site = await serve(process.env.REGIOMIX_SITE ?? join(root, 'build/site'));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArguments,
  });
  return { site, browser };
}
function sharedBrowser() {
  shared ??= start();
  return shared;
}
after(async () => {
  if (!shared) return;
  const { site, browser } = await shared;
  await browser.close();
  await site.close();
});

/** Where the built site is served. */
export async function siteAddress() {
  return (await sharedBrowser()).site.url;
}

/** Fails on a picture of one colour only, which is what a dead WebGL context gives. */
export function assertNotBlank(png, box) {
  const { width, height, data } = PNG.sync.read(png);
  const area = box ?? { x: 0, y: 0, width, height };
  const colours = new Set();
  for (let y = area.y; y < area.y + area.height; y += 3) {
    for (let x = area.x; x < area.x + area.width; x += 3) colours.add(data.readUInt32BE((y * width + x) * 4));
  }
  assert.ok(colours.size > 8, `the picture has only ${colours.size} colours`);
}

/**
 * Opens the page, with the canvas on small screens too. Options: width, height, pixelRatio, query, `context` for further
 * settings of Playwright's, `address` of another site than the shared one (only there are service workers let in),
 * `beforeLoad` a function to run in the page before its own scripts, `beforeNavigation` one to prepare Playwright's page,
 * `expectProblems` for tests in which the console may complain, `waitReady: false` to look at the page while it loads.
 * When the test ends the page is closed, and whatever it complained of fails the test.
 */
export async function openPage(t, options = {}) {
  const { width = 1280, height = 800, pixelRatio = 1, expectProblems = false, waitReady = true } = options;
  const { query = width < 640 ? '?view=canvas' : '' } = options;
  const { site, browser } = await sharedBrowser();
  const address = options.address ?? site.url;
  const context = await browser.newContext({
    serviceWorkers: options.address ? 'allow' : 'block', // they would fill a cache in every test
    viewport: { width, height },
    screen: { width: width + 321, height: height + 123 }, // GLFW asks for full screen when canvas and screen are alike
    deviceScaleFactor: pixelRatio,
    locale: 'en-GB',
    acceptDownloads: true,
    ...options.context,
  });
  // The guided start belongs to the first visit; only its own test wants it.
  if (!options.firstVisit) {
    await context.addInitScript(() => {
      try {
        localStorage.setItem('regiomix.guide', 'done');
      } catch {
        // Blocked on purpose in some tests.
      }
    });
  }
  await context.addInitScript(() => {
    window.viewChanges = 0;
    addEventListener('regiomix:change', () => window.viewChanges++);
  });
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => problems.push(`request failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(blob|data):/.test(request.url())) {
      problems.push(`request to another host: ${request.url()}`);
    }
  });
  t.after(async () => {
    await context.close();
    if (!expectProblems) assert.deepEqual(problems.filter((text) => !isDriverNoise(text)), []);
  });

  const app = {
    page,
    problems,
    url: address,
    view: () => page.evaluate(() => window.regiomix.view()),
    dispatch: (action) => page.evaluate((a) => window.regiomix.dispatch(a), action),
    frames: () => page.evaluate(() => window.regiomix.frames()),
    openFile: (name, text) => page.evaluate(([n, c]) => window.regiomix.openFile(n, c), [name, text]),
    alive: () => page.evaluate(() => window.regiomix.gl.alive()),

    /** Waits until the view fulfils a condition, and returns that view. */
    async waitForState(condition, timeout = 15_000) {
      const end = Date.now() + timeout;
      let known = null;
      for (let look = 0; ; ++look) {
        // A view is large: it is fetched when it was announced to have changed, and now and then all the same.
        const [changes, view] = await page.evaluate(
          (before) => [window.viewChanges, window.viewChanges === before ? null : window.regiomix.view()],
          look % 10 === 0 ? null : known,
        );
        known = changes;
        if (view && condition(view)) return view;
        assert.ok(Date.now() < end, `the view did not become what was waited for: ${condition}`);
        await page.waitForTimeout(20);
      }
    },

    /** Waits until no frame is due any more, and none comes after a moment. */
    async settle() {
      const state = () => page.evaluate(() => [window.regiomix.framesDue(), window.regiomix.frames()]);
      let before = -1;
      for (let quiet = 0; quiet < 2;) {
        const [due, drawn] = await state();
        quiet = !due && drawn === before ? quiet + 1 : 0;
        before = drawn;
        await page.waitForTimeout(30);
      }
    },

    /** The widgets of a picture drawn after this call: however slow drawing is, never those of the one before. */
    async nextWidgets() {
      const look = () => page.evaluate(() => ({ drawn: window.regiomix.frames(), widgets: window.regiomix.widgets() }));
      const before = await look(); // collects from now on, and asks for pictures
      const end = Date.now() + 15_000;
      for (;;) {
        await page.waitForTimeout(10);
        const { drawn, widgets } = await look();
        if (drawn > before.drawn && widgets.length > 0) return widgets;
        assert.ok(Date.now() < end, 'no picture is drawn');
      }
    },

    /** The widget of this id (what follows "###") or label on the canvas, as { x, y, width, height }. */
    async widget(label) {
      const same = (a, b) => a && b && ['x', 'y', 'width', 'height'].every((side) => a[side] === b[side]);
      const end = Date.now() + 10_000;
      let found;
      let before;
      // Twice at one place: a menu that has just opened is still on its way to where it fits.
      do {
        before = found;
        const all = await app.nextWidgets();
        found = all.find((w) => w.label.endsWith(`###${label}`)) ?? all.find((w) => w.label.split('##')[0] === label);
      } while (!same(found, before) && Date.now() < end);
      assert.ok(found, `there is no widget '${label}' on the canvas`);
      return found;
    },
    async clickWidget(label) {
      const box = await app.widget(label);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    /** Presses inside a widget at shares of its size and drags to other shares. */
    async dragInWidget(label, [fromX, fromY], [toX, toY]) {
      const box = await app.widget(label);
      const at = (x, y) => [box.x + box.width * x, box.y + box.height * y];
      await page.mouse.move(...at(fromX, fromY));
      await page.mouse.down();
      await page.mouse.move(...at(toX, toY), { steps: 8 });
      await page.mouse.up();
    },

    /** A screenshot in tests/web/output; the graphics must be alive and the picture not blank. */
    async picture(name) {
      await app.settle();
      assert.equal(await app.alive(), true, 'the WebGL context is lost');
      return app.savePicture(name);
    },
    /** The same of the page as it is, whether the program runs or not. */
    async savePicture(name) {
      const png = await page.screenshot();
      assertNotBlank(png);
      mkdirSync(outputFolder, { recursive: true });
      writeFileSync(join(outputFolder, `${name}.png`), png);
      return png;
    },
  };

  await options.beforeNavigation?.(page);
  if (options.beforeLoad) await page.addInitScript(options.beforeLoad);
  await page.goto(address + query);
  if (waitReady) await page.evaluate(() => window.regiomix.ready);
  return app;
}

/** What the software renderer and the tests' own settings say about themselves, not about us. */
function isDriverNoise(text) {
  return /GPU stall due to ReadPixels|GL Driver Message|software WebGL|Service Worker registration blocked/i.test(text);
}
