// Makes one HTML file of the built site, for USB sticks and machines where nothing may be installed: opened from a folder
// (file://), it needs no server and no network.
//   node web/single-file.mjs --site build/site --out build/package/regiomix.html
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { site: { type: 'string' }, out: { type: 'string' } } });
const read = (name, encoding = 'utf8') => readFileSync(join(values.site, name), encoding);

/** Text inside <script> ends at "</script", wherever that stands. */
const scriptText = (code) => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/**
 * Both builds of the program: each script defines createRegiomix, which is put aside before the next one does. Workers run the
 * text of that script with their own after it.
 */
function programs() {
  const engines = ['simd', 'scalar'].filter((engine) => existsSync(join(values.site, `regiomix-${engine}.js`)));
  return engines.flatMap((engine) => [`${read(`regiomix-${engine}.js`)}
(globalThis.regiomixInside ??= {}).${engine} = { create: createRegiomix, script: globalThis.document?.currentScript.text };`,
  `regiomixInside.${engine}.wasm = '${read(`regiomix-${engine}.wasm`, 'base64')}';`])
    .concat(`regiomixInside.worker = ${JSON.stringify(read('analysis-worker.js'))};`);
}

let page = read('index.html');
const scripts = [];
page = page.replace(/\s*<script defer src="([^"]+)"><\/script>/g, (_, name) => {
  scripts.push(read(name));
  return '';
});
page = page.replace(/<link rel="stylesheet" href="([^"]+)">/g, (_, name) => `<style>\n${read(name)}</style>`);
page = page.replace(/\s*<link rel="(manifest|apple-touch-icon)"[^>]*>/g, '');
page = page.replace('href="favicon.svg"', `href="data:image/svg+xml;base64,${read('favicon.svg', 'base64')}"`);

const inline = [...programs(), ...scripts].map((code) => `\n${scriptText(code)}\n`);
const hashes = inline.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
page = page.replace("script-src 'self' 'wasm-unsafe-eval'", () => `script-src ${hashes.join(' ')} 'wasm-unsafe-eval'`);
page = page.replace("worker-src 'self'", 'worker-src blob:');
page = page.replace('</body>', () => `${inline.map((code) => `<script>${code}</script>`).join('\n')}\n</body>`);

const left = /(src|href)="(?!data:|#)[^"]+"/.exec(page.slice(0, page.indexOf('<script>')));
if (left) throw new Error(`the single file would still need ${left[0]}`);
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, page);
