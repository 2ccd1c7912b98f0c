// The section of the form that answers questions about the mix: what is asked, how far it is, what was found, with every
// picture as SVG and its numbers as a table.
'use strict';

(() => {
  const { h } = regiomixDom;
  const paragraph = (text) => text && h('p', {}, text);
  const note = (text) => text && h('p', { class: 'note' }, text);
  const buttons = (f, ids) => h('div', { class: 'buttons' }, ids.map((id) => f.control(id)));
  const numbered = (prefix, count) => Array.from({ length: count }, (_, index) => `${prefix}.${index}`);

  function part(f, shown) {
    const id = `answers.${shown.id}`;
    return h('div', { key: shown.id },
      h('h4', {}, shown.title), note(shown.note),
      f.chart(`answer.${shown.id}`, true),
      f.control(id),
      h('div', { class: 'fields' }, shown.numbers.map((number) => f.control(number))),
      buttons(f, [...numbered(`${id}.do`, shown.actions), ...shown.row_actions.filter(Boolean)]));
  }

  function answers(f) {
    const shown = f.view.answers;
    return shown && f.section('answers', f.view.controls['tab.answers']?.label ?? '',
      h('div', { role: 'group', 'aria-label': shown.topics_label }, buttons(f, shown.topics)),
      h('div', { role: 'group', 'aria-label': shown.kinds_label }, buttons(f, shown.kinds)),
      h('h4', {}, shown.title), note(shown.help),
      h('div', { class: 'fields' }, [...shown.menus, ...shown.numbers, ...shown.toggles].map((id) => f.control(id))),
      shown.busy && h('progress', { max: '1', value: String(shown.progress), 'aria-label': shown.state }),
      note(shown.state),
      buttons(f, ['answers.start', 'answers.stop']),
      shown.empty && [paragraph(shown.empty), buttons(f, numbered('answers.help', shown.empty_actions))],
      shown.finding && [h('p', { id: 'answers-finding' }, h('strong', {}, shown.finding)), shown.trust.map(note)],
      shown.parts.map((one) => part(f, one)));
  }

  regiomixSections.add(answers, 'results');
})();
