// Sections of the form for several scenarios: the comparison, a collection of files, those that the browser keeps, and the
// response surface.
'use strict';

(() => {
  const { h } = regiomixDom;
  const paragraph = (text) => text && h('p', {}, text);
  const note = (text) => text && h('p', { class: 'note' }, text);

  // --- comparison ---------------------------------------------------------------------------------------------------

  function cell(one) {
    const difference = [one.difference, one.better].filter(Boolean).join(', ');
    return [one.median, one.range && ` (${one.range})`, one.difference && h('span', { class: 'note' }, ` ${difference}`)];
  }

  function comparedTable(f, { scenarios, indicators, caption }) {
    return f.table(caption, [f.say('scenario'), ...indicators.map((one) => one.label)], scenarios.map((one) => ({
      key: one.id,
      cells: [[`${one.mark} ${one.title}`, one.tag && h('span', { class: 'note' }, ` ${one.tag}`)], ...one.cells.map(cell)],
    })));
  }

  function differences(f, { scenarios }, groups, title) {
    const who = (numbers) => numbers.map((index) => scenarios[index]?.mark).join(', ');
    return groups.filter((group) => group.rows.length > 0).map((group) =>
      f.table(group.title || title, [f.say('explore_settings'), f.say('scenario')], group.rows.map((row) => ({
        key: row.id,
        cells: [row.label, h('ul', { role: 'list' },
          row.values.map((value) => h('li', {}, `${who(value.scenarios)}: ${value.text}`)))],
      }))));
  }

  function parallel(f, { axes, lines, title }) {
    return axes.length > 0 && f.table(title, [f.say('scenario'), ...axes.map((axis) => axis.label)],
      lines.map((line) => [line.name, ...line.texts]));
  }

  function compare(f) {
    const { compare: shown, top } = f.view;
    if (!shown) return f.section('compare', f.say('compare'), paragraph(top.compared_title), f.control('top.compare'));
    const any = shown.scenarios.length > 0;
    return f.section('compare', f.say('compare'),
      !any && [h('p', {}, h('strong', {}, shown.empty_title)), paragraph(shown.empty_text)],
      note(shown.full_text),
      h('div', { class: 'buttons' }, f.control('compare.keep', { class: 'primary' }), f.control('compare.files'),
        f.control('compare.saved')),
      f.control('compare.ready'), f.control('top.compare'),
      any && [
        comparedTable(f, shown),
        shown.scenarios.map((one) => h('fieldset', { key: one.id },
          h('legend', {}, `${one.mark} ${one.title}`),
          note(one.targets),
          h('div', { class: 'fields' }, f.control(`compare.scenario.${one.id}.name`)),
          h('div', { class: 'buttons' }, ['reference', 'open', 'remove'].map((what) => {
            const id = `compare.scenario.${one.id}.${what}`;
            return f.control(id, { name: `${f.view.controls[id]?.label}: ${one.title}`, class: 'quiet' });
          })))),
        h('div', { class: 'fields' }, f.control('compare.indicator')),
        f.chart('compare', true),
        differences(f, shown, [shown.targets], ''),
        h('h4', {}, shown.differences_title), note(shown.same_text),
        differences(f, shown, shown.differences, shown.differences_title),
        h('div', { class: 'buttons' }, f.control('compare.axes.outcomes'), f.control('compare.axes.levers')),
        parallel(f, shown.parallel),
      ]);
  }

  // --- a collection of files ------------------------------------------------------------------------------------------

  const strips = (f, title, heading, rows) => rows.length > 0 &&
    f.table(title, [heading, f.say('collection_min'), f.say('median'), f.say('collection_max')],
      rows.map((row) => [[row.label, row.note && h('span', { class: 'note' }, ` ${row.note}`)], row.min, row.median, row.max]));

  function collection(f) {
    const shown = f.view.collection;
    return shown && f.has('collection.close') && f.section('collection', shown.title,
      note(shown.note), paragraph(shown.progress_text),
      strips(f, shown.outcomes_title, f.say('indicator'), shown.outcomes),
      strips(f, shown.levers_title, f.say('explore_settings'), shown.levers),
      h('ul', { role: 'list' }, shown.files.map((file, index) => h('li', { key: index, class: 'buttons' },
        h('span', {}, file.title || file.name),
        ['open', 'compare'].map((what) => {
          const id = `collection.file.${index}.${what}`;
          return f.control(id, { name: `${f.view.controls[id]?.label}: ${file.title || file.name}`, class: 'quiet' });
        })))),
      shown.refused.length > 0 && [h('h4', {}, shown.refused_title),
        h('ul', {}, shown.refused.map((file) => h('li', {}, `${file.name}: ${file.reason}`)))],
      f.control('collection.close'));
  }

  // --- what the browser keeps -----------------------------------------------------------------------------------------

  function library(f) {
    const shown = f.view.library;
    return shown && f.section('library', shown.title,
      note(shown.note),
      shown.empty_title && [h('p', {}, h('strong', {}, shown.empty_title)), paragraph(shown.empty_text)],
      shown.records.map((record) => h('fieldset', { key: record.id },
        h('legend', {}, record.title), note(record.detail),
        f.control(`library.${record.id}.more.name`),
        h('div', { class: 'buttons' }, ['', '.more.compare', '.more.duplicate', '.more.delete'].map((what) => {
          const id = `library.${record.id}${what}`;
          return f.control(id, { name: `${f.view.controls[id]?.label}: ${record.title}`, class: 'quiet' });
        })))),
      f.control('library.undo'), f.control('dialog.close', { class: 'primary' }));
  }

  // --- the response surface -------------------------------------------------------------------------------------------

  /** At most nine by nine of its values: the surface as a table. */
  function surface(f, { across, up, values, side, title }) {
    if (!side || !values?.length) return null;
    const places = Array.from({ length: Math.min(9, side) }, (_, i) => Math.round((i * (side - 1)) / (Math.min(9, side) - 1)));
    const number = (value) => (value === null ? '–' : value.toLocaleString(f.view.language, { maximumSignificantDigits: 3 }));
    const at = (axis, place) => number(axis.low + ((axis.high - axis.low) * place) / (side - 1));
    return f.table(title, [`${up.name} \\ ${across.name}`, ...places.map((place) => at(across, place))],
      [...places].reverse().map((y) => [at(up, y), ...places.map((x) => number(values[y][x]))]), { class: 'numbers' });
  }

  function explore(f) {
    const shown = f.view.explore;
    return shown && f.section('explore', f.view.controls['tab.explore']?.label ?? '',
      paragraph(shown.title), note(shown.subtitle),
      h('div', { class: 'fields' },
        ['indicator', 'across', 'up', 'move.across', 'move.up'].map((name) => f.control(`explore.${name}`)),
        f.control('chart.explore.more')),
      surface(f, shown));
  }

  regiomixSections.add(compare, 'time');
  regiomixSections.add(library, 'evidence');
  regiomixSections.add(collection, 'compare');
  regiomixSections.add(explore, 'collection');
})();
