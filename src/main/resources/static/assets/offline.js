// Shows what could not be sent, and sends it as soon as there is a connection. Loaded only while
// linli.web.offline is on.
(() => {
  const box = document.getElementById("outbox");
  if (!box || !("serviceWorker" in navigator) || !("indexedDB" in window)) {
    return;
  }
  const DAY = 86_400_000;
  const SURE = 23 * 3_600_000; // an answer to a key is remembered for a day
  const AGAIN = 30_000;
  const text = box.dataset;
  const time = (at) =>
    new Date(at).toLocaleTimeString(document.documentElement.lang, {
      hour: "2-digit",
      minute: "2-digit",
    });
  const mine = (form) => !form.sender || form.sender === text.mark;
  const said = (form) => new Map(form.fields);

  navigator.serviceWorker.register("/web/offline/worker.js", { scope: "/" });

  // The page that is shown without a connection, with all that it is made of.
  const keepPage = async () => {
    if (!document.querySelector("form[data-kept]") || !text.page) {
      return;
    }
    const parts = [...document.querySelectorAll("link[rel=stylesheet], script[src], use")].map(
      (part) => new URL(part.href?.baseVal ?? part.href ?? part.src, location).href.split("#")[0],
    );
    const wanted = new Set([new URL(text.page, location).href, ...parts]);
    const cache = await caches.open(outbox.CACHE);
    await Promise.all([...wanted].map((each) => cache.add(each)));
    const old = (await cache.keys()).filter((each) => !wanted.has(each.url));
    await Promise.all(old.map((each) => cache.delete(each)));
    box.dataset.ready = "yes";
  };

  // What waits longer than the operator allows is gone; the person is told so once.
  const expire = async () => {
    const old = (await outbox.all()).filter((form) => Date.now() - form.at > text.days * DAY);
    await Promise.all(old.map((form) => outbox.drop(form.key)));
    const lost = old.filter((form) => form.state === "waiting" || form.state === "refused");
    if (lost.length > 0) {
      await outbox.put({ key: "expired", state: "expired", n: lost.length, at: Date.now(), fields: [] });
    }
  };

  const why = async (answer) => {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const reasons = page.querySelectorAll(".error-box li, .error-box .lead, main .card-brand h2");
    return [...reasons].map((each) => each.textContent.trim()).join("；") || page.title;
  };

  const send = async (form, token) => {
    if (form.tried && Date.now() - form.tried > SURE) {
      return outbox.put({ ...form, state: "refused", why: text.unsure });
    }
    form.tried ??= Date.now();
    await outbox.put(form);
    const body = new URLSearchParams(form.fields);
    body.set("_csrf", token);
    const answer = await fetch(form.action, { method: "POST", body });
    const to = new URL(answer.url);
    if (answer.redirected && to.pathname.startsWith("/access/")) {
      return null; // logged out meanwhile
    }
    if (answer.redirected && answer.ok) {
      return outbox.put({
        key: form.key,
        sender: form.sender,
        state: "sent",
        at: Date.now(),
        url: to.pathname + to.search,
        fields: [],
      });
    }
    if (answer.status < 500 && answer.status !== 429) {
      return outbox.put({ ...form, tried: undefined, state: "refused", why: await why(answer) });
    }
    return null;
  };

  const sendAll = async () => {
    const waiting = (await outbox.all()).filter((form) => form.state === "waiting");
    if (waiting.length === 0 || !navigator.onLine) {
      return;
    }
    const me = await (await fetch("/web/offline/me", { cache: "no-store" })).json();
    box.dataset.login = me.mark ? "" : "yes";
    if (me.mark) {
      for (const form of waiting.sort((one, other) => one.at - other.at)) {
        if (!form.sender || form.sender === me.mark) {
          await send(form, me.csrf);
        }
      }
    }
  };

  const flush = async () => {
    try {
      await expire();
      // One page at a time; where pages cannot agree, the keys see to it that one is one.
      await (navigator.locks
        ? navigator.locks.request("linli-outbox", { ifAvailable: true }, (held) => held && sendAll())
        : sendAll());
    } catch {
      // No connection after all: it is tried again.
    }
    await show();
  };

  const line = (words, ...acts) => {
    const item = document.createElement("li");
    item.className = "row row-apart";
    const label = document.createElement("span");
    label.textContent = words;
    item.append(label, ...acts);
    return item;
  };
  const link = (label, href) => {
    const made = document.createElement("a");
    made.className = "btn";
    made.href = href;
    made.textContent = label;
    return made;
  };
  const button = (label, act) => {
    const made = document.createElement("button");
    made.className = "btn btn-bare";
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", async () => {
      await act();
      await flush();
    });
    return made;
  };

  const lineOf = (form) => {
    const drop = (label) => button(label, () => outbox.drop(form.key));
    const words = said(form).get("content") ?? said(form).get("said") ?? "";
    const title = [...words].slice(0, 20).join("");
    switch (form.state) {
      case "waiting":
        return line(text.written.replace("{t}", time(form.at)).replace("{w}", () => title));
      case "refused": {
        const sign = form.page.includes("?") ? "&" : "?";
        const edit = form.page + sign + "queued=" + encodeURIComponent(form.key);
        return line(
          text.refused.replace("{w}", () => title).replace("{y}", () => form.why),
          link(text.edit, edit),
          drop(text.drop),
        );
      }
      case "sent":
        return line(
          text.sent.replace("{t}", time(form.at)),
          link(text.see, form.url),
          drop(text.seen),
        );
      case "expired":
        return line(text.expired.replace("{n}", form.n), drop(text.seen));
      default:
        return null;
    }
  };

  const show = async () => {
    const all = await outbox.all();
    const lines = all.filter(mine).map(lineOf).filter(Boolean);
    // Whoever is logged out learns how many wait, and reads them after the log-in.
    const waiting = all.filter(
      (form) => form.state === "waiting" && (mine(form) || !text.mark),
    ).length;
    const head = box.querySelector("b");
    head.textContent = text.waiting.replace("{n}", waiting);
    head.hidden = waiting === 0;
    box.querySelector("[data-how]").hidden = waiting === 0;
    box.querySelector("[data-login-first]").hidden = waiting === 0 || !box.dataset.login;
    box.querySelector("ul").replaceChildren(...lines);
    box.hidden = lines.length === 0 && waiting === 0;
  };

  // A form that comes back to be changed has what was typed, and its key.
  const fill = async () => {
    const key = new URLSearchParams(location.search).get("queued");
    const form = key && (await outbox.get(key));
    const typed = form?.state === "typed"; // a step of several: any form takes it, under a key of its own
    const target = [...document.querySelectorAll("form[data-kept]")].find(
      (each) => typed || each.getAttribute("action") === form?.action,
    );
    if (!form || !target || !mine(form)) {
      return;
    }
    for (const [name, value] of form.fields) {
      const field = target.elements.namedItem(name);
      if (!field || (name.startsWith("_") && (typed || name !== "_key"))) {
        continue;
      }
      if (field.type === "checkbox") {
        field.checked = field.value === value;
      } else {
        field.value = value;
      }
    }
    target.addEventListener("submit", () => outbox.drop(key));
  };

  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") === "/access/logout") {
      outbox.wipe();
    }
  });
  addEventListener("online", flush);
  setInterval(flush, AGAIN);
  fill().then(flush);
  keepPage().catch(() => {}); // without a connection what was kept before stays
})();
