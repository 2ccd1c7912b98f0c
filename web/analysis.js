// Has workers compute what the program is asked about a mix (src/app/answer_desk.hpp): hands out cells in chunks, hands their
// values to the program and, when a stage is complete, to all workers, whose programs then know what comes next. Which worker
// computed what changes no bit. If there are no workers, or no more, the program goes on by itself. See
// docs/decisions/0014-workers.md.
'use strict';

const regiomixAnalysis = (() => {
  const bridge = regiomixBridge;
  const most = 4;
  const chunkTime = 50; // milliseconds: so soon a worker hears that something else is wanted
  const ahead = 4; // chunks that a worker holds, so that it need not wait while this page draws, in software perhaps
  const mostLosses = 3; // workers that are replaced per question

  let usable = false;
  let everReady = false;
  let helpers = [];
  let watch = 0;
  let whyLost = '';
  const counts = { cells: 0, lost: 0 };
  let present = { number: 0, alone: true };

  // --- workers ----------------------------------------------------------------------------------------------------------

  const wanted = () => Math.max(1, Math.min(most, (navigator.hardwareConcurrency || 2) - 1));

  function addHelper() {
    try {
      helpers.push(regiomixHelper(heard, lose));
    } catch (error) {
      whyLost = error.message; // forbidden here
      giveUp();
    }
  }

  /** There are no workers in this browser, or they cannot load the program. */
  function giveUp() {
    usable = false;
    bridge.call('analysis_helped', 0);
  }

  function lose(helper, why) {
    helper.end();
    helpers = helpers.filter((other) => other !== helper);
    counts.lost += 1;
    whyLost = why;
    if (!everReady && helpers.length === 0) giveUp();
    if (present.alone) return;
    for (const chunk of helper.chunks) giveBack(chunk);
    present.losses += 1;
    if (helper.ready && usable && present.losses <= mostLosses) {
      addHelper();
      openIn(helpers[helpers.length - 1]);
    }
    if (helpers.length === 0) goAlone();
    feedAll();
  }

  /** The program finishes this question by itself. */
  function goAlone() {
    present.alone = true;
    for (const helper of helpers) helper.drop();
    bridge.call('analysis_go_alone');
    watchHelpers();
  }

  /** A worker may die without a word. */
  function watchHelpers() {
    clearInterval(watch);
    watch = present.alone ? 0 : setInterval(() => {
      for (const helper of helpers.filter((one) => one.isSilent(present.pace ?? 0))) lose(helper, 'does not answer');
    }, 1000);
  }

  // --- what is to be computed ---------------------------------------------------------------------------------------------

  function look() {
    const now = JSON.parse(bridge.ask('analysis_order') || '{"number":0}');
    if (now.number !== present.number) begin(now);
    else if (!present.alone && now.stage !== present.stage) endStage(now);
    else if (!present.alone && now.cells !== present.cells) enterStage(now); // the draws are there
    feedAll();
  }

  function begin(now) {
    for (const helper of helpers) helper.drop();
    present = { number: now.number, alone: !now.number, losses: 0, past: [], question: '', width: 0, pace: null };
    enterStage(now);
    if (!present.alone) {
      while (usable && helpers.length < wanted()) addHelper();
      present.question = bridge.ask('analysis_question');
      for (const helper of helpers) openIn(helper);
      if (helpers.length === 0) goAlone();
    }
    watchHelpers();
  }

  function openIn(helper) {
    helper?.open(present.question, present.number, present.past);
  }

  function enterStage({ stage, cells, cell_values: width }) {
    const alike = width === present.width; // such cells probably take as long as those before
    Object.assign(present, {
      stage, cells, width, pace: alike ? present.pace : null, done: 0, left: cells, ranges: [[0, cells]],
      values: new Float32Array((cells * width) || 0),
    });
  }

  function endStage(now) {
    if (now.stage !== present.stage + 1 || present.done !== present.cells) {
      goAlone(); // the program went on without us
      return;
    }
    present.past.push(present.values);
    for (const helper of helpers) if (helper.number === present.number) helper.endStage(present.stage, present.values);
    enterStage(now);
  }

  // --- chunks -------------------------------------------------------------------------------------------------------------

  function takeChunk() {
    const range = present.ranges[present.ranges.length - 1];
    if (!range || present.left === 0) return null;
    const [first, end] = range;
    const timely = present.pace === null ? 1 : Math.floor(chunkTime / present.pace);
    const fair = Math.ceil(present.left / (ahead * helpers.length));
    const count = Math.max(1, Math.min(timely, fair, end - first));
    if (first + count === end) present.ranges.pop();
    else range[0] += count;
    present.left -= count;
    return { number: present.number, stage: present.stage, first, count };
  }

  const isPresent = (chunk) => !present.alone && chunk.number === present.number && chunk.stage === present.stage;

  function giveBack(chunk) {
    if (!isPresent(chunk)) return;
    present.ranges.push([chunk.first, chunk.first + chunk.count]);
    present.left += chunk.count;
  }

  function feed(helper) {
    if (present.alone || !helper.prepared) return;
    while (helper.chunks.length < ahead) {
      const chunk = takeChunk();
      if (!chunk) return;
      helper.give(chunk);
    }
  }

  function feedAll() {
    for (const helper of helpers) feed(helper);
  }

  function heard(helper, { ready, done, values, milliseconds }) {
    if (ready) everReady = true;
    if (done && isPresent(done)) {
      const pace = milliseconds / done.count;
      present.pace = present.pace === null ? pace : (present.pace + pace) / 2;
      present.values.set(values, done.first * present.width);
      present.done += done.count;
      counts.cells += done.count;
      bridge.send('analysis_accept', new Uint8Array(values.buffer), done.number, done.stage, done.first);
    }
    feed(helper);
  }

  /** From now on the program leaves the computing of answers to workers; they start with the first question. */
  function start() {
    usable = typeof Worker === 'function';
    if (usable) bridge.call('analysis_helped', 1);
  }

  bridge.on('order', look);
  bridge.on('stopped', () => {
    for (const helper of helpers) helper.end();
    helpers = [];
    present = { number: 0, alone: true };
    watchHelpers();
  });

  return {
    start,
    /** For tests, and for whoever wonders how an answer is computed. */
    state: () => ({
      workers: helpers.filter((helper) => helper.ready).length,
      working: helpers.filter((helper) => helper.chunks.length > 0).length,
      usable,
      cells: counts.cells,
      lost: counts.lost,
      whyLost,
    }),
  };
})();
