// Typed and composed text, phone keyboards and the clipboard, by a hidden text field that lies over the text cursor.
'use strict';

(() => {
  const bridge = regiomixBridge;
  const canvas = document.getElementById('canvas');
  const field = document.getElementById('text-input');
  let composing = false;

  bridge.takeKeys(field);

  bridge.page.textInput = (wanted, x, y, height) => {
    field.style.left = `${x}px`;
    field.style.top = `${y}px`;
    field.style.height = `${Math.max(8, height)}px`;
    if (wanted && field.hidden) {
      field.hidden = false;
      field.focus({ preventScroll: true });
    } else if (!wanted && !field.hidden) {
      const focused = document.activeElement === field;
      if (focused) canvas.focus({ preventScroll: true });
      field.hidden = true;
      field.value = '';
    }
  };

  // A click on the canvas takes the focus from the field; while the program still wants text, the field takes it back.
  canvas.addEventListener('focus', () => {
    if (!field.hidden) field.focus({ preventScroll: true });
  });

  field.addEventListener('compositionstart', () => {
    composing = true;
  });
  field.addEventListener('compositionend', (event) => {
    composing = false;
    if (event.data) bridge.send('text', event.data);
    field.value = '';
  });
  field.addEventListener('input', (event) => {
    if (composing || event.isComposing) return;
    if (event.inputType === 'deleteContentBackward') bridge.call('backspace');
    else if (event.data && event.inputType !== 'insertFromComposition') bridge.send('text', event.data);
    field.value = '';
  });

  // --- clipboard ----------------------------------------------------------------------------------------------------

  field.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain');
    if (!text) return; // a picture, say, which no field of ours takes
    event.preventDefault();
    bridge.send('paste', text);
  });

  // The key went to the program already; it copies in one of the next frames. Drawing them now lets the text go into the
  // event, which needs no permission.
  for (const type of ['copy', 'cut']) {
    field.addEventListener(type, (event) => {
      bridge.ask('take_copied');
      bridge.framesNow(3);
      const text = bridge.ask('take_copied');
      if (text) event.clipboardData.setData('text/plain', text);
      event.preventDefault();
    });
  }

  // Whatever else the program copies, a link for instance.
  bridge.on('copy', (text) => {
    navigator.clipboard?.writeText(text).catch(() => bridge.page.notify('clipboard-refused', text, 0));
  });
})();
