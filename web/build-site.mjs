// Puts the static site together: the page's own files, both builds of the program, and what the page must know of them.
//   node web/build-site.mjs --version V --page web --program build/web --engines simd,scalar --modules node_modules --site build/site
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
rmSync(values.site, { recursive: true, force: true });
mkdirSync(values.site, { recursive: true });

for (const name of readdirSync(values.page)) {
  if (/\.(html|css|js|svg)$/.test(name)) copyFileSync(join(values.page, name), join(values.site, name));
}

// The one library of the page, as its authors publish it; docs/decisions/0008-libraries.md.
const qrcode = join(values.modules, 'qrcode-generator/dist/qrcode.js');
if (!existsSync(qrcode)) {
  console.error('build-site: the package qrcode-generator is missing. Run ./setup.sh, or npm ci.');
  process.exit(1);
}
copyFileSync(qrcode, join(values.site, 'qrcode.js'));

const wasmBytes = {};
for (const engine of engines) {
  for (const extension of ['js', 'wasm']) {
    const name = `regiomix-${engine}.${extension}`;
    copyFileSync(join(values.program, name), join(values.site, name));
  }
  wasmBytes[engine] = statSync(join(values.site, `regiomix-${engine}.wasm`)).size;
}

const info = { version: values.version, wasmBytes };
writeFileSync(join(values.site, 'build-info.js'), `'use strict';\nglobalThis.regiomixBuild = ${JSON.stringify(info)};\n`);
