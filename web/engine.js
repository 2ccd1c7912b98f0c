// Picks the WebAssembly build that this browser can run, and loads it with progress by bytes.
'use strict';

const regiomixEngine = (() => {
  // A function that returns a SIMD vector: valid only where SIMD is.
  const simdProbe = new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
  ]);

  function choose() {
    const forced = new URLSearchParams(location.search).get('engine');
    if (forced === 'scalar' || forced === 'simd') return forced;
    return WebAssembly.validate(simdProbe) ? 'simd' : 'scalar';
  }

  function loadScript(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${address} could not be loaded`));
      document.head.append(script);
    });
  }

  /** Passes a response on and counts; the total was noted at build time, since Content-Length tells the packed size. */
  function counted(response, total, progress) {
    let received = 0;
    const counter = new TransformStream({
      transform(chunk, controller) {
        received += chunk.byteLength;
        progress(Math.min(1, received / total));
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counter), { headers: { 'Content-Type': 'application/wasm' } });
  }

  async function fetchModule(address, total, progress) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} could not be loaded (${response.status})`);
    const body = counted(response, total, progress);
    if (WebAssembly.compileStreaming) return WebAssembly.compileStreaming(body);
    return WebAssembly.compile(await body.arrayBuffer());
  }

  /** The program's script and compiled module: from the site, or out of the page that holds everything (single-file.mjs). */
  async function load(name, progress) {
    const inside = globalThis.regiomixInside?.[name];
    if (inside) {
      const bytes = Uint8Array.from(atob(inside.wasm), (c) => c.charCodeAt(0));
      return { create: inside.create, module: await WebAssembly.compile(bytes), script: inside.script };
    }
    const [module] = await Promise.all([
      fetchModule(`regiomix-${name}.wasm`, globalThis.regiomixBuild.wasmBytes[name], progress),
      loadScript(`regiomix-${name}.js`),
    ]);
    return { create: createRegiomix, module };
  }

  let running = null; // what a worker needs to run the same program
  let scriptAddress = ''; // of a worker's script that was made here

  /** A worker with the program of this page, which is neither loaded nor compiled again. */
  function worker() {
    const { name, module, script } = running;
    if (script) scriptAddress ||= URL.createObjectURL(new Blob([script, regiomixInside.worker], { type: 'text/javascript' }));
    const started = new Worker(scriptAddress || 'analysis-worker.js');
    try {
      started.postMessage({ start: { name, module, stamp: regiomixBuild.programs[name] } });
    } catch (error) {
      started.terminate(); // a browser that cannot hand over a module
      throw error;
    }
    return started;
  }

  /** Starts the program on the canvas; resolves once it runs. */
  async function start(name, canvas, page, progress) {
    const { create, module, script } = await load(name, progress);
    running = { name, module, script };
    return new Promise((resolve, reject) => {
      create({
        canvas,
        page,
        instantiateWasm(imports, receive) {
          WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module), reject);
          return {};
        },
        onAbort: (reason) => page.notify('stopped', String(reason), 0),
      }).then(resolve, reject);
    });
  }

  return { choose, start, worker };
})();
