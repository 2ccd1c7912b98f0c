// Two fingers on the canvas: apart or together they change the size of the text, side by side they scroll.
'use strict';

(() => {
  const bridge = regiomixBridge;
  const canvas = document.getElementById('canvas');
  const fingers = new Map(); // pointer id -> where it is, CSS pixels
  const smallest = 80, largest = 200, step = 10; // percent
  let start = null; // of the gesture
  let centre = null;

  function measure() {
    const [a, b] = [...fingers.values()];
    return { distance: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  }

  function begin() {
    bridge.twoFingers = true; // canvas.js keeps still
    bridge.call('button', 0, 0, 1);
    bridge.call('pointer_away');
    centre = measure();
    start = { distance: Math.max(centre.distance, 1), percent: JSON.parse(bridge.ask('document_json')).text_percent };
  }

  function move() {
    const now = measure();
    const wanted = Math.round((start.percent * now.distance) / start.distance / step) * step;
    const percent = Math.min(largest, Math.max(smallest, wanted));
    if (percent !== start.sent && (start.sent || percent !== start.percent)) {
      start.sent = percent;
      bridge.ask('dispatch', JSON.stringify({ action: 'set_text_size', percent }));
    }
    bridge.call('wheel', (now.x - centre.x) / 100, (now.y - centre.y) / 100);
    centre = now;
  }

  canvas.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch') return;
    if (event.isPrimary) fingers.clear();
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.size === 2) begin();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (bridge.twoFingers && fingers.size === 2) move();
  });
  for (const type of ['pointerup', 'pointercancel']) {
    canvas.addEventListener(type, (event) => {
      fingers.delete(event.pointerId);
      if (fingers.size === 0) bridge.twoFingers = false; // the finger that is left does nothing until it is lifted
    });
  }
})();
