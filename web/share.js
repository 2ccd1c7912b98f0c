// Links: the whole scenario in the part of the address behind #, which browsers send to no server. Makes them, shows them with
// a QR code, and opens them. See docs/decisions/0010-links.md.
//
//   #s=1.<base64url of the deflated text>     #s=0.<base64url of the text>, from browsers that cannot deflate
'use strict';

const regiomixLinks = (() => {
  const bridge = regiomixBridge;
  const element = (id) => document.getElementById(id);
  const largestText = 4 * 1024 * 1024; // inflated; the program's own limit for files
  const longLink = 2000; // longer ones are cut by some programs
  const hopelessLink = 8000;

  // --- text <-> address ---------------------------------------------------------------------------------------------

  function base64url(bytes) {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  }

  function fromBase64url(text) {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  }

  /** A stream of this kind, or null in browsers without it. */
  function deflateStream(Kind) {
    try {
      return new globalThis[Kind]('deflate-raw');
    } catch {
      return null;
    }
  }

  async function pack(text) {
    const bytes = new TextEncoder().encode(text);
    const stream = deflateStream('CompressionStream');
    if (!stream) return `0.${base64url(bytes)}`;
    const packed = await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();
    return `1.${base64url(new Uint8Array(packed))}`;
  }

  /** Bytes from a stream, but not more than a scenario may have: a short link can inflate to gigabytes. */
  async function readAtMost(stream, limit) {
    const chunks = [];
    let size = 0;
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > limit) {
        reader.cancel().catch(() => {});
        return null;
      }
      chunks.push(value);
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  }

  /** What a fragment holds: { text, defect }. */
  async function unpack(fragment) {
    const parts = /^#s=(\d+)\.([\w-]*)[^\w-]*$/.exec(fragment.replace(/%3D/i, '=')); // mail likes to add a full stop
    if (!parts) return { text: '', defect: 'damaged' };
    const [, version, data] = parts;
    if (Number(version) > 1) return { text: '', defect: 'newer' };
    if (data.length > 2 * largestText) return { text: '', defect: 'too_large' };
    try {
      let bytes = fromBase64url(data);
      if (version === '1') {
        const stream = deflateStream('DecompressionStream');
        if (!stream) return { text: '', defect: 'old_browser' };
        bytes = await readAtMost(new Blob([bytes]).stream().pipeThrough(stream), largestText);
      }
      if (!bytes || bytes.length > largestText) return { text: '', defect: 'too_large' };
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), defect: 'none' };
    } catch {
      return { text: '', defect: 'damaged' };
    }
  }

  // --- opening ------------------------------------------------------------------------------------------------------

  const present = () => JSON.parse(bridge.ask('document_json') || 'null')?.document;
  let openedFragment = null; // stays in the address until the scenario is stored, so that nothing is lost

  function clearAddress() {
    history.replaceState(history.state, '', location.pathname + location.search);
  }

  /** Opens the link in the page's own address, if there is one. A broken one is explained and changes nothing. */
  async function openFromAddress() {
    const fragment = location.hash;
    if (!/^#s(=|%3D)/i.test(fragment)) return;
    const link = await unpack(fragment);
    const before = present();
    bridge.ask('dispatch', JSON.stringify({ action: 'open_link', ...link }));
    openedFragment = fragment;
    if (present() === before) clearAddress();
  }

  bridge.on('stored', () => {
    if (openedFragment !== null && openedFragment === location.hash) clearAddress();
    openedFragment = null;
  });

  // --- showing ------------------------------------------------------------------------------------------------------

  /** The QR code of a text: as much error tolerance as leaves squares that can be read across a room. Null: too long. */
  function qrCode(text) {
    for (const [tolerance, largest] of [['H', 10], ['Q', 15], ['M', 22], ['L', 40]]) {
      try {
        const code = qrcode(0, tolerance);
        code.addData(text, 'Byte');
        code.make();
        if ((code.getModuleCount() - 17) / 4 <= largest) return code;
      } catch {
        // Does not fit; the next one holds more.
      }
    }
    return null;
  }

  function qrPicture(code, name) {
    const quiet = 4;
    const count = code.getModuleCount();
    let path = '';
    for (let row = 0; row < count; ++row) {
      for (let column = 0; column < count; ++column) {
        if (code.isDark(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
      }
    }
    const make = (kind, attributes) => {
      const made = document.createElementNS('http://www.w3.org/2000/svg', kind);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      return made;
    };
    const size = count + 2 * quiet;
    const picture = make('svg',
      { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': name, 'shape-rendering': 'crispEdges' });
    picture.append(make('rect', { width: size, height: size, fill: '#fff' }), make('path', { d: path, fill: '#000' }));
    return picture;
  }

  async function show({ text, language, words }) {
    const link = `${location.href.split(/[?#]/)[0]}#s=${await pack(text)}`;
    const count = (number) => number.toLocaleString(language);
    for (const name of ['share', 'room']) element(name).lang = language;
    for (const place of document.querySelectorAll('[data-word]')) place.textContent = words[place.dataset.word];
    element('share-link').value = link;

    const length = words.share_length.replace('{count}', count(link.length));
    const advice = link.length > hopelessLink ? words.share_too_long
      : link.length > longLink ? words.share_long.replace('{limit}', count(longLink)) : '';
    element('share-length').textContent = advice ? `${length}. ${advice}` : length;
    element('share-length').classList.toggle('warning', advice !== '');
    element('share-file').hidden = link.length <= hopelessLink;
    element('share-done').textContent = '';

    const code = qrCode(link);
    element('share-qr').replaceChildren(code ? qrPicture(code, words.share_qr) : words.share_qr_none);
    element('room-qr').replaceChildren(...(code ? [qrPicture(code, words.share_qr)] : []));
    element('share-room').hidden = !code;
    element('share-copy').onclick = async () => {
      element('share-done').textContent = (await copy(link)) ? words.share_copied : words.share_copy_refused;
    };
    if (!element('share').open) element('share').showModal();
    element('share-copy').focus();
  }

  async function copy(link) {
    try {
      await navigator.clipboard.writeText(link);
      return true;
    } catch {
      // Addresses that are not secure have no clipboard; the selection is the older way.
      element('share-link').select();
      try {
        return document.execCommand('copy');
      } catch {
        return false;
      }
    }
  }

  element('share-link').addEventListener('focus', () => element('share-link').select());
  element('share-room').addEventListener('click', () => element('room').showModal());
  element('share-close').addEventListener('click', () => element('share').close());
  element('room-close').addEventListener('click', () => element('room').close());
  element('share-file').addEventListener('click', () => {
    element('share').close();
    bridge.ask('dispatch', JSON.stringify({ action: 'export_scenario' }));
  });
  bridge.on('share', (json) => show(JSON.parse(json)));

  return {
    /** At start; from then on whenever the address changes. */
    async open() {
      await openFromAddress();
      addEventListener('hashchange', openFromAddress);
    },
  };
})();
