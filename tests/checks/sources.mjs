// The project's own source files, as the checks in this folder see them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file below a folder, as { path, text }; paths have forward slashes and start at the project's root. */
export function sources(folder, pattern) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

/** C++ without comments and without the insides of string and character literals; lines stay where they were. */
export function codeOnly(text) {
  const keepLines = (match) => match.replace(/[^\n]/g, ' ');
  const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/;
  const literals = /"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])*'/;
  const pattern = new RegExp(`R"([^(\\s]*)\\([\\s\\S]*?\\)\\1"|${comments.source}|${literals.source}`, 'g');
  return text.replace(pattern, (match) => {
    if (match.startsWith('/')) return keepLines(match);
    return match[0] + keepLines(match.slice(1, -1)) + match.at(-1);
  });
}

/** Lines on which a pattern is found, as "path:line: text". */
export function findLines(file, text, pattern) {
  const original = file.text.split('\n');
  return text.split('\n').flatMap((line, index) =>
    pattern.test(line) ? [`${file.path}:${index + 1}: ${original[index].trim()}`] : []);
}
