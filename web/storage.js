// Keeps the scenario safe in this browser: IndexedDB, half a second after a change and when the page is left. Every tab
// writes its own document, so two tabs never overwrite each other. See docs/decisions/0011-autosave.md.
'use strict';

const regiomixStorage = (() => {
  const bridge = regiomixBridge;
  const delay = 500; // milliseconds between a change and its being stored, however long the changes go on
  const retry = 10_000; // after a failure, if nothing changes meanwhile
  const patience = 2000; // for a database that does not open; the program starts without it
  const lockPatience = 400; // a page that is being left gives its lock back a moment later
  const writer = newId(); // this page, from load to unload
  const tables = { documents: 'documents' };

  let database = null; // promise of the open database
  let openDatabase = null; // the same once it is open, for a page that is being left and cannot wait
  let id = null; // of the document that this tab writes
  let lastWriter = null; // who wrote the record that we continue
  let releaseLock = () => {};
  let lockIsOurs = false;
  let known = null; // the document as it was stored last, or as it was at start
  let held = null; // which document of the program the record `id` is for
  let reported = ''; // what the program was told last
  let timer = 0;
  let writing = Promise.resolve();
  let started = false;

  function newId() {
    const numbers = crypto.getRandomValues(new Uint32Array(3)); // randomUUID only exists on secure addresses
    return [...numbers].map((n) => n.toString(36)).join('');
  }

  /** localStorage or sessionStorage; a browser may forbid even looking at them. */
  function small(area) {
    return {
      get(key) {
        try {
          return window[area].getItem(`regiomix.${key}`);
        } catch {
          return null;
        }
      },
      set(key, value) {
        try {
          window[area].setItem(`regiomix.${key}`, value);
        } catch {
          // Convenience only.
        }
      },
    };
  }
  const ofTab = small('sessionStorage');
  const ofBrowser = small('localStorage');

  // --- the database -------------------------------------------------------------------------------------------------

  function open() {
    database ??= new Promise((resolve, reject) => {
      const request = indexedDB.open('regiomix', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(tables.documents, { keyPath: 'id' }).createIndex('saved_at', 'saved_at');
      };
      request.onsuccess = () => {
        const opened = request.result;
        openDatabase = opened;
        const forget = () => {
          database = null;
          openDatabase = null;
        };
        opened.onclose = forget; // the browser threw the data away
        opened.onversionchange = () => {
          opened.close();
          forget();
        };
        resolve(opened);
      };
      request.onerror = () => reject(request.error);
    }).catch((error) => {
      database = null;
      throw error;
    });
    return database;
  }

  async function ask(makeRequest) {
    const table = (await open()).transaction(tables.documents).objectStore(tables.documents);
    return new Promise((resolve, reject) => {
      const request = makeRequest(table);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
  /** Changes the table; resolves when that is safe. */
  async function change(makeRequest) {
    const transaction = (await open()).transaction(tables.documents, 'readwrite');
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
      makeRequest(transaction.objectStore(tables.documents));
    });
  }
  const read = (wanted) => ask((table) => table.get(wanted));
  const readLatest = async () => (await ask((table) => table.index('saved_at').openCursor(null, 'prev')))?.value;

  /**
   * Stores a record; where another page has written meanwhile, under a new id. Resolves to the id. A page that is being left
   * cannot wait for an answer: with an open database everything is asked for at once, and one's own record (`mine`) is
   * written without looking first.
   */
  async function put(record, { leaving, mine }) {
    const transaction = (openDatabase ?? (await open())).transaction(tables.documents, 'readwrite');
    return new Promise((resolve, reject) => {
      const table = transaction.objectStore(tables.documents);
      const putNow = () => {
        try {
          table.put(record);
          if (leaving) transaction.commit?.();
        } catch (error) {
          reject(error);
          transaction.abort();
        }
      };
      transaction.oncomplete = () => resolve(record.id);
      transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
      if (leaving && mine) {
        putNow();
        return;
      }
      const look = table.get(record.id);
      look.onsuccess = () => {
        const foreign = look.result && ![writer, lastWriter].includes(look.result.writer);
        if (foreign) record.id = newId();
        putNow();
      };
    });
  }

  // --- one document per tab -----------------------------------------------------------------------------------------

  /** Asks for the lock of a document; resolves to whether it was given. */
  function requestLock(wanted, options) {
    return new Promise((resolve) => {
      navigator.locks.request(`regiomix.document.${wanted}`, options, (lock) => {
        resolve(lock !== null);
        if (lock === null) return null;
        lockIsOurs = true;
        return new Promise((release) => {
          releaseLock = release;
        });
      }).catch((error) => resolve(error.name !== 'AbortError')); // no locks after all: as without them
    });
  }

  /** Whether this tab may go on writing the document; another tab may have it open. */
  async function takeLock(wanted) {
    if (!navigator.locks) return true; // put() notices other writers by itself
    if (await requestLock(wanted, { ifAvailable: true })) return true;
    const giveUp = new AbortController();
    setTimeout(() => giveUp.abort(), lockPatience);
    return requestLock(wanted, { signal: giveUp.signal });
  }

  function own(wanted, writerBefore) {
    id = wanted;
    lastWriter = writerBefore;
    ofTab.set('document', id);
  }

  function beginDocument() {
    releaseLock();
    releaseLock = () => {};
    lockIsOurs = false;
    own(newId(), null);
    takeLock(id);
  }

  // --- bringing back ------------------------------------------------------------------------------------------------

  /** What this tab had open, or a new tab the latest of all. May be asked for before the program runs. */
  async function find() {
    const mine = ofTab.get('document');
    const record = mine ? await read(mine) : await readLatest();
    const wanted = record?.id ?? mine;
    const free = wanted && (await takeLock(wanted));
    return { id: free ? wanted : null, record }; // without the lock it becomes a copy
  }

  const late = () => new Promise((resolve) => setTimeout(resolve, patience, { id: null }));
  const found = Promise.race([find(), late()]).catch(() => ({ id: null }));

  function dispatchRestore(record) {
    bridge.ask('dispatch', JSON.stringify({
      action: 'restore_document', text: record.text, ready: record.ready ?? '', in_file: record.in_file === true,
    }));
  }

  /** Goes on with the stored scenario, once the program is there. */
  async function restore() {
    const { id: wanted, record } = await found;
    const before = present();
    if (record) dispatchRestore(record);
    const restored = record && present()?.document !== before?.document;
    if (wanted && (restored || !record)) own(wanted, record?.writer ?? null);
    else beginDocument(); // of one's own: the record is another tab's, or cannot be read and is kept
    restoreIndicators();
    known = present();
    held = known?.document;
    firstLanguage = known?.language;
    keptIndicators = JSON.stringify(known?.indicators);
    if (restored) reported = `${known.document} saved`;
    started = true;
    return Boolean(record);
  }

  // --- the library (library.js) -------------------------------------------------------------------------------------

  const records = {
    all: () => ask((table) => table.getAll()),
    read,
    /** By this page, so that another one that goes on with the record notices and writes a copy. */
    write: (record) => change((table) => table.put({ ...record, writer })),
    remove: (wanted) => change((table) => table.delete(wanted)),
  };

  /** Documents that other tabs have open. */
  async function heldElsewhere() {
    const prefix = 'regiomix.document.';
    const { held = [] } = (await navigator.locks?.query?.()) ?? {};
    const ids = held.filter((lock) => lock.name.startsWith(prefix)).map((lock) => lock.name.slice(prefix.length));
    return new Set(ids.filter((other) => other !== id));
  }

  /** Goes on with another record in this tab; with a copy, where another tab has it open. */
  async function openRecord(wanted) {
    const record = await read(wanted);
    if (!record || wanted === id) return;
    const [releaseBefore, oursBefore] = [releaseLock, lockIsOurs];
    const free = await takeLock(wanted);
    const before = present();
    dispatchRestore(record);
    const opened = present();
    if (opened?.document === before?.document) { // it cannot be read, as the program has said; all stays as it was
      if (free && releaseLock !== releaseBefore) releaseLock();
      [releaseLock, lockIsOurs] = [releaseBefore, oursBefore];
      return;
    }
    if (free) {
      releaseBefore();
      own(wanted, record.writer ?? null);
    } else {
      beginDocument();
    }
    known = opened;
    held = opened.document;
    reported = `${opened.document} saved`;
  }

  /** After everything that is being stored or changed; what has not been stored yet is stored first. */
  function inTurn(work) {
    storeNow(false);
    const done = writing.then(work);
    writing = done.catch(() => {});
    return done;
  }

  // --- storing ------------------------------------------------------------------------------------------------------

  function present() {
    try {
      return JSON.parse(bridge.ask('document_json') || 'null');
    } catch {
      return null; // the program has stopped
    }
  }

  const same = (a, b) => a.document === b.document && a.text === b.text && a.ready === b.ready && a.in_file === b.in_file;

  function report(document, storage) {
    if (reported === `${document.document} ${storage}`) return;
    reported = `${document.document} ${storage}`;
    bridge.ask('dispatch', JSON.stringify({ action: 'set_storage', storage }));
  }

  async function write(leaving) {
    const document = present();
    if (!document || !known || same(document, known)) return;
    // Another document was opened: the one before stays as it is, unless nobody would miss it.
    if (document.document !== held && !known.untouched) beginDocument();
    held = document.document;
    const { text, title, ready, in_file } = document;
    const mine = lockIsOurs || lastWriter === null; // nobody else can have written it
    try {
      const written = await put({ id, text, title, ready, in_file, writer, saved_at: Date.now() }, { leaving, mine });
      if (written !== id) own(written, writer);
      lastWriter = writer;
      known = document;
      report(document, 'saved');
      bridge.page.notify('stored', '', 0);
    } catch (error) {
      known = { ...known, document: document.document, text: null };
      report(document, error?.name === 'QuotaExceededError' ? 'full' : 'blocked');
      setTimeout(schedule, retry);
    }
  }

  function storeNow(leaving) {
    clearTimeout(timer);
    timer = 0;
    if (!started) return;
    keepSettings();
    // A page that is being left may never come to what it waits for: it writes now, after what the database has in hand.
    if (leaving) write(true);
    else writing = writing.then(() => write(false));
  }

  function schedule() {
    timer ||= setTimeout(storeNow, delay, false);
  }

  bridge.on('change', schedule);
  addEventListener('pagehide', () => storeNow(true));
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) storeNow(true);
  });

  // --- settings of the person, not of the scenario ------------------------------------------------------------------

  let firstLanguage = null;
  const moreContrast = matchMedia('(prefers-contrast: more), (forced-colors: active)'); // holds until the person chooses
  let guideSeen = false; // the guided start was open on this page
  let keptIndicators = ''; // as they were when they were stored last, or at start

  /** Which cards and small charts there were in this browser. What is not understood is passed over. */
  function restoreIndicators() {
    let kept;
    try {
      kept = JSON.parse(ofBrowser.get('indicators') ?? '{}');
    } catch {
      return;
    }
    for (const place of ['cards', 'charts']) {
      if (!Array.isArray(kept?.[place])) continue;
      bridge.ask('dispatch', JSON.stringify({ action: 'show_indicators', place, indicators: kept[place] }));
    }
  }

  function settings() {
    const language = ofBrowser.get('language');
    return {
      language: ['en', 'fr', 'sv'].includes(language) ? language : null,
      dark: ofBrowser.get('dark') === 'true',
      highContrast: { true: true, false: false }[ofBrowser.get('high-contrast')] ?? null,
      textPercent: Number(ofBrowser.get('text-percent')) || 100,
      guideDone: ofBrowser.get('guide') === 'done',
    };
  }

  function keepSettings() {
    const now = present();
    if (!now) return;
    const before = settings();
    if (now.language !== (before.language ?? firstLanguage)) ofBrowser.set('language', now.language);
    const indicators = JSON.stringify(now.indicators);
    if (indicators !== keptIndicators) ofBrowser.set('indicators', indicators);
    keptIndicators = indicators;
    if (now.dark !== before.dark) ofBrowser.set('dark', String(now.dark));
    if (now.high_contrast !== (before.highContrast ?? moreContrast.matches)) {
      ofBrowser.set('high-contrast', String(now.high_contrast));
    }
    if (now.text_percent !== before.textPercent) ofBrowser.set('text-percent', String(now.text_percent));
    if (guideSeen && !now.guide) ofBrowser.set('guide', 'done');
    guideSeen ||= now.guide;
  }

  return { restore, settings, records, heldElsewhere, open: openRecord, inTurn, newId, documentId: () => id };
})();
