// The sections of the form, in their order: each turns the published view into descriptions of elements. A new one is a
// function here or in a file of its own that adds itself to `regiomixSections`.
'use strict';

const regiomixSections = (() => {
  const { h } = regiomixDom;
  const paragraph = (text) => text && h('p', {}, text);
  const note = (text) => text && h('p', { class: 'note' }, text);

  // --- what was just said, and dialogs ------------------------------------------------------------------------------

  function message(f) {
    const { message: said } = f.view;
    return said && h('div', { class: `message ${said.kind}`, key: 'message', id: 'form-message' },
      h('p', {}, h('strong', {}, said.heading)),
      said.lines.length > 0 && h('ul', {}, said.lines.map((line) => h('li', {}, line))),
      f.control('message.dismiss'));
  }

  function region(f) {
    const dialog = f.view.region_dialog;
    return dialog && f.section('region', dialog.title,
      note(dialog.note), note(dialog.profile),
      h('div', { class: 'fields' }, dialog.figures.map((figure) => f.control(`region.${figure.id}`, {
        note: [figure.changed && f.say('region_changed'), figure.context && f.say('region_context')].filter(Boolean).join(' '),
      }))),
      h('div', { class: 'buttons' }, f.control('region.reset'), f.control('dialog.close', { class: 'primary' })));
  }

  function evidence(f) {
    const dialog = f.view.evidence_dialog;
    return dialog && f.section('evidence', dialog.title,
      dialog.paragraphs.map(paragraph),
      h('h4', {}, f.say('evidence_grades')),
      h('ul', {}, dialog.grades.map((grade) => h('li', {}, grade))),
      h('div', { class: 'buttons' }, f.control('dialog.close', { class: 'primary' })));
  }

  // --- the scenario -------------------------------------------------------------------------------------------------

  function scenario(f) {
    const { about, status } = f.view;
    return f.section('scenario', f.say('scenario'),
      f.control('about.title'),
      paragraph(about.sentence),
      h('div', { class: 'buttons' },
        f.control('top.undo'), f.control('top.redo'), f.control('top.replay'),
        f.control('top.share'), f.control('top.present'), f.control('top.export', { class: 'primary' })),
      f.control('top.scenarios'), f.control('top.file'), f.control('top.history'),
      h('div', { class: 'fields' },
        f.control('top.region'), f.control('top.period'), f.control('top.draws'),
        f.control('about.start_year'), f.control('about.start_month')),
      h('div', { class: 'buttons' },
        f.control('top.region.edit'), f.control('about.assumptions'), f.control('status.evidence')),
      paragraph(about.region), note(about.region_notes),
      about.fact && [h('h4', {}, f.say('scenario_fact')), paragraph(about.fact)],
      about.assumption && [h('h4', {}, f.say('scenario_assumption')), paragraph(about.assumption)],
      note(about.notes), note(status.saved), pages(f));
  }

  /** What else there is: answers, assumptions and the like are sections only while their page is shown. */
  function pages(f) {
    const tabs = Object.keys(f.view.controls).filter((id) => id.startsWith('tab.'));
    return [h('h4', {}, f.say('pages')), h('div', { class: 'buttons' }, tabs.map((id) => f.control(id)))];
  }

  // --- results ------------------------------------------------------------------------------------------------------

  function cards(f) {
    const { cards: shown, caption } = f.view.outcomes;
    const comparing = shown.some((card) => card.compare);
    const columns = [f.say('indicator'), f.say('median'), f.say('range'), ...(comparing ? [f.say('difference')] : []),
      f.say('chart')];
    return f.table(caption, columns, shown.map((card) => ({
      key: card.id,
      cells: [
        card.label, card.value, card.range_short || card.range, ...(comparing ? [card.compare] : []),
        f.control(`card.${card.id}`, { label: f.say('chart'), name: `${f.say('show_chart')}: ${card.label}`, class: 'quiet' }),
      ],
    })), { class: 'numbers' });
  }

  /** Which indicators stand in the table and as charts, and in which order. */
  function indicatorChoice(f) {
    const { choice } = f.view.outcomes.controls ?? {};
    const names = ['cards', 'charts'];
    return choice && h('details', { class: 'menu', key: 'choice' },
      h('summary', { 'data-widget': 'choice.open' }, choice.title),
      choice.places.map((place, index) => h('div', { key: index, role: 'group', 'aria-label': place.label },
        h('p', {}, h('strong', {}, place.label)),
        h('ul', { role: 'list' }, place.rows.map((row) => {
          const id = `choice.${names[index]}.${row.id}`;
          return h('li', { key: row.id, class: 'buttons' },
            f.control(id, { label: row.label }) ?? h('span', {}, row.label),
            f.control(`${id}.earlier`, { class: 'quiet' }), f.control(`${id}.later`, { class: 'quiet' }));
        })),
        f.control(`choice.${names[index]}.reset`))));
  }

  function targets(f) {
    const { targets: shown } = f.view.outcomes.controls ?? {};
    return shown && h('div', { key: 'targets', role: 'group', 'aria-label': shown.title },
      h('h4', {}, shown.title),
      shown.rows.map((row) => h('div', { key: row.target.index, class: 'fields' },
        f.control(`target.${row.target.index}.at_least`),
        f.control(`target.${row.target.index}.value`),
        f.control(`target.${row.target.index}.year`),
        h('div', {}, note(row.reached), f.control(`target.${row.target.index}.remove`, { class: 'quiet' })))),
      f.control('target.add'), note(shown.elsewhere));
  }

  function results(f) {
    const { outcomes } = f.view;
    const measures = Object.keys(f.view.controls).filter((id) => id.startsWith('chart.measure.'));
    return f.section('results', f.say('menu_results'),
      f.control('status.assumptions', { class: 'quiet' }),
      cards(f),
      indicatorChoice(f),
      h('h4', {}, f.say('charts')),
      h('div', { class: 'fields' }, ['chart.indicator', ...measures, 'chart.picture'].map((id) => f.control(id))),
      f.chart('main', true),
      targets(f),
      note(outcomes.main_help),
      outcomes.small.map((chart) => h('div', { class: 'small-chart', key: chart.id },
        f.chart(chart.id),
        note(chart.help),
        f.control(`chart.${chart.id}`,
          { label: f.say('show_chart'), name: `${f.say('show_chart')}: ${chart.title}`, class: 'quiet' }))));
  }

  // --- time and money -----------------------------------------------------------------------------------------------

  function phaseRow(f, row, phase, index) {
    const id = `timeline.${row.instrument}.${index}`;
    return {
      key: id,
      cells: [
        `${row.name}${row.phases.length > 1 ? `, ${f.say('phase')} ${index + 1}` : ''}`,
        phase.text,
        f.bare(`${id}.from_month`), f.bare(`${id}.to_month`),
        h('div', { class: 'buttons' },
          f.control(`${id}.copy`, { class: 'quiet', name: `${f.view.controls[`${id}.copy`]?.label}: ${row.name}` }),
          f.control(`${id}.remove`, { class: 'quiet', name: `${f.view.controls[`${id}.remove`]?.label}: ${row.name}` }),
          index === 0 && f.control(`timeline.${row.instrument}`, {
            label: f.say('select_rows'), name: `${f.say('select_rows')}: ${row.name}`, class: 'quiet',
          })),
      ],
    };
  }

  function time(f) {
    const { timeline, outcomes } = f.view;
    const columns = [f.say('instrument'), f.say('period'), f.say('instrument_phase_from'), f.say('instrument_phase_to'),
      f.say('actions')];
    return f.section('time', f.say('timeline_title'),
      h('div', { class: 'fields' }, f.control('about.envelope')),
      h('p', {}, outcomes.budget_note),
      timeline.over.length > 0 && h('ul', { class: 'wrong' }, timeline.over.map((year) => h('li', {}, year))),
      f.has('timeline.fit') && h('div', { class: 'buttons' },
        f.control('timeline.fit', { class: 'primary' }), note(timeline.fit_help)),
      timeline.rows.length === 0 ? paragraph(f.say('no_rows')) : [
        f.table(f.say('timeline_title'), columns,
          timeline.rows.flatMap((row) => row.phases.map((phase, index) => phaseRow(f, row, phase, index)))),
        note(f.say('months')),
        h('div', { class: 'fields' }, timeline.rows.map((row) => f.control(`timeline.${row.instrument}.shift`))),
        f.control('timeline.clear'),
        f.chart('timeline', true),
      ],
      f.chart('budget', true));
  }

  // --- comparing, settings, and the rest ----------------------------------------------------------------------------

  function settings(f) {
    return f.section('settings', f.say('settings'),
      h('div', { class: 'fields' }, f.control('top.language'), f.control('top.text_size')));
  }

  /** Controls that nobody placed: usable, if not where one would look for them. */
  function rest(f) {
    const left = f.rest();
    return left.length > 0 && f.section('more', f.say('more'), left.map((id) => f.control(id)));
  }

  const list = [message, region, evidence, scenario, results, time, settings];
  return {
    /** Adds a section after the one of this name, such as 'results'. */
    add(section, after) {
      const place = list.findIndex((one) => one.name === after);
      list.splice(place < 0 ? list.length : place + 1, 0, section);
    },
    make: (form) => [...list.map((section) => section(form)), rest(form)],
  };
})();
