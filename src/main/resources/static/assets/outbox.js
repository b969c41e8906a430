// What could not be sent yet, kept on this device alone. Pages and the worker share it.
const outbox = (() => {
  const NAME = "linli-outbox";
  let opened = null;

  const open = () =>
    (opened ??= new Promise((done, failed) => {
      const asked = indexedDB.open(NAME, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("forms", { keyPath: "key" });
      asked.onsuccess = () => {
        asked.result.onversionchange = () => close(asked.result);
        asked.result.onclose = () => (opened = null);
        done(asked.result);
      };
      asked.onerror = () => failed(asked.error);
    }));

  const close = (base) => {
    base.close();
    opened = null;
  };

  const run = async (mode, act) => {
    const base = await open();
    return new Promise((done, failed) => {
      const work = base.transaction("forms", mode);
      const asked = act(work.objectStore("forms"));
      work.oncomplete = () => done(asked.result);
      work.onabort = () => failed(work.error);
    });
  };

  return {
    CACHE: "linli-offline",
    all: () => run("readonly", (forms) => forms.getAll()),
    get: (key) => run("readonly", (forms) => forms.get(key)),
    put: (form) => run("readwrite", (forms) => forms.put(form)),
    drop: (key) => run("readwrite", (forms) => forms.delete(key)),
    // Nothing of one person stays for the next.
    wipe: async () => {
      close(await open());
      indexedDB.deleteDatabase(NAME);
      await caches.delete("linli-offline");
    },
  };
})();
