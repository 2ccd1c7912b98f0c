// A worker that computes cells of an analysis with the program of the page, which runs here without a window.
// web/analysis-helper.js is the other side.
//
//   comes: { start }, { open, question, stages }, { compute }, { end, values }, { stop }
//   goes:  { ready }, { prepared }, { done, values, milliseconds }, { alive }, { stopped }, { failed }
'use strict';

(() => {
  const slice = 0.03; // seconds of preparing, after which messages are heard

  // What C++ sees as Module.page.
  const page = { worker: true, incoming: new Uint8Array(0), answer: '', values: null, notify() {}, schedule() {} };
  const bytesOf = (values) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

  let program = null;
  let number = 0; // of the question
  let question = null; // still to be opened
  let prepared = false;
  let tasks = [];

  // --- working: one step, then whatever messages have come ---------------------------------------------------------------

  const next = new MessageChannel();
  let awake = false;
  function wake() {
    if (awake) return;
    awake = true;
    next.port2.postMessage(0);
  }
  next.port1.onmessage = () => {
    awake = false;
    try {
      if (step()) wake();
    } catch (error) {
      fail(error);
    }
  };

  function fail(error) {
    number = 0;
    tasks = [];
    postMessage({ failed: String(error?.message ?? error) });
  }

  /** Returns whether there is more to do. */
  function step() {
    if (!program || !number) return false;
    if (question !== null) open();
    else if (!prepared) prepare();
    else if (tasks.length > 0) run(tasks.shift());
    return !prepared || tasks.length > 0;
  }

  function open() {
    page.incoming = new TextEncoder().encode(question);
    question = null;
    program._regiomix_worker_open();
    if (page.answer) throw new Error(page.answer);
  }

  function prepare() {
    prepared = program._regiomix_worker_prepare(slice) === 1;
    postMessage(prepared ? { prepared: number } : { alive: true });
  }

  function run({ values, chunk, stage }) {
    if (values) {
      page.incoming = bytesOf(values);
      if (!program._regiomix_worker_end_stage(stage)) throw new Error(`no values of stage ${stage}`);
      return;
    }
    const began = performance.now();
    if (!program._regiomix_worker_compute(chunk.stage, chunk.first, chunk.count)) throw new Error(`no cells ${chunk.first}`);
    const milliseconds = performance.now() - began;
    postMessage({ done: chunk, values: page.values, milliseconds }, [page.values.buffer]);
  }

  // --- messages ------------------------------------------------------------------------------------------------------

  async function start({ name, module, stamp }) {
    // In the single file the program stands in front of this script (web/single-file.mjs).
    if (typeof createRegiomix === 'undefined') {
      importScripts('build-info.js', `regiomix-${name}.js`);
      if (regiomixBuild.programs[name] !== stamp) throw new Error('the site has a newer version than the page');
    }
    program = await new Promise((resolve, reject) => {
      createRegiomix({
        page,
        instantiateWasm(imports, receive) {
          WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module), reject);
          return {};
        },
        onAbort: reject,
      }).then(resolve, reject);
    });
    postMessage({ ready: true });
    wake();
  }

  onmessage = ({ data }) => {
    if (data.start) start(data.start).catch(fail);
    if (data.stop) {
      number = 0;
      tasks = [];
      postMessage({ stopped: true });
    }
    if (data.open) {
      number = data.open;
      question = data.question;
      prepared = false;
      tasks = data.stages.map((values, stage) => ({ values, stage }));
    }
    if (data.compute) tasks.push({ chunk: data.compute });
    if (data.end) tasks.push({ values: data.values, stage: data.end.stage });
    wake();
  };
  onmessageerror = () => fail('a message could not be read');
})();
