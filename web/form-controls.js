// Form controls for the controls that the program publishes (src/app/controls_json.hpp). Each is placed by its id; what no
// section of the form has placed is shown in its last one, so that nothing is missing.
'use strict';

const regiomixControls = (() => {
  const { h, edited } = regiomixDom;
  let gesture = 0; // what is changed in one go is undone in one go

  const domId = (id) => `form-${id.replace(/[^\w-]/g, '-')}`;
  /** Numbers as a number field wants them, without the noise of binary fractions. */
  const plain = (value) => String(Number(Number(value).toPrecision(12)));

  /** What a section gets: the view, the words, and controls by their id. */
  function makeForm(view, host) {
    const controls = view.controls ?? {};
    const words = view.form_words ?? {};
    const placed = new Set();

    function take(id) {
      if (!controls[id] || placed.has(id)) return null;
      placed.add(id);
      return controls[id];
    }

    const say = (name, values = {}) =>
      (words[name] ?? name).replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);

    /** What every element that stands for a control has. */
    const marks = (id, control, widget) => ({
      'data-control': id,
      'data-action': control.action && JSON.stringify(control.action),
      'data-widget': widget ?? control.widget ?? id,
    });

    const send = (id, action, joined = false) => host.send(id, joined ? { ...action, gesture } : action);
    /** What a button does; several actions are undone together. */
    function sendAll(id, { action, then }) {
      if (!then) return send(id, action);
      ++gesture;
      return host.send(id, { ...action, gesture }, then.map((next) => ({ ...next, gesture })));
    }
    /** The action with another value where `path` leads to. */
    function withValue(action, [key, ...path], value) {
      const copy = Array.isArray(action) ? [...action] : { ...action };
      copy[key] = path.length > 0 ? withValue(copy[key], path, value) : value;
      return copy;
    }
    const change = (id, control, value) => {
      const sent = control.offset ? value + control.offset : control.per ? value / control.per : value;
      send(id, withValue(control.action, control.field.split('/'), sent), true);
    };

    /** Beside a control: what is wrong with what was typed, or what the program said to it. */
    function complaint(id) {
      const text = host.complaints.get(id);
      return text && h('p', { class: 'wrong', id: `${domId(id)}-wrong`, key: 'wrong' }, text);
    }
    const described = (id, ...others) => {
      const ids = [host.complaints.has(id) ? `${domId(id)}-wrong` : null, ...others].filter(Boolean).join(' ');
      return { 'aria-describedby': ids || null, 'aria-invalid': host.complaints.has(id) ? 'true' : null };
    };

    // --- one function for each kind ---------------------------------------------------------------------------------

    function toggle(id, control, options) {
      return h('div', { class: 'check', key: id },
        h('input', {
          type: 'checkbox', id: domId(id), ...marks(id, control), ...described(id), checked: control.value,
          onchange: (event) => { ++gesture; change(id, control, event.target.checked); },
        }),
        h('label', { for: domId(id) }, options.label ?? control.label),
        complaint(id));
    }

    function textField(id, control, options) {
      return h('div', { class: 'field wide', key: id },
        h('label', { for: domId(id) }, options.label ?? control.label),
        h('input', {
          type: id.endsWith('search') ? 'search' : 'text', id: domId(id), ...marks(id, control), ...described(id),
          autocomplete: 'off', value: control.value,
          onfocus: () => { ++gesture; },
          oninput: (event) => { // what the program refuses, such as a name without letters, may be on its way to one
            edited.add(event.target);
            change(id, control, event.target.value);
          },
          onblur: (event) => {
            if (!edited.delete(event.target)) return;
            host.refresh();
          },
        }),
        complaint(id));
    }

    /** What is wrong with the text of a number field; empty: nothing. */
    function whatIsWrong(control, field) {
      if (field.value === '' || !Number.isFinite(Number(field.value))) return say('error_number');
      const shown = (number) => Number(number).toLocaleString(view.language, { useGrouping: !/year$/.test(control.field) });
      if (Number(field.value) < control.min) return say('error_low', { low: shown(control.min) });
      if (Number(field.value) > control.max) return say('error_high', { high: shown(control.max) });
      return '';
    }

    function commitNumber(id, control, field) {
      const wrong = whatIsWrong(control, field);
      if (wrong) return host.complain(id, wrong);
      const number = Number(field.value); // before the field is brought in line with the program again
      edited.delete(field);
      host.complain(id, '');
      ++gesture;
      return change(id, control, control.none_at_zero && number === 0 ? null : number);
    }

    function numberInput(id, control, attributes) {
      return h('input', {
        type: 'number', id: domId(id), ...marks(id, control), ...described(id), ...attributes, inputmode: 'decimal',
        min: plain(control.min), max: plain(control.max), step: control.step > 0 ? plain(control.step) : 'any',
        value: plain(control.value),
        oninput: (event) => edited.add(event.target),
        onchange: (event) => commitNumber(id, control, event.target),
        onblur: (event) => { // an unfinished, wrong entry is given up
          if (!host.complaints.has(id)) edited.delete(event.target);
        },
      });
    }

    function number(id, control, options) {
      if (control.slider) return lever(id, control, options);
      const unit = control.unit ? ` (${control.unit})` : '';
      return h('div', { class: 'field', key: id },
        h('label', { for: domId(id) }, (options.label ?? control.label) + unit),
        numberInput(id, control, {}),
        options.note && h('span', { class: 'note' }, options.note),
        complaint(id));
    }

    /** A slider for the usual range beside a field for any value. */
    function lever(id, control) {
      const { slider, help } = control;
      return h('div', { class: 'lever', key: id },
        h('label', { for: domId(slider.id) }, control.label),
        h('input', {
          type: 'range', id: domId(slider.id), 'data-widget': slider.id, 'data-slider': id,
          min: plain(control.min), max: plain(slider.max), step: plain(slider.step),
          'aria-valuetext': control.text, 'aria-describedby': `${domId(id)}-help`,
          value: plain(Math.min(control.value, slider.max)),
          onpointerdown: () => { ++gesture; },
          oninput: (event) => change(id, control, Number(event.target.value)),
          onchange: () => { ++gesture; },
        }),
        numberInput(id, control, { 'aria-label': say('budget_number', { name: control.label }) }),
        h('span', { class: 'unit', 'aria-hidden': 'true' }, control.unit),
        h('p', { class: 'note', id: `${domId(id)}-help` }, help),
        complaint(id));
    }

    function choice(id, control) {
      const selected = control.options.findIndex((option) => option.selected);
      const detail = control.options[selected]?.detail;
      return h('div', { class: 'field', key: id },
        h('label', { for: domId(id) }, control.label),
        h('select', {
          id: domId(id), ...marks(id, control), ...described(id, detail && `${domId(id)}-detail`), value: String(selected),
          onchange: (event) => {
            const option = control.options[Number(event.target.value)];
            if (option) send(id, option.action);
          },
        },
        selected < 0 && h('option', { value: '-1', key: 'none' }, '–'),
        control.options.map((option, index) =>
          h('option', { value: String(index), key: index, 'data-action': JSON.stringify(option.action) }, option.label))),
        detail && h('p', { class: 'note', id: `${domId(id)}-detail` }, detail),
        complaint(id));
    }

    function menu(id, control) {
      return h('details', { class: 'menu', key: id, 'data-control': id },
        h('summary', { 'data-widget': control.widget ?? id, id: domId(id) }, control.label),
        h('ul', { role: 'list' }, control.options.map((option, index) => h('li', { key: index }, h('button', {
          type: 'button', 'data-action': JSON.stringify(option.action), 'data-widget': control.widget ?? id,
          'aria-current': option.selected ? 'true' : null,
          onclick: () => send(id, option.action),
        }, option.label, option.detail && h('small', {}, option.detail))))));
    }

    function press(id, control, options) {
      const off = control.enabled === false;
      return h('button', {
        type: 'button', key: id, id: domId(id), ...marks(id, control), ...described(id), class: options.class ?? null,
        'aria-pressed': 'selected' in control ? String(control.selected) : null,
        'aria-disabled': off ? 'true' : null,
        'aria-label': options.name ?? null,
        onclick: () => { if (!off) sendAll(id, control); },
      }, options.label ?? control.label, options.help && control.help && h('small', {}, control.help));
    }

    const kinds = { toggle, text: textField, number, choice, menu, press };

    const form = {
      view, say, host, domId,
      has: (id) => id in controls,
      /**
       * The control of this id, or nothing if there is none now. Options: `label`, `name` (for assistive tools), `note`,
       * `class`, `help` (on a button).
       */
      control(id, options = {}) {
        const control = take(id);
        return control && kinds[control.kind](id, control, options);
      },
      /** A control's element alone, for cells of tables: it is named by `name`. */
      bare(id, name) {
        const control = take(id);
        return control && h('div', { class: 'cell', key: id },
          numberInput(id, control, { 'aria-label': name ?? control.label }), complaint(id));
      },
      /** Controls that no section has placed. */
      rest: () => Object.keys(controls).filter((id) => !placed.has(id)),
      section: (name, title, ...children) =>
        h('section', { id: `form-${name}`, key: name, 'aria-labelledby': `form-${name}-title` },
          h('h3', { id: `form-${name}-title`, tabindex: '-1' }, title), children),
      /** A table: the first cell of each row is its heading. Options: `class`, and the `widget` that shows the same. */
      table: (caption, columns, rows, options = {}) =>
        h('div', { class: 'scroll', role: 'group', tabindex: '0', 'aria-label': caption,
          'data-widget': options.widget ?? null },
          h('table', { class: options.class ?? null },
            h('caption', {}, caption),
            h('thead', {}, h('tr', {}, columns.map((name) => h('th', { scope: 'col' }, name)))),
            h('tbody', {}, rows.map((row, index) => h('tr', { key: row.key ?? index },
              (row.cells ?? row).map((cell, place) =>
                (place === 0 ? h('th', { scope: 'row' }, cell) : h('td', { 'data-label': columns[place] }, cell)))))))),
      chart: (id, large) => regiomixCharts.figure(form, id, large),
    };
    return form;
  }

  return { makeForm };
})();
