// Rules about the sources that no compiler enforces: who may include whom, and what must stay where.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { codeOnly, findLines, root, sources } from './sources.mjs';

// Dependencies point down this list only: a folder may include itself and the folders before it.
const order = [
  'base', 'text', 'charts', 'numeric', 'model', 'policy', 'outcomes', 'sim', 'ensemble', 'scenario', 'analysis', 'app',
  'ui', 'render', 'platform',
];
// Programs: they may include anything below them, and nothing includes them.
const headless = ['cli'];
const withoutImgui = (path) =>
  order.indexOf(path.split('/')[1]) < order.indexOf('ui') && !/\/charts\/[^/]*imgui/.test(path);

const files = sources('src', /\.(cpp|hpp)$/);
const folderOf = (path) => (path.split('/').length > 2 ? path.split('/')[1] : null);
const includes = (file) => [...file.text.matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)].map((match) => match[1]);
const systemIncludes = (file) => [...file.text.matchAll(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/gm)].map((match) => match[1]);

test('includes point down the list of folders', () => {
  const wrong = [];
  for (const file of files) {
    const folder = folderOf(file.path);
    if (folder === null) continue; // main.cpp connects everything
    for (const include of includes(file)) {
      const target = include.split('/')[0];
      const known = order.includes(target) || headless.includes(target);
      if (!known) {
        if (include.includes('/') || files.some((f) => f.path === `src/${folder}/${include}`)) {
          wrong.push(`${file.path} includes "${include}"; write it from src/, as "folder/file.hpp"`);
        }
      } else if (headless.includes(folder)) {
        if (order.indexOf(target) >= order.indexOf('ui')) wrong.push(`${file.path} includes "${include}" but has no window`);
      } else if (!order.includes(folder)) {
        wrong.push(`${file.path}: the folder ${folder} is not in the list of this check`);
      } else if (headless.includes(target) || order.indexOf(target) > order.indexOf(folder)) {
        wrong.push(`${file.path} includes "${include}", which stands above ${folder}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('nothing below ui knows Dear ImGui', () => {
  const wrong = files.filter((file) => folderOf(file.path) === 'cli' || (folderOf(file.path) && withoutImgui(file.path)))
    .filter((file) => systemIncludes(file).some((name) => /^(imgui|GLFW|GLES|GL\/)/.test(name) || /imgui_painter/.test(name)));
  assert.deepEqual(wrong.map((file) => file.path), []);
});

test('Emscripten is known to src/platform only', () => {
  const wrong = files.filter((file) => folderOf(file.path) !== 'platform')
    .flatMap((file) => findLines(file, codeOnly(file.text), /emscripten|__EMSCRIPTEN__|\bEM_(JS|ASM)/));
  assert.deepEqual(wrong, []);
});

test('JSON is known to src/scenario and the files for it in src/app and src/cli only', () => {
  const allowed = (path) => path.startsWith('src/scenario/') || /^src\/(app|cli)\/([^/]*json[^/]*|json\/.*)$/.test(path);
  const wrong = files.filter((file) => !allowed(file.path)).flatMap((file) => findLines(file, file.text, /\bnlohmann\b/));
  assert.deepEqual(wrong, []);
});

test('panels keep no state of their own', () => {
  const constant = /(?!const\b|constexpr\b|inline\s+const|_?cast)(?!.*\bconst\s+\w+\s*(=|\[|\{|;))/;
  const changeable = new RegExp(`^\\s+static\\s+${constant.source}[\\w:<>*&,\\s]+\\s\\w+\\s*(=|;|\\[|\\{)`);
  const wrong = files.filter((file) => ['ui', 'charts', 'render'].includes(folderOf(file.path)))
    .flatMap((file) => findLines(file, codeOnly(file.text), changeable));
  assert.deepEqual(wrong, []);
});

test('every header guards itself and names no namespace', () => {
  const wrong = files.filter((file) => file.path.endsWith('.hpp')).flatMap((file) => [
    ...(/^#pragma once$/m.test(file.text) ? [] : [`${file.path}: no #pragma once`]),
    ...findLines(file, codeOnly(file.text), /^using namespace/),
  ]);
  assert.deepEqual(wrong, []);
});

test('the page makes no request to another host and runs no inline script', () => {
  const page = readFileSync(join(root, 'web/index.html'), 'utf8');
  assert.doesNotMatch(page, /(src|href)="(https?:)?\/\//);
  assert.doesNotMatch(page, /(src|href)="\//, 'addresses must be relative');
  assert.doesNotMatch(page, /<script(?![^>]*\bsrc=)[^>]*>/);
  assert.doesNotMatch(page, /\son\w+=/);
  const request = /(url\(|import |fetch\()['"]?(https?:)?\/\//;
  const wrong = sources('web', /\.(js|css)$/).flatMap((file) => findLines(file, file.text, request));
  assert.deepEqual(wrong, []);
});

test('no file names a registry or a place on one machine', () => {
  const all = [...sources('src', /./), ...sources('web', /./), ...sources('tests', /\.(cpp|mjs|txt|sh|py)$/)]
    .concat(['package.json', 'package-lock.json', 'CMakeLists.txt', 'CMakePresets.json', 'setup.sh']
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })))
    .filter((file) => file.path !== 'tests/checks/sources.test.mjs' && !file.path.startsWith('tests/web/output/'));
  const wrong = all.flatMap((file) => findLines(file, file.text, /"resolved"|registry\.|deb\.debian|\/(home|root)\//));
  assert.deepEqual(wrong, []);
});

// Programs only: a table of texts, a page with its policy and what a test expects have lines as long as they need.
test('no line of a program is longer than 128 columns', () => {
  const programs = /(\.(cpp|hpp|js|mjs|css|py|sh|cmake)|CMakeLists\.txt)$/;
  const all = [...sources('src', programs), ...sources('web', programs), ...sources('tests', programs)]
    .filter((file) => !file.path.startsWith('tests/web/output/'));
  assert.ok(all.length > 300, 'the sources were not seen');
  const wrong = all.flatMap((file) => findLines(file, file.text, /^.{129}/u));
  assert.deepEqual(wrong, []);
});
