// Charts of the form: the picture that the program draws as SVG, one sentence that says what it shows, and its numbers as a
// table. They are asked for when results have come to rest, at most a few times a second, and only those that changed.
'use strict';

const regiomixCharts = (() => {
  const { h } = regiomixDom;
  const pause = 200; // milliseconds between two rounds while a slider moves
  const drawn = new Map(); // id -> { key, chart }
  let wanted = new Map(); // id -> large, of the form that was made last
  let timer = 0;
  let last = 0;

  const ask = (request) => JSON.parse(regiomixBridge.ask('chart_json', JSON.stringify(request)) || 'null');

  /** Pictures of one page must not share ids. */
  const ownIds = (svg, id) =>
    svg.replace(/ id="/g, ` id="${id}-`).replace(/url\(#/g, `url(#${id}-`).replace(/ href="#/g, ` href="#${id}-`);

  function sizeOf(id, large) {
    const place = document.querySelector(`[data-chart="${id}"] .picture`);
    const text = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const width = Math.max(240, Math.round(place?.clientWidth || 560));
    return { width, height: Math.round((large ? 300 : 150) * text), scale: text };
  }

  function round(view, redraw) {
    last = performance.now();
    let changed = false;
    for (const [id, large] of wanted) {
      const size = sizeOf(id, large);
      const key = JSON.stringify([view.revision, view.language, view.dark, size]);
      if (drawn.get(id)?.key === key) continue;
      const chart = ask({ id, ...size });
      if (chart) chart.svg = ownIds(chart.svg, `chart-${id}`);
      changed ||= JSON.stringify(chart) !== JSON.stringify(drawn.get(id)?.chart ?? null);
      drawn.set(id, { key, chart });
    }
    if (changed) redraw();
  }

  /** After a form was shown: brings its charts up to date, now or soon, and then calls `redraw`. */
  function follow(view, redraw) {
    clearTimeout(timer);
    timer = setTimeout(() => round(view, redraw), Math.max(0, last + pause - performance.now()));
  }

  /** The numbers behind a picture, folded away; without a picture they are what there is to see. */
  function numbers(form, { title, svg, table }) {
    const shown = form.table(title, [table.heading ?? form.say('year'), ...table.columns], table.rows);
    return svg ? h('details', { class: 'numbers' },
      h('summary', { 'aria-label': `${form.say('numbers')}: ${title}` }, form.say('numbers')), shown) : shown;
  }

  function figure(form, id, large = false) {
    wanted.set(id, large);
    const chart = drawn.get(id)?.chart;
    const caption = chart?.finding ?? '';
    return h('figure', { key: `chart-${id}`, 'data-chart': id, class: large ? 'large' : null },
      h('figcaption', {}, caption, chart?.note && h('span', { class: 'note' }, ` ${chart.note}`)),
      (!chart || chart.svg) && h('div', { class: 'picture', ...(chart ? { picture: chart.svg } : {}) }),
      chart?.table && numbers(form, chart),
      form.control(`chart.${id}.more`));
  }

  return {
    figure,
    follow,
    /** Before a form is made. */
    begin() { wanted = new Map(); },
    now: round,
  };
})();
