// The page's side of the seam to the WebAssembly program; src/platform/platform_web.cpp is the other side.
'use strict';

const regiomixBridge = (() => {
  const encoder = new TextEncoder();
  const behindSlice = 0.012; // seconds of work between two messages, while nobody sees the page
  const listeners = new Map();
  let program = null;
  let frameRequest = 0;
  let stopped = false;

  // What C++ sees as Module.page.
  const page = {
    incoming: new Uint8Array(0),
    answer: '',
    schedule,
    notify(event, text, number) {
      for (const listener of listeners.get(event) ?? []) listener(text, number);
    },
    save() {}, // files.js
    savePicture() {},
    textInput() {}, // text-input.js
    key() {}, // C++, once GLFW is there
    releaseKeys() {},
  };

  function schedule() {
    if (!program || stopped) return;
    if (document.hidden) workBehind();
    else frameRequest ||= requestAnimationFrame(runFrame);
  }

  /** After an exception the program cannot go on. */
  function run(work) {
    try {
      return work();
    } catch (error) {
      stopped = true;
      page.notify('stopped', String(error?.message ?? error), 0);
      throw error;
    }
  }

  function runFrame() {
    frameRequest = 0;
    if (document.hidden) return;
    if (run(() => program._regiomix_frame()) > 0) schedule();
  }

  // Nothing is drawn while nobody sees it: what is wanted meanwhile is done when the page is shown again. Only an analysis
  // goes on. Timers hardly run then, but messages to oneself arrive.
  const behind = new MessageChannel();
  let behindIsDue = false;

  function workBehind() {
    if (behindIsDue) return;
    behindIsDue = true;
    behind.port2.postMessage(0);
  }
  behind.port1.onmessage = () => {
    behindIsDue = false;
    if (stopped || !document.hidden) return;
    if (run(() => program._regiomix_work(behindSlice))) workBehind();
  };

  document.addEventListener('visibilitychange', () => bridge.call('seen_again'));

  const bridge = {
    page,
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
    connect(module) {
      program = module;
      run(() => program._regiomix_open());
      bridge.requestFrames(3);
    },
    connected: () => program !== null,

    requestFrames(count) {
      if (!program) return;
      program._regiomix_request_frames(count);
      schedule();
    },
    framesDue: () => frameRequest !== 0,
    /** Frames at once, for what must happen while an event of the browser is being handled. */
    framesNow(count) {
      if (!program || stopped) return;
      for (let i = 0; i < count; ++i) runFrame();
    },
    /** Calls an exported function with numbers. */
    call(name, ...numbers) {
      return program ? program['_regiomix_' + name](...numbers) : 0;
    },
    /** Calls an exported function that takes text or bytes. */
    send(name, data, ...numbers) {
      if (!program) return;
      page.incoming = typeof data === 'string' ? encoder.encode(data) : data;
      program['_regiomix_' + name](...numbers);
    },
    /** Calls an exported function that answers with text. */
    ask(name, data = '') {
      if (!program) return '';
      bridge.send(name, data);
      const answer = page.answer;
      page.answer = '';
      return answer;
    },
  };
  return bridge;
})();
