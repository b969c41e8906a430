// A trustee's key: made in the trustee's browser, kept on paper, and only its public half is sent (DELIB-4).
// Needs seal.js. Writes and reads keys as org.linli.ballot.sealing.TrusteeKey does.
const trustee = (() => {
  const { CURVE, decrypt, fromText, join, subtle, toHex, toText, utf8 } = sealing;
  const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // without those that are mistaken for others
  const WRITTEN = /(?:[0-9A-Z]{4}[ -]+){13}[0-9A-Z]{4}/g;
  const PROOF = utf8("linli ballot key proof 1");
  const leaf = async (bytes) => new Uint8Array(await subtle.digest("SHA-256", join([0], bytes)));
  const checked = async (secret) => join(secret, (await leaf(secret)).slice(0, 3));

  const written = async (secret) => {
    const bits = [...(await checked(secret))].map((each) => each.toString(2).padStart(8, "0")).join("");
    const letters = bits.match(/.{5}/g).map((each) => LETTERS[parseInt(each, 2)]);
    return letters.join("").match(/.{4}/g).join(" ");
  };
  // The secret number in a recovery sheet or in what was typed off one; null if it is not there or mistyped.
  const read = async (sheet) => {
    for (const [found] of sheet.toUpperCase().matchAll(WRITTEN)) {
      const letters = found.replace(/[ -]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
      const bits = [...letters].map((each) => Math.max(0, LETTERS.indexOf(each)).toString(2).padStart(5, "0")).join("");
      const bytes = Uint8Array.from(bits.match(/.{8}/g), (each) => parseInt(each, 2));
      if (toHex(await checked(bytes.slice(0, 32))) === toHex(bytes)) {
        return bytes.slice(0, 32);
      }
    }
    return null;
  };

  // As people compare a public key: the first groups of a hash over it.
  const number = async (open) => toHex(await leaf(utf8(open))).match(/.{4}/g).slice(0, 4).join(" ");

  const create = async () => {
    const pair = await subtle.generateKey(CURVE, true, ["deriveBits"]);
    const open = toText(new Uint8Array(await subtle.exportKey("raw", pair.publicKey)));
    const { d } = await subtle.exportKey("jwk", pair.privateKey);
    return { open, number: await number(open), written: await written(fromText(d)) };
  };

  const imported = (secret, open) => {
    const point = fromText(open);
    const [x, y] = [toText(point.slice(1, 33)), toText(point.slice(33))];
    const key = { kty: "EC", crv: "P-256", d: toText(secret), x, y };
    return subtle.importKey("jwk", key, CURVE, false, ["deriveBits"]);
  };
  // What is in an envelope; null if the sheet holds no key, or another one.
  const open = async (sheet, ofKey, info, sealed) => {
    const secret = await read(sheet);
    try {
      return secret && (await decrypt(await imported(secret, ofKey), fromText(ofKey), info, sealed));
    } catch {
      return null;
    }
  };
  // Answers the question of a KeyProof; null if this is not the key.
  const prove = async (sheet, ofKey, question) => {
    const inside = await open(sheet, ofKey, PROOF, fromText(question));
    return inside && toText(inside);
  };

  // What is printed or saved. words: title, keep, number, key, lost, each a sentence in the page's language.
  const sheet = (key, ballot, words) =>
    [words.title, ballot, "", words.number + " " + key.number, "", words.key, key.written, "", words.keep, words.lost, ""].join("\n");

  // [data-trustee-create]: a button [data-create], a <pre data-sheet>, a link [data-save], a hidden field "key",
  // and what shows once there is a key in [data-made]. The words are in data-words as JSON. [data-insecure]
  // shows on a page that is not https: there browsers make no keys.
  for (const form of document.querySelectorAll("[data-trustee-create]")) {
    form.querySelectorAll("[data-insecure]").forEach((said) => (said.hidden = Boolean(subtle)));
    form.querySelector("[data-create]").addEventListener("click", async () => {
      const key = await create();
      const text = sheet(key, form.dataset.ballot, JSON.parse(form.dataset.words));
      form.querySelector("[data-sheet]").textContent = text;
      const save = form.querySelector("[data-save]");
      URL.revokeObjectURL(save.href);
      save.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
      save.download = `linli-key-${key.number.replaceAll(" ", "")}.txt`;
      form.querySelector("[name=key]").value = key.open;
      form.querySelector("[data-made]").hidden = false;
    });
  }

  // form[data-trustee-prove]: data-key and data-question, a field [data-typed] without a name, a hidden field
  // "answer", and [data-wrong] that shows if the key is another one. What was typed is not sent.
  for (const form of document.querySelectorAll("form[data-trustee-prove]")) {
    form.addEventListener("submit", async (event) => {
      const answer = form.querySelector("[name=answer]");
      if (answer.value === "") {
        event.preventDefault();
        event.stopImmediatePropagation();
        const { submitter } = event;
        const said = await prove(form.querySelector("[data-typed]").value, form.dataset.key, form.dataset.question);
        form.querySelector("[data-wrong]").hidden = said !== null;
        if (said !== null) {
          answer.value = said;
          setTimeout(() => form.requestSubmit(submitter ?? undefined));
        }
      }
    });
  }
  // form[data-trustee-open]: a textarea for each trustee with data-key and data-question, beside which its error is,
  // named after it. A sheet that is another one is found here, before anything is sent, and nothing typed is lost.
  for (const form of document.querySelectorAll("form[data-trustee-open]")) {
    let found = !subtle; // without cryptography the server finds it
    form.addEventListener("submit", async (event) => {
      if (found) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      const sheets = [...form.querySelectorAll("textarea")];
      const right = await Promise.all(sheets.map((each) => prove(each.value, each.dataset.key, each.dataset.question)));
      sheets.forEach((each, at) => (document.getElementById(each.id + "-wrong").hidden = right[at] !== null));
      if (right.every((each) => each !== null)) {
        found = true;
        setTimeout(() => form.requestSubmit(submitter ?? undefined));
      }
    });
  }
  return { create, number, open, prove, read, sheet, written };
})();
