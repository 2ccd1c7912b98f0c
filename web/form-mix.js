// Sections of the form for the policy mix: the list with its filters and presets, everything about one instrument, and the
// editor of one's own.
'use strict';

(() => {
  const { h } = regiomixDom;
  const paragraph = (text) => text && h('p', {}, text);
  const note = (text) => text && h('p', { class: 'note' }, text);

  // --- details of one instrument --------------------------------------------------------------------------------------

  /** A part of the details, if there is anything in it. */
  function part(f, heading, ...children) {
    const there = children.flat(Infinity).filter(Boolean);
    return there.length > 0 && [h('h6', {}, f.say(heading)), ...there];
  }

  function phase(f, one, index) {
    return h('fieldset', { key: index },
      h('legend', {}, `${f.say('phase')} ${index + 1}: ${one.period}`),
      h('div', { class: 'fields' },
        f.control(`phase.${index}.from`), f.control(`phase.${index}.to`), f.control(`phase.${index}.budget`)),
      f.control(`phase.${index}.remove`));
  }

  /** A source with its address, where it has one. */
  function source(one) {
    const text = `${one.id}: ${one.title}`;
    const linked = /^https?:/.test(one.url);
    const link = { href: one.url, target: '_blank', rel: 'noopener noreferrer' };
    return h('li', { key: one.id }, linked ? h('a', link, text) : text);
  }

  function details(f) {
    const { details: shown } = f.view;
    const changes = Object.keys(f.view.controls).filter((id) => id.startsWith('details.change.'));
    const named = { id: 'form-details', role: 'group', 'aria-labelledby': 'form-details-title' };
    return h('div', { class: 'details', key: 'details', ...named },
      h('h5', { id: 'form-details-title', tabindex: '-1' }, shown.name),
      paragraph(shown.help),
      part(f, 'details_when',
        note(shown.state),
        shown.phases.map((one, index) => phase(f, one, index)),
        shown.phases.length > 0 && [note(f.say('months')), note(shown.usual)],
        shown.settings.length > 0 && h('div', { class: 'fields' },
          shown.settings.map((setting) => f.control(`setting.${setting.id}`, { note: setting.note }))),
        h('div', { class: 'buttons' }, changes.map((id) => f.control(id, { help: true })))),
      part(f, 'details_mechanisms',
        shown.mechanisms.length > 0 && f.table(shown.mechanisms_note,
          [f.say('mechanism'), f.say('strength'), f.say('strength_range')],
          shown.mechanisms.map((one) => ({ key: one.id,
            cells: [[one.name, h('span', { class: 'note' }, ` ${one.help}`)], one.text, one.range] })),
          { widget: 'details.mechanisms' }),
        shown.mechanisms.length === 0 && note(shown.mechanisms_note),
        [shown.delay, shown.stages].map(note)),
      part(f, 'details_cost', [shown.cost, shown.natural_parameters].map(note)),
      part(f, 'details_tried', [shown.tried].flat().map(note)),
      part(f, 'details_evidence', [shown.grade, shown.evidence].map(note)),
      part(f, 'details_sources',
        shown.sources.length > 0 ? h('ul', {}, shown.sources.map(source)) : note(f.say('details_no_sources'))),
      h('div', { class: 'buttons' }, f.control('details.close')));
  }

  // --- the list -------------------------------------------------------------------------------------------------------

  function instrument(f, item) {
    const id = `mix.${item.id}`;
    const open = f.view.details?.instrument === item.id;
    return h('li', { key: item.id, class: item.on ? 'on' : null },
      h('div', { class: 'name' },
        f.control(`${id}.on`),
        h('span', { class: 'grade', title: item.grade_text }, item.own || item.grade,
          h('span', { class: 'unseen' }, ` ${item.grade_text}`)),
        f.control(`${id}.name`, { label: f.say('details'), name: f.view.controls[`${id}.name`]?.label, class: 'quiet' })),
      note(item.effect),
      f.control(`${id}.value`),
      open && details(f));
  }

  function family(f, item) {
    const id = `mix.family.${item.id}`;
    const control = f.view.controls[id];
    f.control(id); // placed as a heading that opens and closes
    return h('div', { class: 'family', key: item.id },
      h('h4', {}, h('button', {
        type: 'button', id: f.domId(id), class: 'heading', 'data-control': id, 'data-widget': id,
        'data-action': JSON.stringify(control.action), 'aria-expanded': String(item.open),
        onclick: () => f.host.send(id, { ...control.action, [control.field]: !item.open }),
      }, item.name, ' ', h('span', { class: 'note' }, item.count))),
      f.control(`mix.presets.${item.id}`),
      item.open && h('ul', { class: 'instruments', role: 'list' }, item.instruments.map((one) => instrument(f, one))));
  }

  function mix(f) {
    const { mix: shown } = f.view;
    return f.section('mix', shown.title,
      paragraph(shown.spending),
      f.control('mix.search'),
      h('div', { class: 'fields' }, ['order', 'show', 'stage', 'in_family'].map((name) => f.control(`mix.${name}`))),
      shown.order.filters && h('p', {}, shown.order.filters, ' ', f.control('mix.filter.clear', { class: 'quiet' })),
      note(shown.order.note),
      paragraph(shown.no_match),
      shown.families.map((item) => family(f, item)),
      h('div', { class: 'buttons' }, f.control('mix.new_own', { help: true })),
      // Details of an instrument that the search or a filter hides.
      f.view.details && !shown.families.some((item) => item.open &&
        item.instruments.some((one) => one.id === f.view.details.instrument)) &&
        details(f));
  }

  // --- an instrument of one's own ---------------------------------------------------------------------------------------

  function own(f) {
    const editor = f.view.own_editor;
    return editor && f.section('own', editor.title,
      note(editor.note),
      h('div', { class: 'fields' }, ['name', 'family', 'budget', 'delay', 'ramp'].map((name) => f.control(`own.${name}`))),
      h('h4', {}, editor.mechanisms_title),
      editor.mechanisms.map((one) => h('div', { class: 'own-part', key: one.id },
        f.control(`own.part.${one.id}.value`), f.control(`own.part.${one.id}.remove`, { class: 'quiet' }))),
      editor.warning && h('p', { class: 'wrong' }, editor.warning),
      f.control('own.add'),
      h('div', { class: 'buttons' }, f.control('own.close', { class: 'primary' }), f.control('own.delete')));
  }

  regiomixSections.add(mix, 'scenario');
  regiomixSections.add(own, 'evidence');
})();
