// One of the workers that compute analyses, as the page sees it: what it has open, what it was given, and whether it answers.
'use strict';

/**
 * `heard(helper, message)` is told what the worker says, `lost(helper, why)` that it is of no use any more. Throws where
 * workers are forbidden.
 */
function regiomixHelper(heard, lost) {
  // Milliseconds without a word, after which a worker is taken to be dead:
  const startPatience = 20_000;
  const workPatience = 5000; // most chunks take a hundredth of that
  const stopPatience = 100; // while what it does is not wanted any more

  const worker = regiomixEngine.worker();
  let stopping = 0;

  const helper = {
    ready: false,
    number: 0, // of the question that it has open
    prepared: false, // it can compute cells
    chunks: [], // given and not returned
    since: performance.now(), // when it was last heard, or given something after a pause

    open(question, number, stages) {
      Object.assign(helper, { number, prepared: false, since: performance.now() });
      worker.postMessage({ open: number, question, stages });
    },
    give(chunk) {
      if (helper.chunks.length === 0) helper.since = performance.now();
      helper.chunks.push(chunk);
      worker.postMessage({ compute: chunk });
    },
    endStage(stage, values) {
      worker.postMessage({ end: { stage }, values });
    },
    /** Leaves the question, and what it was given. */
    drop() {
      if (!helper.number) return;
      if (helper.chunks.length > 0) stopping ||= setTimeout(() => lost(helper, 'does not stop'), stopPatience);
      Object.assign(helper, { number: 0, prepared: false, chunks: [] });
      worker.postMessage({ stop: true });
    },
    /** `usual`: what a cell takes, in milliseconds, on this machine. */
    isSilent(usual) {
      const waitedFor = !helper.ready || helper.chunks.length > 0 || (helper.number > 0 && !helper.prepared);
      const patience = helper.ready ? Math.max(workPatience, 10 * usual) : startPatience;
      return waitedFor && performance.now() - helper.since > patience;
    },
    end() {
      clearTimeout(stopping);
      worker.onmessage = worker.onerror = null;
      worker.terminate();
    },
  };

  function returned({ number, stage, first }) {
    helper.chunks = helper.chunks.filter((chunk) => chunk.number !== number || chunk.stage !== stage || chunk.first !== first);
  }

  worker.onmessage = ({ data }) => {
    helper.since = performance.now();
    if (data.failed) {
      lost(helper, data.failed);
      return;
    }
    if (data.ready) helper.ready = true;
    if (data.prepared) helper.prepared = data.prepared === helper.number;
    if (data.stopped) {
      clearTimeout(stopping);
      stopping = 0;
    }
    if (data.done) returned(data.done);
    heard(helper, data);
  };
  worker.onerror = (event) => {
    event.preventDefault(); // told here
    lost(helper, event.message || 'could not be loaded');
  };
  return helper;
}
