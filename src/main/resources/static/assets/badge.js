// Checks on the reader's own device that a page shows what was published (EVI-1): recomputes from the
// text on the page what the log committed to, the proofs that the log holds it, the signature over the
// log, and that the log only grew since this device last saw it.
const evidence = (() => {
  const utf8 = (text) => new TextEncoder().encode(text);
  const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (each) => parseInt(each, 16));
  const toHex = (bytes) => [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
  const fromBase64 = (text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
  const same = (one, other) => toHex(one) === toHex(other);
  const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));

  // SHA-2 (FIPS 180-4) with words of 32 or 64 bits, for browsers that offer none. The constants are the
  // first bits behind the point of the roots of the first primes.
  const root = (number, degree) => {
    let found = 1n << (BigInt(number.toString(2).length) / degree + 1n);
    for (;;) {
      const closer = ((degree - 1n) * found + number / found ** (degree - 1n)) / degree;
      if (closer >= found) {
        return found;
      }
      found = closer;
    }
  };
  let constants;
  const fractions = () => {
    const primes = [];
    for (let n = 2n; primes.length < 80; n++) {
      if (primes.every((prime) => n % prime)) {
        primes.push(n);
      }
    }
    const of = (degree) => (prime) => BigInt.asUintN(64, root(prime << (64n * degree), degree));
    return { start: primes.slice(0, 8).map(of(2n)), rounds: primes.map(of(3n)) };
  };
  const TURNS = {
    32: [[2n, 13n, 22n], [6n, 11n, 25n], [7n, 18n, 3n], [17n, 19n, 10n]],
    64: [[28n, 34n, 39n], [14n, 18n, 41n], [1n, 8n, 7n], [19n, 61n, 6n]],
  };
  const sha2 = (bytes, bits) => {
    constants ??= fractions();
    const width = BigInt(bits);
    const size = bits / 8;
    const cut = (number) => BigInt.asUintN(bits, number);
    const turn = (word, by) => (word >> by) | cut(word << (width - by));
    const [large0, large1, small0, small1] = TURNS[bits];
    const large = (word, [a, b, c]) => turn(word, a) ^ turn(word, b) ^ turn(word, c);
    const small = (word, [a, b, c]) => turn(word, a) ^ turn(word, b) ^ (word >> c);
    const keys = constants.rounds.slice(0, bits === 64 ? 80 : 64).map((it) => it >> (64n - width));
    let state = constants.start.map((it) => it >> (64n - width));
    const padded = new Uint8Array(Math.ceil((bytes.length + 1 + 2 * size) / (16 * size)) * 16 * size);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
    const read = (at) => (bits === 64 ? view.getBigUint64(at) : BigInt(view.getUint32(at)));
    for (let block = 0; block < padded.length; block += 16 * size) {
      const words = [];
      let [a, b, c, d, e, f, g, h] = state;
      keys.forEach((key, i) => {
        words[i] =
          i < 16
            ? read(block + i * size)
            : cut(words[i - 16] + small(words[i - 15], small0) + words[i - 7] + small(words[i - 2], small1));
        const one = h + large(e, large1) + ((e & f) ^ (~e & g)) + key + words[i];
        const two = large(a, large0) + ((a & b) ^ (a & c) ^ (b & c));
        [h, g, f, e, d, c, b, a] = [g, f, e, cut(d + one), c, b, a, cut(one + two)];
      });
      state = [a, b, c, d, e, f, g, h].map((word, i) => cut(word + state[i]));
    }
    return fromHex(state.map((word) => word.toString(16).padStart(2 * size, "0")).join(""));
  };

  // Ed25519 (RFC 8032, 5.1), only checking: nothing secret is here that timing could tell.
  const P = 2n ** 255n - 19n;
  const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
  const mod = (number, by = P) => ((number % by) + by) % by;
  const power = (base, exponent) => {
    let found = 1n;
    for (let rest = exponent; rest > 0n; rest >>= 1n, base = mod(base * base)) {
      found = rest & 1n ? mod(found * base) : found;
    }
    return found;
  };
  const D = mod(-121665n * power(121666n, P - 2n));
  const little = (bytes) => BigInt("0x" + toHex([...bytes].reverse()));
  const lift = (y, sign) => {
    const u = mod(y * y - 1n);
    const v = mod(D * y * y + 1n);
    let x = mod(u * v ** 3n * power(u * v ** 7n, (P - 5n) / 8n));
    x = mod(v * x * x) === u ? x : mod(x * power(2n, (P - 1n) / 4n));
    if (y >= P || mod(v * x * x) !== u || (x === 0n && sign)) {
      return null;
    }
    x = (x & 1n) === sign ? x : P - x;
    return [x, y, 1n, mod(x * y)];
  };
  const point = (bytes) => lift(BigInt.asUintN(255, little(bytes)), little(bytes) >> 255n);
  const add = ([x1, y1, z1, t1], [x2, y2, z2, t2]) => {
    const a = mod((y1 - x1) * (y2 - x2));
    const b = mod((y1 + x1) * (y2 + x2));
    const c = mod(2n * D * t1 * t2);
    const d = mod(2n * z1 * z2);
    return [mod((b - a) * (d - c)), mod((d + c) * (b + a)), mod((d - c) * (d + c)), mod((b - a) * (b + a))];
  };
  const times = (number, base) => {
    let found = [0n, 1n, 1n, 0n];
    for (let rest = number; rest > 0n; rest >>= 1n, base = add(base, base)) {
      found = rest & 1n ? add(found, base) : found;
    }
    return found;
  };
  const ed25519 = (key, message, signature) => {
    if (key.length !== 32 || signature.length !== 64) {
      return false;
    }
    const [a, r, s] = [point(key), point(signature.slice(0, 32)), little(signature.slice(32))];
    if (!a || !r || s >= ORDER) {
      return false;
    }
    const k = mod(little(sha2(join(signature.slice(0, 32), key, message), 64)), ORDER);
    const left = times(s, lift(mod(4n * power(5n, P - 2n)), 0n));
    const right = add(r, times(k, a));
    return mod(left[0] * right[2] - right[0] * left[2]) === 0n && mod(left[1] * right[2] - right[1] * left[2]) === 0n;
  };

  // The browser's own cryptography where it has it.
  const sha256 = async (bytes) =>
    crypto.subtle ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)) : sha2(bytes, 32);
  const signed = async (key, message, signature) => {
    try {
      const open = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
      return await crypto.subtle.verify("Ed25519", open, signature, message);
    } catch {
      return ed25519(key, message, signature);
    }
  };

  // Hash trees (RFC 9162, 2.1.3.2 and 2.1.4.2). Numbers of entries stay below 2^53.
  const half = (number) => Math.floor(number / 2);
  const node = (left, right) => sha256(join([1], left, right));
  const includes = async (index, size, leaf, proof, root) => {
    let [at, last, hash] = [index, size - 1, leaf];
    for (const beside of proof) {
      if (last <= 0) {
        return false;
      }
      if (at % 2 || at === last) {
        hash = await node(beside, hash);
        for (; at % 2 === 0 && at > 0; at = half(at), last = half(last));
      } else {
        hash = await node(hash, beside);
      }
      [at, last] = [half(at), half(last)];
    }
    return index >= 0 && index < size && last === 0 && same(hash, root);
  };
  const grew = async (size, later, proof, before, after) => {
    let [at, last] = [size - 1, later - 1];
    for (; at % 2; at = half(at), last = half(last));
    const [first, ...rest] = at === 0 ? [before, ...proof] : proof;
    let [old, now] = [first, first];
    for (const hash of rest) {
      if (last === 0) {
        return false;
      }
      if (at % 2 || at === last) {
        [old, now] = [await node(hash, old), await node(hash, now)];
        for (; at % 2 === 0 && at > 0; at = half(at), last = half(last));
      } else {
        now = await node(now, hash);
      }
      [at, last] = [half(at), half(last)];
    }
    return first !== undefined && last === 0 && same(old, before) && same(now, after);
  };

  // A note and those of the keys that signed it (c2sp.org/signed-note); none if one of them is forged.
  const signers = async (note, keys) => {
    const end = note.lastIndexOf("\n\n");
    const good = [];
    for (const line of note.slice(end + 2).split("\n")) {
      const [, name, signature] = line.split(" ");
      for (const key of keys) {
        const [owner, number, written] = key.match(/^([^+]+)\+([^+]+)\+(.+)$/).slice(1);
        const typed = fromBase64(written);
        const id = (await sha256(join(utf8(owner + "\n"), typed))).slice(0, 4);
        const bytes = fromBase64(signature ?? "");
        if (name === owner && toHex(id) === number && typed[0] === 1 && same(bytes.slice(0, 4), id)) {
          if (!(await signed(typed.slice(1), utf8(note.slice(0, end + 1)), bytes.slice(4)))) {
            return [];
          }
          good.push(key);
        }
      }
    }
    return good;
  };

  const get = async (path) => {
    const answer = await fetch("/evidence/log/" + path, { cache: "no-store" });
    return answer.ok ? answer.json() : null;
  };

  // What this device saw the last time; a private window may refuse to keep anything.
  const MEMORY = "linli.evidence";
  const recall = () => {
    try {
      return JSON.parse(localStorage.getItem(MEMORY));
    } catch {
      return null;
    }
  };
  const keep = (seen) => {
    try {
      localStorage.setItem(MEMORY, JSON.stringify(seen));
    } catch {
      // Without a memory every visit is the first one.
    }
  };

  // The log by itself: signed, and grown from what this device saw before.
  const checkLog = async ({ checkpoint, keys, entries }, wrong) => {
    const [origin, written, top] = checkpoint.split("\n");
    const log = { size: Number(written), root: fromBase64(top), strange: "" };
    const seen = recall();
    let by = await signers(checkpoint, seen?.keys ?? keys);
    if (by.length === 0 && seen) {
      by = await signers(checkpoint, keys);
      log.strange = by.map((key) => key.split("+")[1]).join(" ");
    }
    if (by.length === 0) {
      wrong("signature");
    }
    for (const { index, content, proof } of entries) {
      const leaf = await sha256(join([0], utf8(content)));
      if (!(await includes(index, log.size, leaf, proof.map(fromBase64), log.root))) {
        wrong("proof");
      }
    }
    if (seen && seen.origin !== origin) {
      wrong("other");
    } else if (seen && seen.size > log.size) {
      wrong("shrunk", seen.size);
    } else if (seen && seen.size === log.size && seen.root !== top) {
      wrong("rewritten", seen.size);
    } else if (seen && seen.size > 0 && seen.size < log.size) {
      const between = await get(`consistency?from=${seen.size}&to=${log.size}`);
      const proof = between?.proof.map(fromBase64) ?? [];
      if (!(await grew(seen.size, log.size, proof, fromBase64(seen.root), log.root))) {
        wrong("rewritten", seen.size);
      }
    }
    if (wrong.count() === 0) {
      keep({ origin, size: log.size, root: top, keys: [...new Set([...(seen?.keys ?? []), ...by])] });
    }
    return log;
  };

  const RECENT = 120_000; // what was just published takes a second or two, and clocks differ
  const CLOSE = 2; // the database keeps fewer digits of a moment than the log
  const FORMER = { ANSWER: "COMPLETE", ANSWERED: "COMPLETED" }; // as they were called once
  const REWORD = ["VERIFY", "MERGE", "REVISE"];
  const named = (code) => FORMER[code] ?? code;
  const near = (one, other) => Math.abs(Date.parse(one) - Date.parse(other)) <= CLOSE;

  // The page against the log: every step with its moment and words, none less and none more.
  const checkPage = async (badge, entries, wrong) => {
    const { about, badge: kind, community, status } = badge.dataset;
    const subject = kind.split(".")[0].replace(/s$/, "");
    const said = [...document.querySelectorAll("[data-said]")].map((each) => each.dataset.value ?? each.textContent);
    const recent = (at) => Date.now() - Date.parse(at) < RECENT;
    const left = entries
      .map((each) => JSON.parse(each.content))
      .filter((each) => each.kind === kind && each.community === community && each.facts[subject] === about)
      .map((each) => each.facts);
    const newest = left.reduce((last, each) => (Date.parse(each.at) > Date.parse(last) ? each.at : last), "1970-01-01");
    const statuses = left.filter((each) => near(each.at, newest)).map((each) => named(each.status));
    const raised = left[0]?.raised;
    const reworded = left.filter((each) => REWORD.includes(each.action)).map((each) => Date.parse(each.at));
    const found = { count: 0, silent: 0, fresh: 0 };
    const differ = [];
    let worded = 0;
    for (const step of document.querySelectorAll("[data-step]")) {
      const { step: action, salt } = step.dataset;
      const at = step.querySelector("time").getAttribute("datetime");
      const name = `“${step.querySelector("h3").firstChild.data.trim()}”（${step.querySelector("time").textContent}）`;
      const place = left.findIndex((each) => named(each.action) === action && near(each.at, at));
      const [facts] = place < 0 ? [] : left.splice(place, 1);
      if (!facts && action === "RAISE" && (raised === undefined || near(raised, at))) {
        found.count++;
      } else if (!facts && recent(at)) {
        found.fresh++;
      } else if (!facts) {
        wrong("missing", name);
      } else if (!salt) {
        found.count++;
        found.silent++;
      } else {
        found.count++;
        worded++;
        const notes = [...step.querySelectorAll("[data-note]")].map((each) => each.dataset.note || each.textContent);
        const party = step.querySelector("[data-party]")?.textContent ?? "";
        const bound = async (note) =>
          toHex(await sha256(join(fromHex(salt), utf8([...said, party, note].join("\n"))))) === facts.said;
        if (!(await bound(notes.join("\n")))) {
          // A title or charter that was put right later is not what earlier steps were published with.
          // Reports were once published without their answers.
          if (reworded.some((later) => later > Date.parse(facts.at)) || (step.querySelector("dl") && (await bound("")))) {
            found.silent++;
          } else {
            differ.push(name);
          }
        }
      }
    }
    found.fresh += left.filter((each) => recent(each.at)).length;
    const gone = left.filter((each) => !recent(each.at)).length;
    if (differ.length > 1 && differ.length === worded) {
      wrong("title");
    } else {
      differ.forEach((name) => wrong("words", name));
    }
    if (gone > 0) {
      wrong("gone", gone);
    }
    if (found.fresh === 0 && !statuses.includes(status)) {
      wrong("status");
    }
    return found;
  };

  const TRIES = 3; // a step may be shown a moment before the log has it
  const PAUSE = 1_000;
  const MOST = 100; // as many entries as the log hands out at once

  // What is found: a state of the badge, and what it says there.
  const check = async (badge, tries = TRIES, strange = "") => {
    const { about, community } = badge.dataset;
    const answer = await get(`proven?community=${community}&about=${encodeURIComponent(about)}`);
    if (!answer) {
      return { state: "cannot", why: [["none"]] };
    }
    const why = [];
    const wrong = (reason, detail = "") => why.some(([it, of]) => it === reason && of === detail) || why.push([reason, detail]);
    wrong.count = () => why.length;
    const log = await checkLog(answer, wrong);
    const found = await checkPage(badge, answer.entries, wrong);
    const said = { ...found, size: log.size, digits: toHex(log.root).match(/.{4}/g).join(" ") };
    if (answer.entries.length >= MOST) {
      return { state: "cannot", why: [["many"]] };
    }
    if (why.length + found.fresh > 0 && tries > 1) {
      await new Promise((done) => setTimeout(done, PAUSE));
      return check(badge, tries - 1, log.strange || strange);
    }
    if (why.length > 0) {
      return { state: "bad", why };
    }
    if (log.strange || strange) {
      return { state: "cannot", why: [["key", log.strange || strange]] };
    }
    if (found.fresh > 0) {
      return { state: "cannot", why: [["fresh"]] };
    }
    return { state: isSecureContext ? "good" : "plain", said };
  };

  const show = (badge, { state, why = [], said = {} }) => {
    const words = badge.querySelector("template").content;
    const shown = words.querySelector(`[data-state=${state}]`).cloneNode(true);
    const fill = (slot, detail) => (slot.textContent = slot.textContent.replace("#", detail));
    shown.querySelectorAll("[data-put]").forEach((slot) => {
      const detail = said[slot.dataset.put];
      return detail ? fill(slot, detail) : slot.remove();
    });
    shown.querySelector("[data-reasons]")?.append(
      ...why.map(([reason, detail]) => {
        const line = words.querySelector(`[data-why=${reason}]`).cloneNode(true);
        fill(line, detail);
        return line;
      }),
    );
    badge.querySelector("[data-plain]").hidden = true;
    badge.querySelector("[role=status]").replaceChildren(shown);
  };

  document.querySelectorAll("[data-badge]").forEach(async (badge) => {
    show(badge, { state: "checking" });
    try {
      show(badge, await check(badge));
    } catch {
      show(badge, { state: "cannot", why: [["offline"]] });
    }
  });
  return { sha2, ed25519, fromHex, toHex, utf8 };
})();
