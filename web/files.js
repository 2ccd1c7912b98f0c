// Files in and out: a picker, dropping, and downloads. Nothing is sent anywhere.
'use strict';

(() => {
  const bridge = regiomixBridge;
  const input = document.getElementById('file-input');
  const hint = document.getElementById('drop-hint');
  const largest = 32 * 1024 * 1024; // the program explains what is wrong with anything up to this

  let purpose = 'open'; // of the files that are being picked: to be opened, or to be compared with

  async function open(file) {
    if (file.size > largest) {
      bridge.page.notify('problem', `${file.name} is too large for a scenario file.`, 0);
      return;
    }
    bridge.openFile(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  /** One file is opened; several are laid side by side, or all are added to the comparison. */
  async function take(list, wanted) {
    const all = [...list];
    if (all.length === 0) return;
    if (all.length === 1 && wanted === 'open') {
      await open(all[0]);
      return;
    }
    const read = async (file) => ({
      name: file.name,
      text: file.size > largest ? '' : await file.text().catch(() => ''), // the program says what is wrong with it
    });
    const files = await Promise.all(all.map(read));
    bridge.ask('dispatch', JSON.stringify({ action: wanted === 'compare' ? 'compare_files' : 'open_files', files }));
  }

  /** Name, a zero, bytes. */
  bridge.openFile = (name, bytes) => {
    const nameBytes = new TextEncoder().encode(name.replaceAll('\0', ''));
    const message = new Uint8Array(nameBytes.length + 1 + bytes.length);
    message.set(nameBytes);
    message.set(bytes, nameBytes.length + 1);
    bridge.send('open_file', message);
  };

  bridge.on('pick-files', (wanted) => {
    purpose = wanted;
    input.value = ''; // so that picking the same file again is a change
    input.click();
  });
  input.addEventListener('change', () => {
    take(input.files, purpose);
  });

  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
  let depth = 0; // dragenter and dragleave also come from children
  addEventListener('dragenter', (event) => {
    if (!carriesFiles(event)) return;
    ++depth;
    hint.hidden = false;
  });
  addEventListener('dragleave', (event) => {
    if (carriesFiles(event) && --depth <= 0) hideHint();
  });
  addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hideHint();
    take(event.dataTransfer.files, 'open');
  });
  function hideHint() {
    depth = 0;
    hint.hidden = true;
  }

  bridge.page.save = (name, mimeType, bytes) => {
    const address = URL.createObjectURL(new Blob([bytes], { type: mimeType }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };

  /** A chart as PNG, with two pixels for each of the SVG's. */
  bridge.page.savePicture = async (name, svg) => {
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    try {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      const canvas = document.createElement('canvas');
      canvas.width = 2 * picture.naturalWidth;
      canvas.height = 2 * picture.naturalHeight;
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
      bridge.page.save(name, 'image/png', new Uint8Array(await blob.arrayBuffer()));
    } catch (error) {
      bridge.page.notify('problem', `${name} could not be drawn: ${error.message}`, 0);
    } finally {
      URL.revokeObjectURL(address);
    }
  };

  bridge.on('open-link', (address) => {
    if (/^https?:\/\//.test(address)) window.open(address, '_blank', 'noopener');
  });
})();
