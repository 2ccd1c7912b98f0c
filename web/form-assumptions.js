// The section of the form for assumptions: tables of parameters with fields for value and range, and of the strengths of
// instruments.
'use strict';

(() => {
  const { h } = regiomixDom;
  const paragraph = (text) => text && h('p', {}, text);
  const note = (text) => text && h('p', { class: 'note' }, text);

  /** A source with its address, where it has one. */
  function source(one) {
    const text = `${one.id}: ${one.title}`;
    const linked = /^https?:/.test(one.url);
    const link = () => h('a', { href: one.url, target: '_blank', rel: 'noopener noreferrer' }, text);
    return h('li', { key: one.id }, linked ? link() : text);
  }
  const sources = (shown, list) =>
    (list.length > 0 ? h('ul', { 'aria-label': shown.sources_label }, list.map(source)) : note(shown.no_source));

  /** The button that opens and closes a row. */
  const opener = (f, id, name) =>
    f.control(`${id}.name`, { label: f.say('details'), name: `${f.say('details')}: ${name}`, class: 'quiet' });
  const grade = (row) => h('span', { class: 'grade', title: row.grade_text },
    row.own || row.grade, h('span', { class: 'unseen' }, ` ${row.grade_text}`));

  // --- parameters -----------------------------------------------------------------------------------------------------

  function details(shown, row) {
    return row.open && h('div', { class: 'note', key: 'details' },
      [row.note, `${row.published}${row.unit ? ` ${row.unit}` : ''}. ${row.limits}`, row.use, `${row.grade_text}.`]
        .map(paragraph),
      sources(shown, row.sources));
  }

  function name(f, shown, row, id) {
    return [
      row.name,
      row.unit && h('span', { class: 'note' }, ` ${row.unit}`),
      row.changed && h('p', { class: 'changed', key: 'changed' }, `${f.say('region_changed')} ${row.published}`),
      h('div', { class: 'buttons', key: 'ways' }, opener(f, id, row.name),
        f.control(`${id}.reset`, { class: 'quiet', name: `${f.view.controls[`${id}.reset`]?.label}: ${row.name}` })),
      details(shown, row),
    ];
  }

  function parameterTable(f, shown, group) {
    const { columns } = shown;
    const others = shown.sets.filter((set) => set.differs);
    const headings = [columns.name, columns.value, columns.low, columns.high, columns.grade, columns.sensitivity,
      shown.equations_label, ...others.map((set) => `${set.mark} ${set.title}`)];
    return f.table(`${group.name} (${group.count})`, headings, group.rows.map((row) => {
      const id = `assumptions.row.${row.id}`;
      return {
        key: row.id,
        cells: [
          name(f, shown, row, id), f.bare(`${id}.value`), f.bare(`${id}.low`), f.bare(`${id}.high`), grade(row),
          row.sensitivity, row.equations || '–',
          ...others.map((set) => row.others.find((one) => one.id === set.id)?.text ?? '='),
        ],
      };
    }), { class: 'assumptions' });
  }

  // --- strengths ------------------------------------------------------------------------------------------------------

  function strengthTable(f, shown, group) {
    const columns = [f.say('instrument'), f.say('mechanism'), shown.columns.grade];
    return f.table(`${group.name} (${group.count})`, columns, group.rows.map((row) => {
      const id = `assumptions.strength.${row.id}`;
      return {
        key: row.id,
        cells: [
          [row.name, h('div', { class: 'buttons', key: 'ways' }, opener(f, id, row.name),
            f.control(`${id}.change`, { class: 'quiet', name: `${f.view.controls[`${id}.change`]?.label}: ${row.name}` }))],
          [row.mechanisms.length > 0
            ? h('ul', { role: 'list', key: 'list' },
              row.mechanisms.map((one) => h('li', { key: one.id }, `${one.name}: ${one.text} (${one.range})`)))
            : row.summary,
          row.open && h('div', { key: 'details' }, note(row.note), sources(shown, row.sources))],
          grade(row),
        ],
      };
    }), { class: 'assumptions' });
  }

  // --- the section ----------------------------------------------------------------------------------------------------

  function assumptions(f) {
    const { assumptions: shown } = f.view;
    return shown && f.section('assumptions', shown.title,
      paragraph(shown.summary),
      h('div', { class: 'buttons', role: 'group', 'aria-label': shown.title },
        f.control('assumptions.part.model'), f.control('assumptions.part.instruments')),
      h('div', { class: 'fields' }, ['search', 'show', 'group', 'in_grade'].map((what) => f.control(`assumptions.${what}`))),
      h('div', { class: 'buttons', key: 'ways' }, f.control('assumptions.filter.clear'), f.control('assumptions.reset')),
      f.control('assumptions.take'),
      paragraph(shown.no_match),
      shown.parameters.map((group) => h('div', { key: group.id }, parameterTable(f, shown, group))),
      shown.strengths.map((group) => h('div', { key: group.id }, strengthTable(f, shown, group))),
      note(shown.note), shown.parameters.length > 0 && note(`${shown.columns.sensitivity}: ${shown.columns.sensitivity_help}`));
  }

  regiomixSections.add(assumptions, 'time');
})();
