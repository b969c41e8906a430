// Runs beside the pages while linli.web.offline is on: keeps what cannot be sent, and shows the one
// page that was kept for it. It sends nothing; pages do, once there is a connection.
importScripts("/assets/outbox.js");

const COMMUNITY = /^\/c\/\d{12}(?=\/|$)/;
const TAKEN = [
  /^\/c\/\d{12}\/needs$/,
  /^\/c\/\d{12}\/needs\/new$/,
  /^\/c\/\d{12}\/needs\/desk\/intake$/,
  /^\/c\/\d{12}\/needs\/desk\/\d{4}-\d+\/step$/,
];
const STEP = /\/step$/;
const NOTES = ["CONTACT", "REPORT"]; // what may be said later; decisions are made on what one sees
const PATIENCE = 30_000; // milliseconds that a bad connection is given

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) {
    return;
  }
  if (request.mode === "navigate" && request.method === "POST") {
    if (TAKEN.some((path) => path.test(url.pathname))) {
      event.respondWith(send(request, url.pathname));
    }
  } else if (request.mode === "navigate" && COMMUNITY.test(url.pathname)) {
    event.respondWith(fetch(request).catch(() => keptPage(url.pathname)));
  } else if (request.method === "GET" && /^\/(assets|webjars)\//.test(url.pathname)) {
    event.respondWith(caches.match(request).then((found) => found ?? fetch(request)));
  }
});

const place = (path) => path.match(COMMUNITY)[0] + "/needs/offline";

// The page as it was kept, with keys that no form has used yet.
const keptPage = async (path) => {
  const kept = await caches.match(place(path));
  if (!kept) {
    return Response.error();
  }
  const html = (await kept.text()).replace(
    /(name="_key" value=")[^".]*/g,
    (_, before) => before + crypto.randomUUID(),
  );
  return new Response(html, {
    headers: {
      "Content-Type": "text/html;charset=UTF-8",
      "Content-Security-Policy": kept.headers.get("Content-Security-Policy"),
    },
  });
};

// Its own key comes along, so that what arrived after all does not arrive twice.
const send = async (request, path) => {
  const copy = request.clone();
  try {
    return await Promise.race([fetch(request), late()]);
  } catch {
    return keep(path, await copy.formData(), request.referrer);
  }
};

// Where the form can be changed, should it be refused.
const pageOf = (path, said, referrer) => {
  if (path.endsWith("/intake")) {
    return path;
  }
  if (said._alone || !referrer) {
    return place(path);
  }
  const from = new URL(referrer);
  return from.pathname + from.search;
};

const late = () => new Promise((_, failed) => setTimeout(failed, PATIENCE));

const keep = async (path, sent, referrer) => {
  const fields = [...sent].filter(([name, value]) => typeof value === "string" && name !== "_csrf");
  const said = Object.fromEntries(fields);
  if (STEP.test(path) && !NOTES.includes(said.action)) {
    return Response.error();
  }
  const whole = said._key && !path.endsWith("/new") && said.read !== "yes";
  if (!whole && said.pasted) {
    fields.push(["content", said.pasted]);
  }
  await outbox.put({
    key: whole ? said._key : "typed",
    state: whole ? "waiting" : "typed",
    sender: (said._key ?? "").split(".")[1] ?? "", // as the key says; nobody else sees or sends it
    action: path,
    page: pageOf(path, said, referrer),
    fields,
    at: Date.now(),
    tried: navigator.onLine ? Date.now() : undefined, // it may have arrived, and the answer not
  });
  return Response.redirect(place(path) + (whole ? "" : "?queued=typed"), 303);
};
