// Sections of the form for help, the examples and the guided start.
'use strict';

(() => {
  const { h } = regiomixDom;
  const paragraph = (text) => text && h('p', {}, text);
  const note = (text) => text && h('p', { class: 'note' }, text);

  function guide(f) {
    const { guide: shown } = f.view;
    return shown && f.section('guide', shown.title,
      note(shown.progress), paragraph(shown.text),
      shown.choices.length > 0 && h('div', { class: 'buttons', role: 'group', 'aria-label': shown.title },
        shown.choices.map((choice) => f.control(`guide.choice.${choice.id}`, { help: true }))),
      h('div', { class: 'buttons', key: 'ways' },
        f.control('guide.next', { class: 'primary' }), f.control('guide.back'), f.control('guide.skip', { class: 'quiet' })));
  }

  function help(f) {
    const { help: shown, terms } = f.view;
    return shown && f.section('help', shown.title,
      f.table(shown.keys_title, [f.say('keys'), f.say('key_does')], shown.keys.map((key) => [key.keys, key.what])),
      h('h4', {}, shown.glossary_title),
      h('dl', {}, terms.flatMap((term) => [h('dt', { key: term.id }, term.term), h('dd', { key: term.id }, term.text)])),
      h('div', { class: 'buttons' }, f.control('dialog.close', { class: 'primary' })));
  }

  /** The lines of the pictures as numbers: every fifth year, as far as they are computed. */
  function lines(f, shown) {
    const drawn = shown.examples.filter((one) => one.picture.length > 0);
    const years = [5, 10, 15, 20, 25, 30].filter((year) => drawn.some((one) => year < one.picture.length));
    const whole = { maximumFractionDigits: 0 };
    const number = (value) => (typeof value === 'number' ? value.toLocaleString(f.view.language, whole) : '–');
    return drawn.length > 0 && h('details', { class: 'numbers' },
      h('summary', { 'aria-label': `${f.say('numbers')}: ${shown.title}` }, f.say('numbers')),
      f.table(shown.title, [f.say('scenario'), ...years.map((year) => `${f.say('year')} ${year}`)],
        drawn.map((one) => ({ key: one.id, cells: [one.title, ...years.map((year) => number(one.picture[year]))] })),
        { class: 'numbers' }));
  }

  /** Ready scenarios: the caption says where the line of the picture ends. */
  function examples(f) {
    const { examples: shown } = f.view;
    return shown && f.section('examples', shown.title,
      note(shown.note),
      h('ul', { role: 'list' }, shown.examples.map((one) => h('li', { key: one.id, class: 'example' },
        f.control(`example.${one.id}`),
        h('p', { class: 'note' }, [one.region, one.caption].filter(Boolean).join(' · ')),
        paragraph(one.sentence)))),
      lines(f, shown),
      h('div', { class: 'buttons' }, f.control('dialog.close', { class: 'primary' })));
  }

  regiomixSections.add(guide, 'message');
  regiomixSections.add(examples, 'evidence');
  regiomixSections.add(help, 'evidence');
})();
