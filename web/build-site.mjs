// Puts the static site together: the page's own files, both builds of the program, and what the page must know of them.
//   node web/build-site.mjs --version V --page web --program build/web --engines simd,scalar --modules node_modules
//     --site build/site
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    version: { type: 'string' },
    page: { type: 'string' },
    program: { type: 'string' },
    engines: { type: 'string', default: 'simd,scalar' },
    modules: { type: 'string' },
    site: { type: 'string' },
  },
});

const engines = values.engines.split(',');
const inSite = (name) => join(values.site, name);
rmSync(values.site, { recursive: true, force: true });
mkdirSync(values.site, { recursive: true });

for (const name of readdirSync(values.page)) {
  if (/\.(html|css|js|svg|png|webmanifest)$/.test(name)) copyFileSync(join(values.page, name), inSite(name));
}

// The one library of the page, as its authors publish it; docs/decisions/0008-libraries.md.
const qrcode = join(values.modules, 'qrcode-generator/dist/qrcode.js');
if (!existsSync(qrcode)) {
  console.error('build-site: the package qrcode-generator is missing. Run ./setup.sh, or npm ci.');
  process.exit(1);
}
copyFileSync(qrcode, inSite('qrcode.js'));

const wasmBytes = {};
const programs = {}; // a stamp of each, so that the page and its workers run the same
for (const engine of engines) {
  for (const extension of ['js', 'wasm']) {
    const name = `regiomix-${engine}.${extension}`;
    copyFileSync(join(values.program, name), inSite(name));
  }
  wasmBytes[engine] = statSync(inSite(`regiomix-${engine}.wasm`)).size;
  const stamp = createHash('sha256');
  for (const extension of ['js', 'wasm']) stamp.update(readFileSync(inSite(`regiomix-${engine}.${extension}`)));
  programs[engine] = stamp.digest('hex').slice(0, 16);
}

const info = { version: values.version, wasmBytes, programs };
writeFileSync(inSite('build-info.js'), `'use strict';\nglobalThis.regiomixBuild = ${JSON.stringify(info)};\n`);

// The service worker's list: every file of the site, under a version that changes with any byte of them.
const files = readdirSync(values.site).filter((name) => name !== 'sw.js').sort();
const hash = createHash('sha256');
for (const name of [...files, 'sw.js']) hash.update(name).update(readFileSync(inSite(name)));
const release = { version: `${values.version} ${hash.digest('hex').slice(0, 16)}`, files };
const worker = readFileSync(inSite('sw.js'), 'utf8');
writeFileSync(inSite('sw.js'), `self.regiomixRelease = ${JSON.stringify(release)};\n${worker}`);
