// The report: a document of its own in place of the workspace, to read, print or save as PDF. The program says what is in it
// (src/app/view_report.cpp); this makes HTML of it.
'use strict';

(() => {
  const bridge = regiomixBridge;
  const report = document.getElementById('report');
  const workspace = [document.querySelector('main'), document.getElementById('heading'), document.getElementById('form-skip')];
  let before = null; // what the page was called, and in which language, before the report

  function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    Object.assign(element, properties);
    element.append(...children);
    return element;
  }
  const paragraphs = (texts) => texts.map((text) => make('p', { textContent: text }));

  function makeTable(table) {
    const kind = (column) => (column < table.text_columns ? 'words' : 'number');
    const heads = table.columns.map((text, column) => make('th', { scope: 'col', textContent: text, className: kind(column) }));
    const rows = table.rows.map((row) => make('tr', {}, ...row.map((text, column) =>
      (column === 0 ? make('th', { scope: 'row', textContent: text })
        : make('td', { textContent: text, className: kind(column) })))));
    const element = make('table', {}, make('caption', { textContent: table.caption }),
      make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...rows));
    // A wide table scrolls by itself on a narrow screen, by keyboard too.
    return make('div', { className: 'table', tabIndex: 0, role: 'region', ariaLabel: table.caption }, element);
  }

  function makePicture(svg) {
    const picture = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
    picture.removeAttribute('width');
    picture.removeAttribute('height');
    return picture;
  }

  function makeFigure(figure) {
    return make('section', {}, make('h3', { textContent: figure.heading }),
      make('figure', {}, make('figcaption', { textContent: figure.finding }), makePicture(figure.svg)),
      makeTable(figure.table));
  }

  /** Only addresses of the web become links; anything else stays text. */
  function makeLink({ text, address }) {
    const link = /^https?:\/\//.test(address);
    return make('li', {}, link ? make('a', { href: address, textContent: text, target: '_blank', rel: 'noopener' }) : text);
  }

  function makeSection(section) {
    const heading = make('h2', { textContent: section.heading, id: `report-${section.id}` });
    const element = make('section', {}, heading, ...paragraphs(section.paragraphs), ...section.tables.map(makeTable),
      ...section.figures.map(makeFigure));
    if (section.links.length > 0) element.append(make('ul', {}, ...section.links.map(makeLink)));
    element.setAttribute('aria-labelledby', heading.id);
    return element;
  }

  function makeHead(content) {
    const today = new Intl.DateTimeFormat(content.language, { dateStyle: 'long' }).format(new Date());
    const facts = [{ label: content.date_label, value: today }, ...content.facts];
    const list = facts.flatMap(({ label, value }) => [make('dt', { textContent: label }), make('dd', { textContent: value })]);
    return [make('h1', { textContent: content.title, tabIndex: -1 }),
      make('p', { className: 'note', textContent: content.note }),
      ...(content.sentence ? paragraphs([content.sentence]) : []), make('dl', {}, ...list)];
  }

  function makeBar(content) {
    const print = make('button', { type: 'button', className: 'primary', textContent: content.print, id: 'report-print' });
    const leave = make('button', { type: 'button', textContent: content.close, id: 'report-close' });
    print.addEventListener('click', () => window.print());
    leave.addEventListener('click', close);
    return make('div', { className: 'bar' }, print, leave);
  }

  function show(content) {
    before ??= { title: document.title, language: document.documentElement.lang };
    report.replaceChildren(makeBar(content), make('article', {}, ...makeHead(content), ...content.sections.map(makeSection)));
    document.title = content.title; // what browsers call the PDF
    document.documentElement.lang = content.language;
    for (const part of workspace) part.hidden = true;
    report.hidden = false;
    document.documentElement.classList.add('reporting');
    scrollTo(0, 0);
    report.querySelector('h1').focus({ preventScroll: true });
  }

  function close() {
    if (report.hidden) return;
    report.hidden = true;
    report.replaceChildren();
    document.documentElement.classList.remove('reporting');
    for (const part of workspace) part.hidden = false;
    document.title = before.title;
    document.documentElement.lang = before.language;
    before = null;
    document.getElementById('canvas').focus();
    bridge.requestFrames(3);
  }

  bridge.on('report', (json) => show(JSON.parse(json)));
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
})();
