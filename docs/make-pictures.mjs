// Makes the pictures of the documents from the built site (web/serve.sh --build-only), in a real browser.
//   node docs/make-pictures.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { openPage } from '../tests/web/support/browser.mjs';

const folder = fileURLToPath(new URL('pictures', import.meta.url));
mkdirSync(folder, { recursive: true });

const pictures = [
  { name: 'first-screen', actions: [] },
  {
    name: 'lorraine',
    actions: [
      { action: 'open_ready', id: 'lorraine_call_2013' },
      { action: 'set_enabled', instrument: 'incubation', enabled: true },
      { action: 'show_details', instrument: 'incubation' },
    ],
  },
  {
    name: 'compare',
    actions: [
      { action: 'open_ready', id: 'lorraine_full' },
      { action: 'pin_reference' },
      { action: 'set_budget', instrument: 'incubation', phase: 0, eur_per_year: 700_000 },
      { action: 'show_page', page: 'compare' },
    ],
  },
  {
    name: 'present',
    actions: [
      { action: 'open_ready', id: 'lorraine_full' },
      {
        action: 'set_presentation',
        steps: [{ show: 'chart', indicator: 'net_jobs', caption: 'What the full policy brings', instrument: 'grant_call' }],
      },
      { action: 'present', on: true },
    ],
  },
  {
    name: 'answers',
    actions: [{ action: 'open_ready', id: 'lorraine_full' }, { action: 'show_analysis', analysis: 'contribution' }],
  },
  { name: 'dark-french', actions: [{ action: 'set_language', language: 'fr' }, { action: 'set_dark', dark: true }] },
];

for (const { name, actions } of pictures) {
  test(name, async (t) => {
    const app = await openPage(t, { width: 1280, height: 800 });
    for (const action of actions) await app.dispatch(action);
    await app.waitForState((view) => view.complete);
    writeFileSync(join(folder, `${name}.png`), await app.picture(`docs-${name}`));
  });
}
