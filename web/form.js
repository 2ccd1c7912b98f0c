// The form and table view: the same scenario as on the canvas, as real HTML. This file shows it, keeps it in step with the
// program, speaks results, and tells the canvas where the focus is. See docs/accessibility.md.
'use strict';

const regiomixForm = (() => {
  const bridge = regiomixBridge;
  const { h, update } = regiomixDom;
  const element = (id) => document.getElementById(id);
  const root = document.documentElement;
  const narrow = matchMedia('(max-width: 639.98px)');
  const roomy = matchMedia('(min-width: 1180px)'); // enough for both side by side
  const corner = 48; // CSS pixels at the canvas's top right that the button needs
  const quiet = 600; // milliseconds without a change before results are spoken

  // --- where it is shown --------------------------------------------------------------------------------------------

  const layouts = ['canvas', 'both', 'form'];
  let chosen = new URLSearchParams(location.search).get('view'); // else what fits
  let stored = null;
  let graphics = true;

  function recall() {
    try {
      return localStorage.getItem('regiomix-layout');
    } catch {
      return null; // storage is blocked
    }
  }

  function layout() {
    if (!graphics) return 'form';
    const wish = layouts.includes(chosen) ? chosen : null;
    if (narrow.matches) return wish === 'canvas' ? 'canvas' : 'form';
    const wanted = wish ?? (layouts.includes(stored) ? stored : 'canvas');
    return wanted === 'both' && !roomy.matches ? 'form' : wanted;
  }

  const visible = () => root.dataset.layout !== 'canvas';

  function applyLayout() {
    root.dataset.layout = layout();
    element('form').hidden = !visible() && !printing; // the width of paper is no reason to hide what is printed
    element('form-toggle').hidden = root.dataset.layout === 'form';
    element('form-toggle').setAttribute('aria-expanded', String(visible()));
    bridge.call('page_corner', root.dataset.layout === 'form' ? 0 : corner);
    if (root.dataset.layout === 'form') bridge.call('resize', 0, 0, devicePixelRatio); // nothing is drawn that nobody sees
    if (visible()) show();
    else mirrorFocus('');
  }

  function choose(wish) {
    chosen = wish;
    stored = wish;
    try {
      localStorage.setItem('regiomix-layout', wish);
    } catch {
      // then it is asked for again next time
    }
    const inside = element('form').contains(document.activeElement);
    applyLayout();
    if (inside && !visible()) element('form-toggle').focus();
  }

  /** Shows the form if it is not shown, and goes there. */
  function enter() {
    if (!visible()) choose(narrow.matches ? 'form' : 'both');
    element('form-title')?.focus();
  }

  // --- actions ------------------------------------------------------------------------------------------------------

  const complaints = new Map(); // control -> what is wrong with it
  let refused = null; // { id, message }: the control whose action the program answered with a message

  const host = {
    complaints,
    complain(id, text) {
      if ((complaints.get(id) ?? '') === text) return;
      if (text) complaints.set(id, text);
      else complaints.delete(id);
      show();
      if (text) speak(text);
    },
    /** Sends an action of a control, and those that go with it. */
    send(id, action, others = []) {
      const before = JSON.stringify(programView()?.message ?? null);
      const there = openTitles();
      complaints.delete(id);
      for (const one of [action, ...others]) {
        const answer = JSON.parse(bridge.ask('dispatch', JSON.stringify(one)) || 'null');
        if (answer?.ok === false) complaints.set(id, answer.problems.join(' '));
      }
      noteRefusal(id, before);
      show();
      followDialogs(id, there);
    },
    refresh: () => show(),
  };

  /** A message that answers what was just sent stands beside the control too, as long as it stands at the top. */
  function noteRefusal(id, before) {
    const { message } = programView() ?? {};
    if (!message || message.kind === 'info' || JSON.stringify(message) === before) return;
    refused = { id, message: JSON.stringify(message) };
    complaints.set(id, [message.heading, ...message.lines].join(' '));
  }
  function forgetRefusal(view) {
    if (!refused || JSON.stringify(view.message ?? null) === refused.message) return;
    complaints.delete(refused.id);
    refused = null;
  }

  const programView = () => (bridge.connected() ? JSON.parse(bridge.ask('view_json') || 'null') : null);

  // --- bringing it up to date ---------------------------------------------------------------------------------------

  let shown = null; // the view that the form shows

  function heading(form) {
    const options = !graphics ? [] : roomy.matches ? layouts : ['canvas', 'form'];
    return h('header', { key: 'heading' },
      h('h2', { id: 'form-title', tabindex: '-1' }, form.say('title')),
      h('p', {}, graphics ? (root.dataset.layout === 'both' ? form.say('intro') : form.say('alone')) : form.say('no_graphics')),
      options.length > 0 && h('div', { class: 'field' },
        h('label', { for: 'form-layout' }, form.say('layout')),
        h('select', { id: 'form-layout', value: root.dataset.layout, onchange: (event) => choose(event.target.value) },
          options.map((name) => h('option', { value: name, key: name }, form.say(`layout_${name}`))))));
  }

  /** Links to the sections that there are. */
  function contents(form, sections) {
    return h('nav', { key: 'contents', 'aria-label': form.say('sections') }, h('ul', { role: 'list' },
      sections.filter((section) => section && section.tag === 'section').map((section) => h('li', { key: section.key },
        h('a', {
          href: `#form-${section.key}`,
          onclick: (event) => { // the address stays as it is: it may hold a scenario
            event.preventDefault();
            goTo(`form-${section.key}-title`);
          },
        }, section.children[0].children[0])))));
  }

  function goTo(id) {
    element(id)?.focus();
    element(id)?.scrollIntoView({ block: 'start' });
  }
  function goToTop(event) {
    event.preventDefault();
    goTo('form-title');
  }

  function render(view) {
    regiomixCharts.begin();
    const form = regiomixControls.makeForm(view, host);
    const sections = regiomixSections.make(form).flat().filter(Boolean);
    const status = h('p', { key: 'status', class: 'state' },
      [view.status.text, view.status.warning, form.say('honest_note')].filter(Boolean).join(' · '));
    const focused = document.activeElement;
    const inside = element('form').contains(focused);
    const home = inside ? focused.closest('section, .details, header')?.querySelector('[tabindex="-1"]')?.id : '';
    update(element('form-body'), [heading(form), contents(form, sections), ...sections, status,
      h('p', { key: 'top' }, h('a', { href: '#form-title', onclick: goToTop }, form.say('top')))]);
    // What had the focus is gone: go to the heading of its section rather than to the start of the page.
    if (inside && !document.contains(focused)) (element(home) ?? element('form-title')).focus();
  }

  function words(view) {
    root.lang = view.language;
    root.dataset.theme = view.dark ? 'dark' : 'light';
    root.style.fontSize = view.text_percent === 100 ? '' : `${view.text_percent}%`;
    const say = view.form_words ?? {};
    element('form-skip').textContent = say.skip ?? '';
    for (const attribute of ['aria-label', 'title']) element('form-toggle').setAttribute(attribute, say.title ?? '');
    element('form').setAttribute('aria-label', say.title ?? '');
  }

  function show() {
    const view = programView();
    if (!view) return;
    words(view);
    forgetRefusal(view);
    speakResults(view);
    if (!visible() && !printing) return;
    shown = view;
    render(view);
    regiomixCharts.follow(view, () => shown && render(shown));
  }

  /**
   * The program's view has changed. While the form is hidden only its language and colours follow, and what is spoken: once
   * the changes have come to rest, as asking for the view takes long enough to be felt, but not later than `latest`.
   */
  const rest = 250, latest = 1000; // milliseconds
  let waiting = 0;
  let since = 0; // when the first change came that nobody has followed
  function follow() {
    if (visible()) return show();
    const now = performance.now();
    if (!waiting) since = now;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = 0;
      show();
    }, Math.max(0, Math.min(rest, since + latest - now)));
  }

  /** What opens by a press gets the focus, and gives it back when it closes. */
  const opening = ['slide', 'guide', 'region', 'evidence', 'library', 'help', 'examples', 'own', 'details'];
  const openedBy = new Map(); // what is open -> the control that opened it
  const openTitles = () => opening.filter((name) => element(`form-${name}-title`));

  function followDialogs(id, before) {
    const now = openTitles();
    const another = /^mix\..*\.name$/.test(id) ? ['details'] : []; // details of another instrument than before
    const opened = [...now.filter((name) => !before.includes(name)), ...another][0];
    if (opened && element(`form-${opened}-title`)) {
      openedBy.set(opened, id);
      return goTo(`form-${opened}-title`);
    }
    for (const name of before.filter((one) => !now.includes(one) && openedBy.has(one))) {
      element(`form-${openedBy.get(name).replace(/[^\w-]/g, '-')}`)?.focus();
      openedBy.delete(name);
    }
  }

  // --- speaking -----------------------------------------------------------------------------------------------------

  let speech = 0;
  let spokenResults = null;
  let spokenMessage = 'null';
  let spokenDone = null;
  let spokenFinding = '';
  let spokenPlace = '';
  let replayed = ''; // what is being shown again

  function speak(text) {
    clearTimeout(speech);
    speech = setTimeout(() => { element('form-status').textContent = text; }, quiet);
  }

  /** Where a presentation or the guided start is: what it says there. */
  function spokenStep({ slide, guide }) {
    if (slide) return [slide.position, slide.heading, slide.hint].filter(Boolean).join('. ');
    return guide ? [guide.progress, guide.title, guide.text].filter(Boolean).join('. ') : '';
  }

  /** "Net jobs: +55, 80 %: 21 to 130" once the numbers have come to rest, messages as they come. */
  function speakResults(view) {
    const message = JSON.stringify(view.message ?? null);
    if (message !== spokenMessage) {
      spokenMessage = message;
      if (view.message) return speak([view.message.heading, ...view.message.lines].join(' '));
    }
    const step = spokenStep(view);
    if (step !== spokenPlace) {
      spokenPlace = step;
      if (step) return speak(step);
    }
    if (view.history.replaying) replayed = view.history.replay;
    if (!view.complete || view.history.replaying) return;
    const first = spokenResults === null;
    const done = view.status.last_done;
    const card = view.outcomes.cards.find((one) => one.selected) ?? view.outcomes.cards[0];
    const results = card ? [card.label, card.value, card.range, ...view.timeline.over].join(', ') : '';
    if (replayed) { // the numbers are what they were: say them again all the same
      speak([replayed, results].join('. '));
      replayed = '';
      return;
    }
    const found = view.answers?.finding || view.answers?.empty || '';
    const news = [...(done !== spokenDone && done ? [done] : []), ...(results !== spokenResults ? [results] : []),
      ...(found !== spokenFinding && found ? [found] : [])];
    spokenResults = results;
    spokenFinding = found;
    spokenDone = done;
    if (!first && news.length > 0) speak(news.join('. '));
  }

  // --- the ring on the canvas ---------------------------------------------------------------------------------------

  let mirrored = '';
  function mirrorFocus(id) {
    if (id === mirrored) return;
    mirrored = id;
    if (bridge.connected()) bridge.send('mirror_focus', id);
  }

  // --- start --------------------------------------------------------------------------------------------------------

  let printing = false;

  function start() {
    stored = recall();
    element('form').addEventListener('focusin', (event) =>
      mirrorFocus(event.target.closest('[data-widget]')?.dataset.widget ?? ''));
    element('form').addEventListener('focusout', (event) => {
      if (!element('form').contains(event.relatedTarget)) mirrorFocus('');
    });
    element('form-toggle').addEventListener('click', () => (visible() ? choose('canvas') : enter()));
    element('form-skip').addEventListener('click', (event) => {
      event.preventDefault();
      enter();
    });
    for (const query of [narrow, roomy]) query.addEventListener('change', applyLayout);
    addEventListener('regiomix:change', follow);
    addEventListener('beforeprint', () => {
      if (root.classList.contains('reporting')) return; // then the report is printed
      printing = true;
      element('form').hidden = false;
      show();
      if (shown) regiomixCharts.now(shown, () => render(shown));
    });
    addEventListener('afterprint', () => {
      printing = false;
      applyLayout();
    });
    applyLayout();
    show();
  }

  return {
    /** Once the program runs. `drawable`: whether there is a canvas that shows something. */
    start(drawable) {
      graphics = drawable;
      start();
    },
    layout,
  };
})();
