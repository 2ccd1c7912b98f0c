// The scenarios that this browser keeps: listed, opened, renamed, duplicated, deleted and brought back. The program asks with
// "library" and gets the list as an action; what the records are is in storage.js.
'use strict';

(() => {
  const bridge = regiomixBridge;
  const storage = regiomixStorage;
  const deleted = new Map(); // until the page is left
  const patience = 3000; // for a database that does not answer

  const dispatch = (action) => bridge.ask('dispatch', JSON.stringify(action));

  /** A record under another title; the text inside carries it too. */
  function titled(record, title) {
    const scenario = JSON.parse(record.text);
    scenario.meta.title = title;
    return { ...record, title, text: JSON.stringify(scenario, null, 2) + '\n' };
  }

  async function list(language) {
    const [all, elsewhere] = await Promise.all([storage.records.all(), storage.heldElsewhere()]);
    const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    all.sort((a, b) => b.saved_at - a.saved_at);
    return all.map((record) => ({
      id: record.id,
      title: record.title ?? '',
      saved: time.format(record.saved_at),
      here: record.id === storage.documentId(),
      elsewhere: elsewhere.has(record.id),
      in_file: record.in_file === true,
    }));
  }

  const tasks = {
    list() {},
    open: ({ id }) => storage.open(id),
    async rename({ id, title }) {
      const record = await storage.records.read(id);
      if (record) await storage.records.write(titled(record, title));
    },
    async duplicate({ id, title }) {
      const record = await storage.records.read(id);
      if (!record) return;
      await storage.records.write({ ...titled(record, title), id: storage.newId(), ready: '', in_file: false,
        saved_at: Date.now() });
    },
    async remove({ id }) {
      const record = await storage.records.read(id);
      if (!record || id === storage.documentId() || (await storage.heldElsewhere()).has(id)) return;
      deleted.set(id, record);
      await storage.records.remove(id);
    },
    async restore({ id }) {
      if (!deleted.has(id)) return;
      await storage.records.write(deleted.get(id));
      deleted.delete(id);
    },
    async compare({ id }) {
      const record = await storage.records.read(id);
      if (record) dispatch({ action: 'compare_files', files: [{ name: record.title, text: record.text }] });
    },
  };

  async function tell(language) {
    dispatch({ action: 'set_library', blocked: false, records: await list(language) });
  }

  async function carryOut(task) {
    try {
      await tasks[task.task]?.(task);
    } finally {
      await tell(task.language); // also after a failure: this is what there is
    }
  }

  const late = () => new Promise((_, reject) => setTimeout(reject, patience, new Error('no answer')));

  bridge.on('library', (json) => {
    const task = JSON.parse(json);
    // Behind whatever is being stored, so that the list is complete and nothing is written twice.
    const done = storage.inTurn(() => carryOut(task));
    Promise.race([done, late()]).catch(() => dispatch({ action: 'set_library', blocked: true, records: [] }));
  });
})();
