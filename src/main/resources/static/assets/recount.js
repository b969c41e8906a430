// Counts a ballot again from its archive, in the reader's own browser (DELIB-4): commitments of the roll,
// receipts, quorum, result and seal. The same as org.linli.ballot.counting.Recount, with the same answers.
// recount(text) gives { seal, findings: [{ key, details }], result }; recount.say(finding, words) a sentence.
const recount = (() => {
  const VERSION = 1;
  const NOTHING = "—";
  const LARGEST = 1_000_000_000;
  const encoder = new TextEncoder();
  const utf8 = (text) => encoder.encode(text);
  const toHex = (bytes) => Array.from(bytes, (each) => each.toString(16).padStart(2, "0")).join("");
  const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (each) => parseInt(each, 16));
  const join = (...parts) => {
    const whole = new Uint8Array(parts.reduce((size, each) => size + each.length, 0));
    parts.reduce((at, each) => (whole.set(each, at), at + each.length), 0);
    return whole;
  };

  // SHA-256 (FIPS 180-4) without waiting: browsers offer theirs only on https pages, and one hash at a time.
  const primes = [];
  for (let n = 2; primes.length < 64; n++) {
    if (primes.every((prime) => n % prime)) {
      primes.push(n);
    }
  }
  const bits = (number) => ((number - Math.floor(number)) * 2 ** 32) | 0;
  const ROUNDS = Int32Array.from(primes, (prime) => bits(Math.cbrt(prime)));
  const START = Int32Array.from(primes.slice(0, 8), (prime) => bits(Math.sqrt(prime)));
  const turn = (word, by) => (word >>> by) | (word << (32 - by));
  const sha256 = (bytes) => {
    const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
    const state = Int32Array.from(START);
    const words = new Int32Array(64);
    for (let block = 0; block < padded.length; block += 64) {
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i++) {
        if (i < 16) {
          words[i] = view.getInt32(block + 4 * i);
        } else {
          const w2 = words[i - 2];
          const w15 = words[i - 15];
          const small0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
          const small1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
          words[i] = words[i - 16] + small0 + words[i - 7] + small1;
        }
        const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + one) | 0;
        d = c;
        c = b;
        b = a;
        a = (one + two) | 0;
      }
      [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] += word));
    }
    const digest = new DataView(new ArrayBuffer(32));
    state.forEach((word, i) => digest.setInt32(4 * i, word));
    return new Uint8Array(digest.buffer);
  };

  // JSON in the one way that RFC 8785 writes it.
  const canonical = (value) => {
    if (Array.isArray(value)) {
      return "[" + value.map(canonical).join(",") + "]";
    }
    if (value !== null && typeof value === "object") {
      const members = Object.keys(value).sort();
      return "{" + members.map((name) => JSON.stringify(name) + ":" + canonical(value[name])).join(",") + "}";
    }
    return JSON.stringify(value);
  };

  // Hash trees (RFC 6962, 2.1).
  const over = (leaves, from, to) => {
    if (to - from === 1) {
      return sha256(join([0], utf8(leaves[from])));
    }
    let left = 1;
    while (left * 2 < to - from) {
      left *= 2;
    }
    return sha256(join([1], over(leaves, from, from + left), over(leaves, from + left, to)));
  };
  const root = (leaves) => toHex(leaves.length === 0 ? sha256(new Uint8Array()) : over(leaves, 0, leaves.length));

  class Unfit extends Error {
    constructor(key, ...details) {
      super(key);
      this.finding = { key, details: details.map(String) };
    }
  }
  const malformed = (wrong) => {
    if (wrong) {
      throw new TypeError("Not an archive");
    }
  };
  const blank = (text) => text.trim() === "";
  const one = ({ least, most, seats }) => least === 1 && most === 1 && seats === 1;

  // What is no archive at all; the same that the records in Java refuse.
  const wellFormed = ({ rule, roll, questions }) => {
    const demands = [...rule.quorum, ...rule.adoption];
    const { follows, charter } = rule.silence;
    malformed(follows !== /^[0-9a-f]{64}$/.test(charter) || (!follows && charter !== "") || blank(rule.source));
    malformed(rule.quorum.some((demand) => demand.base === "ENTITLED"));
    malformed(demands.some(({ share: { numerator, denominator } }) =>
      denominator < 1 || denominator > 1000 || numerator < 0 || numerator > denominator));
    malformed(roll.some(({ entry }) => blank(entry.reference) || blank(entry.head) ||
      entry.area < 0 || entry.area > LARGEST || entry.weight < 1));
    for (const question of questions) {
      const { kind, options, least, most, seats } = question;
      const ids = options.map((option) => option.id);
      malformed(new Set(ids).size !== ids.length || ids.length < 1 || ids.length > 60);
      malformed(kind === "YES_NO_ABSTAIN" && [...ids].sort().join() !== "ABSTAIN,NO,YES");
      malformed(!["YES_NO_ABSTAIN", "SINGLE", "APPROVAL"].includes(kind) || (kind !== "APPROVAL" && !one(question)));
      malformed(least < 1 || most < least || most > ids.length || seats < 1 || seats > ids.length);
    }
  };

  const NONE = { area: 0, heads: 0 };
  const plus = (one, other) => ({ area: one.area + other.area, heads: one.heads + other.heads });
  const measured = (amount, measure) => (measure === "HEADS" ? amount.heads : amount.area);
  const reached = ({ numerator, denominator, inclusive }, part, whole) => {
    const [has, needs] = [BigInt(part) * BigInt(denominator), BigInt(whole) * BigInt(numerator)];
    return whole > 0 && (inclusive ? has >= needs : has > needs);
  };
  const checked = (demand, part, whole) => ({ demand, met: reached(demand.share, part, whole), part, whole });

  // The roll as it is counted with.
  const roster = (entries) => {
    const places = new Map();
    const weights = new Map();
    entries.forEach(({ reference, head, weight }, i) => {
      if (places.has(reference)) {
        throw new Unfit("ballot.recount.twice-on-roll", reference);
      }
      places.set(reference, i);
      if (weights.has(head) && weights.get(head) !== weight) {
        throw new Unfit("ballot.recount.weights", head);
      }
      weights.set(head, weight);
    });
    const find = (references) => {
      const found = new Set();
      for (const reference of references) {
        if (!places.has(reference)) {
          throw new Unfit("ballot.recount.not-on-roll", reference);
        }
        if (found.has(places.get(reference))) {
          throw new Unfit("ballot.recount.twice-listed", reference);
        }
        found.add(places.get(reference));
      }
      return found;
    };
    const headsOf = (chosen) => new Set([...chosen].map((i) => entries[i].head));
    const amount = (chosen, heads = headsOf(chosen)) => ({
      area: [...chosen].reduce((sum, i) => sum + entries[i].area, 0),
      heads: [...heads].reduce((sum, head) => sum + weights.get(head), 0),
    });
    return { entries, places, weights, find, headsOf, amount };
  };

  // What was answered to one question.
  const tally = (question, list, secret) => {
    const amounts = new Map(question.options.map((option) => [option.id, { ...NONE }]));
    const found = { question, amounts, blank: { ...NONE }, split: 0 };
    const chosen = new Map();
    let votes = 0;
    const put = (choices, more) => {
      if (choices.length === 0) {
        found.blank = plus(found.blank, more);
      }
      choices.forEach((choice) => amounts.set(choice, plus(amounts.get(choice), more)));
    };
    found.add = ({ reference, choices }) => {
      const count = choices.length;
      const known = choices.every((choice) => amounts.has(choice)) && new Set(choices).size === count;
      if (!known || (count > 0 && (count < question.least || count > question.most))) {
        throw new Unfit("ballot.recount.choices", question.id, reference);
      }
      if (secret) {
        votes++;
        put(choices, { area: 0, heads: 1 });
      } else if (chosen.has(reference)) {
        throw new Unfit("ballot.recount.twice-voted", question.id, reference);
      } else {
        chosen.set(reference, choices);
      }
    };
    found.close = (participated) => {
      if (secret) {
        if (votes !== participated.size) {
          throw new Unfit("ballot.recount.votes", question.id, votes, participated.size);
        }
        return;
      }
      const heads = new Map();
      for (const i of [...participated].sort((one, other) => one - other)) {
        const { reference, head, area } = list.entries[i];
        const choices = chosen.get(reference);
        if (!choices) {
          throw new Unfit("ballot.recount.no-vote", question.id, reference);
        }
        put(choices, { area, heads: 0 });
        const same = !heads.has(head) || canonical(heads.get(head)) === canonical(choices);
        heads.set(head, same ? choices : null);
      }
      for (const [head, choices] of heads) {
        if (choices === null) {
          found.split += list.weights.get(head);
        } else {
          put(choices, { area: 0, heads: list.weights.get(head) });
        }
      }
    };
    found.leading = () => {
      const all = [...amounts];
      const areas = all.some(([, amount]) => amount.area > 0);
      const ahead = ([id, amount]) => all.every(([other, than]) =>
        other === id || (amount.heads > than.heads && (!areas || amount.area > than.area)));
      return all.find(ahead)?.[0];
    };
    return found;
  };

  const count = ({ rule, secret, questions, roll, turnout, votes }) => {
    const list = roster(roll.map((line) => line.entry));
    const participated = list.find(turnout.participated);
    const present = new Set([...list.find(turnout.present), ...participated]);
    const delivered = [...list.find(turnout.delivered)].filter((i) => !participated.has(i));
    const silentOnes = new Set(rule.silence.follows ? delivered : []);
    const voted = list.headsOf(participated);
    const silent = list.amount(silentOnes, new Set([...list.headsOf(silentOnes)].filter((head) => !voted.has(head))));
    const wholes = {
      ENTITLED: list.amount(new Set(list.entries.keys())),
      PARTICIPATED: plus(list.amount(participated), silent),
      PRESENT: list.amount(present),
    };
    const needsArea = [...rule.quorum, ...rule.adoption].some((demand) => demand.measure === "AREA");
    if (secret && needsArea) {
      throw new Unfit("ballot.recount.secret-area");
    }
    if (secret && (list.weights.size !== list.entries.length || list.entries.some((entry) => entry.weight !== 1))) {
      throw new Unfit("ballot.recount.secret-heads");
    }
    for (const question of questions) {
      if (rule.silence.follows && question.kind !== "YES_NO_ABSTAIN") {
        throw new Unfit("ballot.recount.silence", question.id);
      }
    }
    const tallies = new Map();
    for (const question of questions) {
      if (tallies.has(question.id)) {
        throw new Unfit("ballot.recount.twice-asked", question.id);
      }
      tallies.set(question.id, tally(question, list, secret));
    }
    for (const vote of votes) {
      if (!tallies.has(vote.question)) {
        throw new Unfit("ballot.recount.not-asked", vote.question);
      }
      if (secret && vote.reference !== "") {
        throw new Unfit("ballot.recount.named", vote.reference);
      }
      if (!secret && !list.places.has(vote.reference)) {
        throw new Unfit("ballot.recount.not-on-roll", vote.reference);
      }
      if (!secret && !participated.has(list.places.get(vote.reference))) {
        throw new Unfit("ballot.recount.not-taken-part", vote.reference);
      }
      tallies.get(vote.question).add(vote);
    }
    tallies.forEach((each) => each.close(participated));
    const quorum = rule.quorum.map((demand) =>
      checked(demand, measured(wholes[demand.base], demand.measure), measured(wholes.ENTITLED, demand.measure)));
    const quorate = quorum.every((check) => check.met);
    return {
      answers: [...tallies.values()].map((each) => answer(each, { rule, wholes, silent, silentOnes, quorate })),
      entitled: wholes.ENTITLED,
      participated: wholes.PARTICIPATED,
      present: wholes.PRESENT,
      quorate,
      quorum,
      silent,
      withoutArea: needsArea ? list.entries.filter((entry) => entry.area === 0).length : 0,
    };
  };

  const answer = (counted, { rule, wholes, silent, silentOnes, quorate }) => {
    const { question, amounts, blank: left, split } = counted;
    const majority = silentOnes.size > 0 ? counted.leading() : undefined;
    const total = ({ cast, silent: more }) => plus(cast, more);
    const options = question.options.map(({ id }) => {
      const mine = { cast: amounts.get(id), option: id, silent: id === majority ? silent : NONE };
      const checks = rule.adoption.map((demand) =>
        checked(demand, measured(total(mine), demand.measure), measured(wholes[demand.base], demand.measure)));
      return { ...mine, checks, met: checks.length > 0 && checks.every((check) => check.met) };
    });
    const stronger = (one, other) =>
      total(other).heads - total(one).heads || total(other).area - total(one).area;
    const standing = options
      .filter((it) => it.met && (question.kind !== "YES_NO_ABSTAIN" || it.option === "YES"))
      .sort(stronger);
    const seated = standing.slice(0, question.seats);
    const next = standing[question.seats];
    const last = seated[seated.length - 1];
    const tied = next !== undefined && stronger(last, next) === 0;
    const adopted = quorate
      ? seated.filter((it) => !tied || stronger(it, last) !== 0).map((it) => it.option)
      : [];
    const outcome =
      rule.adoption.length === 0 ? "COUNTED"
      : !quorate ? "NO_QUORUM"
      : adopted.length < Math.min(standing.length, question.seats) ? "TIED"
      : adopted.length > 0 ? "ADOPTED"
      : "REJECTED";
    return { adopted, blank: left, options, outcome, question: question.id, split };
  };

  // Every number of a result by its place.
  const flat = (value, place, into = new Map()) => {
    if (value !== null && typeof value === "object") {
      for (const [name, member] of Object.entries(value)) {
        const id = member?.question ?? member?.option ?? member?.project;
        const step = Array.isArray(value) ? (id ?? Number(name) + 1) : name;
        flat(member, place === "" ? String(step) : place + "/" + step, into);
      }
    } else {
      into.set(place, value === null ? NOTHING : String(value));
    }
    return into;
  };
  const difference = (written, counted) => {
    const places = [...new Set([...written.keys(), ...counted.keys()])].sort();
    const at = (of, place) => of.get(place) ?? NOTHING;
    const place = places.find((it) => at(written, it) !== at(counted, it));
    return place === undefined ? [] : [{ key: "ballot.recount.result", details: [place, at(written, place), at(counted, place)] }];
  };

  // Lists in their order: what was changed may have moved.
  const by = (...keys) => (one, other) => {
    for (const key of keys) {
      if (key(one) !== key(other)) {
        return key(one) < key(other) ? -1 : 1;
      }
    }
    return 0;
  };
  const ordered = (archive) => ({
    ...archive,
    receipts: [...archive.receipts].sort(),
    roll: [...archive.roll].sort(by((line) => line.entry.reference)),
    turnout: Object.fromEntries(["participated", "present", "delivered"].map((who) => [who, [...archive.turnout[who]].sort()])),
    votes: archive.votes
      .map((vote) => ({ ...vote, choices: [...vote.choices].sort() }))
      .sort(by((vote) => vote.question, (vote) => vote.reference, (vote) => vote.choices.join("\n"))),
  });

  const report = (read, seal) => {
    const findings = [];
    const find = (key, ...details) => findings.push({ key, details: details.map(String) });
    if (read.version !== VERSION) {
      find("ballot.recount.version", read.version ?? null, VERSION);
      return { findings, result: null, seal };
    }
    wellFormed(read);
    const archive = ordered(read);
    const { roll, receipts, turnout } = archive;
    const opens = ({ entry, identity, salt, commitment }) =>
      /^[0-9a-f]{64}$/.test(salt) &&
      toHex(sha256(join(fromHex(salt), utf8(canonical({ ...entry, identity }))))) === commitment;
    const changed = roll.find((line) => !opens(line));
    if (changed) {
      find("ballot.recount.roll-line", changed.entry.reference);
    }
    if (root(roll.map((line) => line.commitment)) !== archive.rollRoot) {
      find("ballot.recount.roll-root");
    }
    if (receipts.length !== turnout.participated.length) {
      find("ballot.recount.receipts", receipts.length, turnout.participated.length);
    }
    if (root(receipts) !== archive.receiptRoot) {
      find("ballot.recount.receipt-root");
    }
    let result = null;
    try {
      result = count(archive);
      findings.push(...difference(flat(archive.result, ""), flat(result, "")));
    } catch (unfit) {
      if (!(unfit instanceof Unfit)) {
        throw unfit;
      }
      findings.push(unfit.finding);
    }
    if (toHex(sha256(utf8(canonical(read)))) !== seal) {
      find("ballot.recount.seal");
    }
    return { findings, result, seal };
  };

  const again = (text) => {
    try {
      const { archive, seal } = JSON.parse(text);
      malformed(canonical({ archive, seal }) !== text.trim());
      return report(archive, seal);
    } catch {
      return { findings: [{ key: "ballot.recount.unreadable", details: [] }], result: null, seal: "" };
    }
  };

  // A finding as a sentence; words as RecountWords.forBrowser gives them.
  again.say = ({ key, details }, words) => {
    const word = (part) => words["ballot.part." + part] ?? part;
    const place = (parts) => parts.split("/").map(word).join(words["ballot.part.of"]);
    const shown = key === "ballot.recount.result" ? [place(details[0]), ...details.slice(1).map(word)] : details;
    return (words[key] ?? key).replace(/\{(\d)\}/g, (slot, i) => shown[i] ?? slot);
  };
  // Whether the code of a receipt is among those of an archive.
  again.holds = (text, code) => JSON.parse(text).archive.receipts.includes(toHex(sha256(fromHex(code))));
  again.sha256 = (text) => toHex(sha256(utf8(text)));
  again.parts = { canonical, difference, flat }; // for budgeting.js
  return again;
})();
