// A small static server for the built site. No dependencies; only for use on one's own machine.
//   node web/serve.mjs [--port N] [--site FOLDER]
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Starts a server; resolves to { url, close }. Port 0 takes a free one. */
export function serve(site, port = 0) {
  const root = resolve(site);
  const packed = new Map(); // path -> { stamp, bytes, tag }

  function load(path) {
    const { mtimeMs, size } = statSync(path);
    const stamp = `${mtimeMs}:${size}`;
    let entry = packed.get(path);
    if (entry?.stamp !== stamp) {
      const bytes = readFileSync(path);
      const tag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}"`;
      entry = { stamp, bytes, gzip: gzipSync(bytes), tag };
      packed.set(path, entry);
    }
    return entry;
  }

  const server = createServer((request, response) => {
    const fail = (code, text) => response.writeHead(code, { 'Content-Type': 'text/plain' }).end(`${text}\n`);
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail(405, 'Only GET and HEAD');
    let name;
    try {
      name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    } catch {
      return fail(400, 'Bad address');
    }
    let path = join(root, normalize(name));
    if (path !== root && !path.startsWith(root + sep)) return fail(403, 'Outside the site');
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'index.html');
    if (!existsSync(path)) return fail(404, 'Not found');

    const entry = load(path);
    const headers = {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache', // may be kept, must be checked: a new build shows at once
      ETag: entry.tag,
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
    };
    if (request.headers['if-none-match'] === entry.tag) return response.writeHead(304, headers).end();
    const gzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const body = gzip ? entry.gzip : entry.bytes;
    if (gzip) headers['Content-Encoding'] = 'gzip';
    headers['Content-Length'] = body.length;
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
  });

  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      done({
        url: `http://127.0.0.1:${server.address().port}/`,
        close: () => new Promise((closed) => {
          server.closeAllConnections();
          server.close(closed);
        }),
      });
    });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (name, fallback) => {
    const at = process.argv.indexOf(name);
    return at < 0 ? fallback : process.argv[at + 1];
  };
  const site = option('--site', fileURLToPath(new URL('../build/site', import.meta.url)));
  const port = Number(option('--port', '0'));
  try {
    const { url } = await serve(site, port);
    console.log(`Regiomix is at ${url}  (stop with Ctrl+C)`);
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `Port ${port} is in use; choose another with --port.` : error.message);
    process.exit(1);
  }
}
