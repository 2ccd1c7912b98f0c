// Starts the program, tells it what the person's system prefers, and offers `window.regiomix` to the page and to tests.
'use strict';

(() => {
  const bridge = regiomixBridge;
  const element = (id) => document.getElementById(id);
  const supported = typeof WebAssembly === 'object' && typeof WebAssembly.validate === 'function';
  const engine = supported ? regiomixEngine.choose() : 'none';

  // --- messages -----------------------------------------------------------------------------------------------------

  function problem(title, ...sentences) {
    const box = element('problem');
    const heading = document.createElement('h2');
    heading.textContent = title;
    const paragraphs = sentences.map((sentence) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = sentence;
      return paragraph;
    });
    box.replaceChildren(heading, ...paragraphs);
    box.hidden = false;
    element('loading').hidden = true;
  }

  bridge.on('problem', (text) => problem('That did not work', text));
  bridge.on('stopped', (text) => problem(
    'Regiomix has stopped because of a fault in the program',
    'Reload the page to go on with your scenario. Your files are as you saved them.',
    `For a report: ${text}`,
  ));
  let contextState = 'alive';
  bridge.on('context', (state) => {
    contextState = state === 'restored' ? 'alive' : state;
    document.documentElement.dataset.graphics = contextState;
  });

  // --- what the system prefers ----------------------------------------------------------------------------------------

  const queries = {
    dark: matchMedia('(prefers-color-scheme: dark)'),
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)'),
    moreContrast: matchMedia('(prefers-contrast: more), (forced-colors: active)'),
    touch: matchMedia('(pointer: coarse)'),
  };
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

  bridge.page.preferences = () => ({
    language: regiomixStorage.settings().language ?? (navigator.language || 'en'),
    bits: (queries.dark.matches ? 1 : 0) | (queries.reducedMotion.matches ? 2 : 0) |
      (queries.moreContrast.matches ? 4 : 0) | (isMac ? 8 : 0) |
      (queries.touch.matches ? 16 : 0),
  });
  const tellChange = () => bridge.call('preferences_changed');
  for (const query of Object.values(queries)) query.addEventListener('change', tellChange);
  queries.moreContrast.addEventListener('change', ({ matches }) => {
    if (regiomixStorage.settings().highContrast !== null) return; // the person has chosen
    bridge.ask('dispatch', JSON.stringify({ action: 'set_high_contrast', high_contrast: matches }));
  });
  addEventListener('languagechange', tellChange);

  bridge.on('title', (title) => {
    document.title = title;
  });
  bridge.on('change', (_, revision) => {
    dispatchEvent(new CustomEvent('regiomix:change', { detail: { revision } }));
  });

  // --- start --------------------------------------------------------------------------------------------------------

  function firstPicture() {
    return new Promise((resolve) => {
      const look = () => {
        if (contextState === 'missing' || regiomixForm.layout() === 'form' || bridge.call('frames') > 0) resolve();
        else requestAnimationFrame(look);
      };
      look();
    });
  }

  /** Lets the browser answer a key or a click before the program goes on. */
  const breath = () => new Promise((resolve) => {
    setTimeout(resolve);
  });

  /** What was stored here, or what a link brings; a first visit begins with the guide. */
  async function openScenario() {
    const returned = await regiomixStorage.restore();
    const firstDocument = bridge.ask('document_json');
    await regiomixLinks.open();
    const sent = bridge.ask('document_json') !== firstDocument; // whoever follows a link came for that scenario
    if (!returned && !sent && !regiomixStorage.settings().guideDone) {
      bridge.ask('dispatch', JSON.stringify({ action: 'set_guide', step: 1 }));
    }
  }

  async function start() {
    if (!supported) {
      problem(
        'This browser is too old for Regiomix',
        'It lacks WebAssembly. Any browser from 2021 on has it; public bodies can also use the command line program.',
      );
      throw new Error('WebAssembly is missing');
    }
    const progress = element('progress');
    let program;
    try {
      program = await regiomixEngine.start(engine, element('canvas'), bridge.page, (share) => {
        progress.value = share;
      });
    } catch (error) {
      problem('Regiomix could not be loaded', 'Check the connection and reload the page.', `For a report: ${error.message}`);
      throw error;
    }
    await breath();
    bridge.connect(program);
    regiomixAnalysis.start();
    const { highContrast } = regiomixStorage.settings();
    if (highContrast !== null) {
      bridge.ask('dispatch', JSON.stringify({ action: 'set_high_contrast', high_contrast: highContrast }));
    }
    const { dark, textPercent } = regiomixStorage.settings();
    if (textPercent !== 100) bridge.ask('dispatch', JSON.stringify({ action: 'set_text_size', percent: textPercent }));
    if (dark) bridge.ask('dispatch', JSON.stringify({ action: 'set_dark', dark: true }));
    if (regiomixPresent.following) {
      regiomixPresent.follow();
    } else {
      await openScenario();
      regiomixPresent.lead();
    }
    await breath();
    bridge.watchSize();
    await breath();
    regiomixForm.start(contextState !== 'missing');
    await firstPicture();
    element('splash').hidden = true;
    document.documentElement.dataset.ready = engine;
    performance.mark('regiomix-ready');
  }

  /** For the form view and for tests: the same view and the same actions that the panels on the canvas use. */
  window.regiomix = {
    engine,
    version: globalThis.regiomixBuild?.version,
    ready: start(),
    view: () => JSON.parse(bridge.ask('view_json') || 'null'),
    dispatch: (action) => JSON.parse(bridge.ask('dispatch', JSON.stringify(action)) || 'null'),
    openFile: (name, content) =>
      bridge.openFile(name, typeof content === 'string' ? new TextEncoder().encode(content) : content),
    frames: () => bridge.call('frames'),
    framesDue: bridge.framesDue,
    /** Where each widget of the last picture lies, in CSS pixels of the canvas. */
    widgets: () => JSON.parse(bridge.ask('widgets_json') || '[]'),
    /** A chart as SVG, sentence and table. */
    chart: (id, size = {}) => JSON.parse(bridge.ask('chart_json', JSON.stringify({ id, ...size })) || 'null'),
    /** Who computes the analyses. */
    analysis: regiomixAnalysis.state,
    gl: { alive: () => contextState === 'alive' && bridge.call('drawable') === 1 },
  };
  window.regiomix.ready.then(
    () => (globalThis.requestIdleCallback ?? setTimeout)(regiomixOffline.start),
    () => {}, // told on the page already
  );
})();
