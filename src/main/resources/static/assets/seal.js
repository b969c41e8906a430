// Seals a secret vote in the voter's own browser, so that both trustees together open it and nobody else
// (DELIB-4). The same as org.linli.ballot.sealing: RFC 9180 in base mode with DHKEM(P-256, HKDF-SHA256),
// HKDF-SHA256 and AES-256-GCM, the inner envelope to the second trustee, the outer one to the first.
const sealing = (() => {
  const POINT = 65;
  const subtle = globalThis.crypto?.subtle;
  const utf8 = (text) => new TextEncoder().encode(text);
  const toHex = (bytes) => Array.from(bytes, (each) => each.toString(16).padStart(2, "0")).join("");
  const toText = (bytes) =>
    btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const fromText = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
  const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
  const CURVE = { name: "ECDH", namedCurve: "P-256" };
  const HMAC = { name: "HMAC", hash: "SHA-256" };
  const KEM = join(utf8("KEM"), [0, 0x10]);
  const SUITE = join(utf8("HPKE"), [0, 0x10, 0, 1, 0, 2]);
  const NONE = new Uint8Array();

  const hmac = async (key, message) => {
    const used = key.length === 0 ? new Uint8Array(32) : key;
    const imported = await subtle.importKey("raw", used, HMAC, false, ["sign"]);
    return new Uint8Array(await subtle.sign("HMAC", imported, message));
  };
  const extract = (suite, salt, label, material) => hmac(salt, join(utf8("HPKE-v1"), suite, utf8(label), material));
  const expand = async (suite, key, label, info, length) =>
    (await hmac(key, join([0, length], utf8("HPKE-v1"), suite, utf8(label), info, [1]))).slice(0, length);

  const shared = async (secret, open, context) => {
    const dh = new Uint8Array(await subtle.deriveBits({ name: "ECDH", public: open }, secret, 256));
    return expand(KEM, await extract(KEM, NONE, "eae_prk", dh), "shared_secret", context, 32);
  };
  const schedule = async (secret, info, use) => {
    const context = join([0], await extract(SUITE, NONE, "psk_id_hash", NONE), await extract(SUITE, NONE, "info_hash", info));
    const start = await extract(SUITE, secret, "secret", NONE);
    const key = await expand(SUITE, start, "key", context, 32);
    const iv = await expand(SUITE, start, "base_nonce", context, 12);
    return [{ name: "AES-GCM", iv }, await subtle.importKey("raw", key, "AES-GCM", false, [use])];
  };
  const imported = (point) => subtle.importKey("raw", point, CURVE, false, []);

  const encrypt = async (point, info, message) => {
    const pair = await subtle.generateKey(CURVE, true, ["deriveBits"]);
    const made = new Uint8Array(await subtle.exportKey("raw", pair.publicKey));
    const secret = await shared(pair.privateKey, await imported(point), join(made, point));
    const [how, key] = await schedule(secret, info, "encrypt");
    return join(made, new Uint8Array(await subtle.encrypt(how, key, message)));
  };
  // Throws if it was not sealed to this key.
  const decrypt = async (secretKey, point, info, sealed) => {
    const made = sealed.slice(0, POINT);
    const secret = await shared(secretKey, await imported(made), join(made, point));
    const [how, key] = await schedule(secret, info, "decrypt");
    return new Uint8Array(await subtle.decrypt(how, key, sealed.slice(POINT)));
  };

  // A filled-in paper, as long as every other one.
  const paper = (answers, size) => {
    const names = Object.keys(answers).sort();
    const written = utf8("{" + names.map((it) => JSON.stringify(it) + ":" + JSON.stringify(answers[it])).join(",") + "}");
    const filled = new Uint8Array(size);
    filled.set(written);
    filled[written.length] = 0x80;
    return filled;
  };

  const info = (ballot, trustee) => utf8(`linli ballot envelope 1\n${ballot}\n${trustee}`);
  // answers: choices by question; first and second: public keys; size: of the paper, as the server says.
  const envelope = async (answers, { ballot, size, first, second }) => {
    const inner = await encrypt(fromText(second), info(ballot, 2), paper(answers, Number(size)));
    return toText(await encrypt(fromText(first), info(ballot, 1), inner));
  };

  // A form says data-ballot, data-size, data-first and data-second, and has a hidden field "envelope" and
  // fields "answer.<question>". What was chosen is not sent, only the envelope. Without cryptography (a page
  // that is not https) the form is sent as it is and the server seals; [data-unsealed] then says so before.
  const chosen = (form) => {
    const answers = {};
    for (const field of form.querySelectorAll("[name^='answer.']")) {
      const question = field.name.slice("answer.".length);
      answers[question] ??= [];
      if (field.checked) {
        answers[question].push(field.value);
      }
    }
    Object.values(answers).forEach((choices) => choices.sort());
    return answers;
  };
  const sealed = async (form) => {
    const closed = await envelope(chosen(form), form.dataset);
    form.querySelector("[name=envelope]").value = closed;
    form.querySelectorAll("[name^='answer.']").forEach((field) => (field.disabled = true));
  };
  for (const form of globalThis.document?.querySelectorAll("form[data-seal]") ?? []) {
    let able = Boolean(subtle);
    const unsealed = () => {
      able = false;
      form.querySelectorAll("[data-unsealed]").forEach((said) => (said.hidden = false));
    };
    if (!able) {
      unsealed();
    }
    form.addEventListener("submit", (event) => {
      if (able && form.querySelector("[name=envelope]").value === "") {
        event.preventDefault();
        event.stopImmediatePropagation();
        const button = event.submitter;
        // Later: a form does not start again while it is still being told of. If this device cannot seal it
        // says so, and only whoever presses once more lets the server do it.
        sealed(form).then(() => setTimeout(() => form.requestSubmit(button ?? undefined)), unsealed);
      }
    });
  }
  return { CURVE, decrypt, encrypt, envelope, fromText, join, paper, subtle, toHex, toText, utf8 };
})();
