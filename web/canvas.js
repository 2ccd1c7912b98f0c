// The canvas: its size in device pixels, pointers, wheel and keys.
'use strict';

(() => {
  const bridge = regiomixBridge;
  const canvas = document.getElementById('canvas');
  const sources = { mouse: 0, touch: 1, pen: 2 };
  const buttons = [0, 2, 1, 3, 4]; // the DOM's order of middle and right is the other way round

  // --- size ---------------------------------------------------------------------------------------------------------

  function resize(width, height) {
    if (width <= 0 || height <= 0) return;
    const another = canvas.width !== width || canvas.height !== height;
    if (another) {
      canvas.width = width;
      canvas.height = height;
    }
    bridge.call('resize', width, height, devicePixelRatio);
    if (another) bridge.framesNow(1); // a canvas is cleared when its size changes
  }

  function measure(entry) {
    const box = entry?.contentRect ?? canvas.getBoundingClientRect();
    const width = box.width * devicePixelRatio;
    const height = box.height * devicePixelRatio;
    // The exact number where the browser knows it; an emulated device pixel ratio makes it report CSS pixels instead.
    const exact = entry?.devicePixelContentBoxSize?.[0];
    const credible = exact && Math.abs(exact.inlineSize - width) < 2 && Math.abs(exact.blockSize - height) < 2;
    if (credible) resize(exact.inlineSize, exact.blockSize);
    else resize(Math.round(width), Math.round(height));
  }

  function watchSize() {
    const observer = new ResizeObserver((entries) => measure(entries[entries.length - 1]));
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(canvas);
    }
    watchPixelRatio();
    measure();
  }

  /** Moving to another screen may change the ratio without changing the size. */
  function watchPixelRatio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      measure();
      watchPixelRatio();
    }, { once: true });
  }

  // --- pointers -----------------------------------------------------------------------------------------------------

  function move(event) {
    const box = canvas.getBoundingClientRect();
    const x = ((event.clientX - box.left) * canvas.width) / box.width;
    const y = ((event.clientY - box.top) * canvas.height) / box.height;
    bridge.call('pointer', x, y, sources[event.pointerType] ?? 0);
  }

  function button(event, down) {
    bridge.call('button', buttons[event.button] ?? 0, down, sources[event.pointerType] ?? 0);
  }

  /** The first finger, the pen or the mouse; what two fingers do is in pinch.js. */
  function onPointer(type, handler) {
    canvas.addEventListener(type, (event) => {
      if (event.isPrimary && !bridge.twoFingers) handler(event);
    });
  }

  onPointer('pointermove', (event) => {
    move(event);
    // A second mouse button goes down or up as a move.
    if (event.button > 0) button(event, (event.buttons & [1, 4, 2, 8, 16][event.button]) !== 0 ? 1 : 0);
  });
  onPointer('pointerdown', (event) => {
    try {
      canvas.setPointerCapture(event.pointerId);
    } catch {
      // The pointer may be gone already.
    }
    move(event);
    button(event, 1);
  });
  for (const type of ['pointerup', 'pointercancel']) {
    onPointer(type, (event) => {
      move(event);
      button(event, 0);
      if (event.pointerType !== 'touch') return;
      bridge.framesNow(3); // a phone shows its keyboard only while the tap is being handled
      bridge.call('pointer_away');
    });
  }
  onPointer('pointerleave', (event) => {
    if (event.buttons === 0) bridge.call('pointer_away');
  });

  canvas.addEventListener('contextmenu', (event) => event.preventDefault());

  canvas.addEventListener('wheel', (event) => {
    if (event.ctrlKey) return; // the browser's zoom
    const steps = [1 / 100, 1 / 3, 1][event.deltaMode] ?? 1 / 100;
    bridge.call('wheel', -event.deltaX * steps, -event.deltaY * steps);
    event.preventDefault();
  }, { passive: false });

  // --- keys ---------------------------------------------------------------------------------------------------------

  const ours = new Set(['s', 'o', 'z', 'y', 'a']); // with Ctrl or Command; everything else stays the browser's
  const scrolling = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', ' ', 'Backspace']);
  const f1 = 112;
  const composing = (event) => event.isComposing || event.keyCode === 229;

  function keyDown(event) {
    if (composing(event)) return;
    const command = event.ctrlKey || event.metaKey;
    const typing = event.target !== canvas;
    const letter = event.key.toLowerCase();
    if (event.key === 'Tab' || (command && letter === 'v')) return; // Tab leaves the canvas; pasting is an event of its own
    const help = event.key === 'F1' || (event.key === '?' && !typing && !command); // where "?" is depends on the keyboard
    if (help) {
      bridge.page.key(f1, true);
      bridge.page.key(f1, false);
      bridge.requestFrames(3);
      event.preventDefault();
      return;
    }
    bridge.page.key(event.keyCode, true);
    bridge.requestFrames(3);
    if (command && ours.has(letter)) event.preventDefault();
    else if (event.altKey && !typing && /^Arrow(Left|Right)$/.test(event.key)) event.preventDefault(); // or the page goes back
    else if (!command && !event.altKey && scrolling.has(event.key) && !(typing && event.key === ' ')) event.preventDefault();
  }

  function keyUp(event) {
    if (composing(event)) return;
    bridge.page.key(event.keyCode, false);
    if (event.key === 'Meta') bridge.page.releaseKeys(); // macOS tells of no release while Command is down
    bridge.requestFrames(3);
  }

  /** Lets an element take keys for the program; text-input.js adds its own. */
  bridge.takeKeys = (element) => {
    const own = (other) => other === canvas || other === document.getElementById('text-input');
    element.addEventListener('keydown', keyDown);
    element.addEventListener('keyup', keyUp);
    element.addEventListener('focus', (event) => {
      if (!own(event.relatedTarget)) bridge.call('focus', 1);
    });
    element.addEventListener('blur', (event) => {
      if (own(event.relatedTarget)) return;
      bridge.page.releaseKeys();
      bridge.call('focus', 0);
    });
  };
  bridge.takeKeys(canvas);

  // --- cursor -------------------------------------------------------------------------------------------------------

  const cursors = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'not-allowed'];
  bridge.on('cursor', (_, number) => {
    canvas.style.cursor = number < 0 ? 'none' : cursors[number] ?? 'default';
  });

  bridge.watchSize = watchSize;
})();
