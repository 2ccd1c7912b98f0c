// Sections of the form for presenting: the step that fills the screen as heading, table and buttons, and the list of steps.
'use strict';

(() => {
  const { h } = regiomixDom;
  const paragraph = (text) => text && h('p', {}, text);
  const note = (text) => text && h('p', { class: 'note' }, text);

  // --- the step that is shown -----------------------------------------------------------------------------------------

  const figures = (f) => {
    const { cards, caption } = f.view.outcomes;
    return f.table(caption, [f.say('indicator'), f.say('median'), f.say('range')],
      cards.map((card) => ({ key: card.id, cells: [card.label, card.value, card.range_short || card.range] })),
      { class: 'numbers' });
  };
  const numbers = (f, shown) => shown.rows.length > 0 && f.table(shown.heading, [f.say('indicator'), ...shown.columns],
    shown.rows.map((row) => [row.label, row.first, row.second, row.result]));
  function phases(f) {
    const { rows } = f.view.timeline;
    const cells = (row) => [row.name, row.phases.map((one) => one.text).join('; ')];
    return rows.length > 0 && f.table(f.say('timeline_title'), [f.say('instrument'), f.say('period')],
      rows.map((row) => ({ key: row.instrument, cells: cells(row) })));
  }

  const pictures = {
    cards: figures,
    comparison: numbers,
    change: numbers,
    chart: (f) => f.chart('slide', true),
    timeline: (f) => [f.chart('slide', true), phases(f)],
    spending: (f) => f.chart('slide', true),
  };

  function slide(f) {
    const { slide: shown } = f.view;
    // With its number: a step may be called as another section is.
    return shown && f.section('slide', `${shown.position} · ${shown.heading}`,
      note(shown.title),
      shown.hint ? paragraph(shown.hint) : pictures[shown.step.show](f, shown),
      f.control('slide.lever.value'), f.control('slide.lever.on'),
      h('div', { class: 'buttons', key: 'ways' }, // the same ones whatever stands above
        f.control('slide.previous'), f.control('slide.next', { class: 'primary' }), f.control('slide.leave')));
  }

  // --- its steps ------------------------------------------------------------------------------------------------------

  function step(f, one, index) {
    const id = `present.${index}`;
    const legend = f.say('step', { number: index + 1, name: one.caption || one.name });
    return h('fieldset', { key: index },
      h('legend', {}, legend),
      f.control(`${id}.caption`),
      h('div', { class: 'fields' }, f.control(`${id}.show`), f.control(`${id}.lever`)),
      h('div', { class: 'buttons' }, ['start', 'up', 'down', 'remove'].map((name) =>
        f.control(`${id}.${name}`, { name: `${f.view.controls[`${id}.${name}`].label}: ${legend}`, class: 'quiet' }))));
  }

  function presentation(f) {
    const { presentation: shown } = f.view;
    return f.section('presentation', shown.title,
      paragraph(shown.help), note(shown.usual),
      h('div', { class: 'buttons' },
        f.control('present.start', { class: 'primary' }), f.control('present.second', { help: true }),
        f.control('present.add')),
      shown.steps.map((one, index) => step(f, one, index)));
  }

  regiomixSections.add(slide, 'message');
  regiomixSections.add(presentation, 'time');
})();
