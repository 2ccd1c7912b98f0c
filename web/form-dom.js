// Descriptions of elements, and bringing the page in line with them. What stays is never rebuilt, so focus, selections,
// scroll positions and what a screen reader is at survive every change.
//
//   h('p', { class: 'note' }, 'Some text')      describes an element; null and false among the children are left out
//   regiomixDom.update(parent, [h(...), ...])   makes the children of `parent` what is described
//
// Children are recognised by `key`, or else by their place among those of the same tag.
'use strict';

const regiomixDom = (() => {
  const known = new WeakMap(); // node -> { key, properties }
  const edited = new WeakSet(); // fields whose text is not sent yet: it is the person's, not ours
  const live = new Set(['value', 'checked', 'disabled', 'selected']); // change under a person's hand

  function h(tag, properties, ...children) {
    const { key, ...rest } = properties ?? {};
    return { tag, key, properties: rest, children: children.flat(Infinity).filter((child) => child || child === 0) };
  }

  /** A key for each description: its own, or its tag with a number. */
  function keysOf(wanted) {
    const counts = new Map();
    return wanted.map((item) => {
      const tag = typeof item === 'object' ? item.tag : '#text';
      if (item.key !== undefined) return `${tag}=${item.key}`;
      const count = (counts.get(tag) ?? 0) + 1;
      counts.set(tag, count);
      return `${tag}#${count}`;
    });
  }

  function create(item, key) {
    const node = typeof item === 'object' ? document.createElement(item.tag) : document.createTextNode('');
    known.set(node, { key, properties: {} });
    return node;
  }

  function setProperty(node, name, value) {
    if (name === 'picture') showPicture(node, value);
    else if (name.startsWith('on')) node[name] = value ?? null;
    else if (live.has(name)) {
      if (name === 'value' && edited.has(node)) return;
      if (node[name] !== value) node[name] = value ?? '';
    } else if (value === null || value === undefined || value === false) node.removeAttribute(name);
    else node.setAttribute(name, value === true ? '' : value);
  }

  function showPicture(node, svg) {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    node.replaceChildren(document.importNode(parsed, true));
  }

  function updateElement(node, item) {
    const before = known.get(node).properties;
    const after = item.properties;
    for (const name of Object.keys(before)) if (!(name in after)) setProperty(node, name, null);
    const late = ['value']; // after a slider's limits and a select's options
    for (const [name, value] of Object.entries(after)) {
      if (!late.includes(name) && (live.has(name) || before[name] !== value)) setProperty(node, name, value);
    }
    if (!('picture' in after)) update(node, item.children);
    for (const name of late) if (name in after) setProperty(node, name, after[name]);
    known.get(node).properties = after;
  }

  /** Puts the nodes in order without ever moving the one that has the focus. */
  function arrange(parent, nodes) {
    const focused = nodes.find((node) => node.contains(document.activeElement));
    let at = parent.firstChild;
    for (const node of nodes) {
      if (node === focused) {
        while (at !== node) {
          const next = at.nextSibling;
          parent.append(at);
          at = next;
        }
      }
      if (at === node) at = at.nextSibling;
      else parent.insertBefore(node, at);
    }
  }

  function update(parent, wanted) {
    const keys = keysOf(wanted);
    const old = new Map();
    for (const node of parent.childNodes) if (known.has(node)) old.set(known.get(node).key, node);
    const nodes = wanted.map((item, index) => {
      const node = old.get(keys[index]) ?? create(item, keys[index]);
      old.delete(keys[index]);
      return node;
    });
    for (const node of old.values()) node.remove();
    arrange(parent, nodes);
    wanted.forEach((item, index) => {
      if (typeof item === 'object') updateElement(nodes[index], item);
      else if (nodes[index].data !== String(item)) nodes[index].data = String(item);
    });
  }

  return { h, update, edited };
})();
