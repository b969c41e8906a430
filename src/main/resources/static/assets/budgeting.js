// Counts a budget round again from its archive, in the reader's own browser (DELIB-5, DELIB-8): greedy rules, equal
// shares in exact numbers, why each project was chosen or not, and the seal. The same as
// org.linli.ballot.counting.BudgetRecount, with the same answers; needs recount.js.
// budgeting(text) gives { seal, findings: [{ key, details }], result, archive }; recount.say(finding, words) a sentence.
const budgeting = (() => {
  const VERSION = 1;
  const FARTHEST = 1n << 40n;
  const MOST_PATIENT = 32;
  const { canonical, difference, flat } = recount.parts;

  class Refused extends Error {
    constructor(code, what) {
      super(code);
      this.finding = { key: "ballot.recount.budget-refused", details: [code, what] };
    }
  }
  const malformed = (wrong) => {
    if (wrong) {
      throw new TypeError("Not an archive");
    }
  };

  const divisor = (one, other) => {
    let [a, b] = [one < 0n ? -one : one, other];
    while (b !== 0n) {
      [a, b] = [b, a % b];
    }
    return a === 0n ? 1n : a;
  };
  // An exact number in lowest terms: 7/3, or 7 if it is whole.
  const exactly = (numerator, denominator) => {
    const by = divisor(numerator, denominator);
    return denominator === by ? String(numerator / by) : `${numerator / by}/${denominator / by}`;
  };

  // Papers as they are counted, identical ones together.
  const read = ({ money, projects, votes }) => {
    if (money < 0) {
      throw new Refused("NUMBER_NEGATIVE", "budget");
    }
    if (money === 0) {
      throw new Refused("BUDGET_ZERO", "budget");
    }
    const places = new Map();
    projects.forEach(({ id, cost }, place) => {
      if (cost < 0) {
        throw new Refused("NUMBER_NEGATIVE", id);
      }
      if (places.has(id)) {
        throw new Refused("PROJECT_TWICE", id);
      }
      places.set(id, place);
    });
    const ballots = new Map();
    for (const vote of votes) {
      const given = new Map();
      for (const choice of vote) {
        const [, id, points] = /^([^:]{1,20})(?::(\d{1,9}))?$/.exec(choice) ?? malformed(true);
        if (given.has(id)) {
          throw new Refused("CHOICE_TWICE", id);
        }
        given.set(id, BigInt(points ?? 1));
      }
      for (const id of given.keys()) {
        if (!places.has(id)) {
          throw new Refused("PROJECT_UNKNOWN", id);
        }
      }
      const chosen = [...given].filter(([, points]) => points > 0n).map(([id, points]) => ({ project: places.get(id), points }));
      const key = chosen.map(({ project, points }) => `${project}:${points}`).sort().join();
      ballots.set(key, { chosen, weight: (ballots.get(key)?.weight ?? 0n) + 1n });
    }
    if (projects.length === 0) {
      throw new Refused("PROJECTS_NONE", "");
    }
    if (votes.length === 0) {
      throw new Refused("VOTES_NONE", "");
    }
    const supporters = projects.map(() => []);
    const all = [...ballots.values()];
    all.forEach(({ chosen, weight }, ballot) => {
      chosen.forEach(({ project, points }) => supporters[project].push({ ballot, points, weight }));
    });
    const sum = (list, of) => list.reduce((total, each) => total + of(each), 0n);
    return {
      ballots: all,
      costs: projects.map(({ cost }) => BigInt(cost)),
      money: BigInt(money),
      points: supporters.map((list) => sum(list, (each) => each.weight * each.points)),
      projects,
      supporters,
      voters: BigInt(votes.length),
      votes: supporters.map((list) => sum(list, (each) => each.weight)),
    };
  };

  // Equal shares with one share, in units times voters. Each round the project for which its supporters pay least
  // for what it is worth to them; of equal ones whoever wins ties. With `before`, what a smaller share chose: null
  // unless it is proved that every share between the two chooses the same.
  const run = (election, rule, open, share, before) => {
    const { costs, supporters, voters } = election;
    const money = election.ballots.map(() => share);
    const byPoints = rule.utility === "POINTS";
    const worth = (each) => (byPoints ? each.points : 1n);
    const waiting = new Set(open);
    const bought = [];
    let under = 1n; // what all money is over
    const left = (project) => supporters[project].reduce((sum, { ballot, weight }) => sum + weight * money[ballot], 0n);
    const shown = (amount, over = 1n) => exactly(amount, over * under * voters);

    // What each pays for one unit of worth, over `under`, and who has less; null if they have too little together.
    const price = (project) => {
      const able = supporters[project].filter(({ ballot }) => money[ballot] > 0n);
      able.sort((one, other) => {
        const apart = money[one.ballot] * worth(other) - money[other.ballot] * worth(one);
        return apart < 0n ? -1 : apart > 0n ? 1 : 0;
      });
      let rest = costs[project] * voters * under;
      let paying = able.reduce((sum, each) => sum + each.weight * worth(each), 0n);
      for (const each of able) {
        if (money[each.ballot] * paying >= rest * worth(each)) {
          return { able, numerator: rest, denominator: paying };
        }
        rest -= each.weight * money[each.ballot];
        paying -= each.weight * worth(each);
      }
      return null;
    };
    const key = (project, { numerator, denominator }) => [
      numerator,
      denominator * under * (rule.utility === "COST" ? costs[project] : 1n),
    ];
    const compare = ([a, b], [c, d]) => {
      const apart = a * d - c * b;
      return apart < 0n ? -1 : apart > 0n ? 1 : 0;
    };

    // Prices only rise in a run: what a project once cost is a bound, and most need not be looked at again.
    const bounds = new Map();
    const look = (project) => {
      const found = price(project);
      if (found === null) {
        waiting.delete(project);
        bounds.delete(project);
        return null;
      }
      bounds.set(project, key(project, found));
      return { project, key: bounds.get(project), ...found };
    };
    const next = () => {
      let best = null;
      const order = [...waiting].sort((one, other) => compare(bounds.get(one), bounds.get(other)) || one - other);
      for (const project of order) {
        if (best && compare(bounds.get(project), best.key) > 0) {
          break;
        }
        const found = look(project);
        const apart = found && best ? compare(found.key, best.key) : -1;
        if (found && (apart < 0 || (apart === 0 && project < best.project))) {
          best = found;
        }
      }
      return best;
    };
    const alone = (chosen, limit) =>
      [...waiting].every((project) => {
        if (project === chosen || compare(bounds.get(project), limit) > 0) {
          return true;
        }
        const found = look(project);
        return found === null || compare(found.key, limit) > 0;
      });
    const pay = ({ able, numerator, denominator }) => {
      const by = divisor(numerator, denominator);
      const [due, over] = [numerator / by, denominator / by];
      const payers = new Map(able.map((each) => [each.ballot, due * worth(each)]));
      money.forEach((has, ballot) => {
        const rest = has * over - (payers.get(ballot) ?? 0n);
        money[ballot] = rest < 0n ? 0n : rest;
      });
      under *= over;
    };

    for (const project of open) {
      if (costs[project] === 0n) {
        waiting.delete(project);
        bought.push({ project, key: [0n, 1n], price: "0", together: shown(left(project)) });
      }
    }
    [...waiting].forEach(look);
    for (let best = next(); best; best = next()) {
      const expected = before?.[bought.length];
      if (before && (expected?.project !== best.project || !alone(best.project, expected.key))) {
        return null;
      }
      const { project, numerator, denominator } = best;
      bought.push({ project, key: best.key, price: shown(numerator, denominator), together: shown(left(project)) });
      pay(best);
      waiting.delete(project);
      bounds.delete(project);
    }
    return before && before.length !== bought.length ? null : { bought, rest: (project) => shown(left(project)) };
  };

  // The share rises by one yuan until more would be chosen than there is money for, or nobody can gain.
  const shares = (election, rule, open) => {
    const { costs, money, voters } = election;
    const spent = (bought) => bought.reduce((sum, { project }) => sum + costs[project], 0n);
    const fits = (bought) => {
      const has = new Set(bought.map(({ project }) => project));
      const left = money - spent(bought);
      return open.some((project) => !has.has(project) && costs[project] <= left);
    };
    const stops = ({ bought }) => {
      if (rule.raise === "NONE") {
        return "NEVER_RISES";
      }
      if (bought.length === open.length) {
        return "ALL_CHOSEN";
      }
      return rule.raise === "ADD1" && !fits(bought) ? "NOTHING_FITS" : "COSTS_MORE";
    };
    let share = money;
    let chosen = run(election, rule, open, share, null);
    let [raises, leap, walk, patience] = [0n, 2n, 0, 1];
    while (true) {
      const stop = stops(chosen);
      if (stop !== "COSTS_MORE") {
        return { chosen, raises, share, stop };
      }
      if (walk === 0) {
        const far = run(election, rule, open, share + voters * leap, chosen.bought);
        if (far) {
          share += voters * leap;
          raises += leap;
          leap = leap * 2n > FARTHEST ? FARTHEST : leap * 2n;
          patience = 1;
          chosen = far;
          continue;
        }
        leap = leap / 4n < 2n ? 2n : leap / 4n;
        walk = patience;
        patience = Math.min(patience * 2, MOST_PATIENT);
      }
      const more = run(election, rule, open, share + voters, null);
      if (spent(more.bought) > money) {
        return { chosen, raises, share, stop };
      }
      share += voters;
      raises += 1n;
      walk -= 1;
      chosen = more;
    }
  };

  const count = (election, rule) => {
    const { costs, money, points, projects, voters, votes } = election;
    const all = projects.map((project, place) => place);
    const least = [BigInt(Math.max(1, rule.leastVoters)), BigInt(rule.leastPoints)];
    const open = all.filter((place) => votes[place] >= least[0] && points[place] >= least[1]);
    const verdicts = [];
    const decided = new Set();
    let left = money;
    const decide = (place, stage, reason, together, price, before) => {
      decided.add(place);
      left -= reason === "CHOSEN" ? costs[place] : 0n;
      verdicts.push({
        left: before,
        order: verdicts.length + 1,
        points: Number(points[place]),
        price,
        project: projects[place].id,
        reason,
        stage,
        together,
        votes: Number(votes[place]),
      });
    };
    const greedy = (stage, score, stops, together) => {
      const worth = score.startsWith("VOTES") ? votes : points;
      const better = (one, other) => {
        if (!score.endsWith("_PER_COST")) {
          return worth[other] - worth[one];
        }
        const free = BigInt(costs[other] === 0n) - BigInt(costs[one] === 0n); // what costs nothing is best
        return free === 0n ? worth[other] * costs[one] - worth[one] * costs[other] : free;
      };
      const order = open.filter((place) => !decided.has(place));
      order.sort((one, other) => {
        const apart = better(one, other);
        return apart < 0n ? -1 : apart > 0n ? 1 : one - other;
      });
      let stopped = false;
      for (const place of order) {
        const fits = costs[place] <= left;
        const reason = stopped ? "AFTER_STOP" : fits ? "CHOSEN" : "DOES_NOT_FIT";
        stopped ||= stops && !fits;
        decide(place, stage, reason, together(place), "", String(left));
      }
    };
    let [share, raises, stop] = ["0", 0n, "NEVER_RISES"];
    if (rule.kind === "GREEDY") {
      greedy("GREEDY", rule.score, rule.stops, () => "");
    } else {
      const outcome = shares(election, rule, open);
      ({ raises, stop } = outcome);
      share = exactly(outcome.share, voters);
      for (const { project, price, together } of outcome.chosen.bought) {
        decide(project, "SHARES", "CHOSEN", together, price, String(left));
      }
      if (rule.completion === "NONE") {
        for (const place of open.filter((each) => !decided.has(each))) {
          decide(place, "SHARES", "MONEY_SHORT", outcome.chosen.rest(place), "", String(left));
        }
      } else {
        greedy("COMPLETION", rule.completion, false, outcome.chosen.rest);
      }
    }
    for (const place of all.filter((each) => !decided.has(each))) {
      decide(place, "ENTRY", votes[place] === 0n ? "SUPPORT_NONE" : "BELOW_THRESHOLD", "", "", "");
    }
    return facts(election, { raises: Number(raises), share, spent: Number(money - left), stop, verdicts });
  };

  const facts = ({ ballots, projects, voters }, counted) => {
    const won = new Set(counted.verdicts.filter(({ reason }) => reason === "CHOSEN").map(({ project }) => project));
    const served = ballots
      .filter(({ chosen }) => chosen.some(({ project }) => won.has(projects[project].id)))
      .reduce((sum, { weight }) => sum + weight, 0n);
    const sums = (name) => {
      const into = new Map();
      for (const project of projects.filter((each) => each[name] !== "")) {
        into.set(project[name], (into.get(project[name]) ?? 0) + (won.has(project.id) ? project.cost : 0));
      }
      return Object.fromEntries(into);
    };
    return { ...counted, areas: sums("area"), served: Number(served), themes: sums("theme"), voters: Number(voters) };
  };

  const winners = ({ verdicts }) =>
    verdicts.filter(({ reason }) => reason === "CHOSEN").map(({ project }) => project).sort();
  const other = (election, rule) => {
    const counted = count(election, rule);
    return { rule, served: counted.served, spent: counted.spent, winners: winners(counted) };
  };

  // What is no archive at all; the same that the records in Java refuse.
  const ofRule = ({ kind, score, stops, utility, raise, completion, leastVoters, leastPoints }) => {
    const greedy = kind === "GREEDY";
    const one = (value, ...codes) => malformed(!codes.includes(value));
    one(kind, "GREEDY", "SHARES");
    one(score, ...(greedy ? ["VOTES", "VOTES_PER_COST", "POINTS", "POINTS_PER_COST"] : [""]));
    one(utility, ...(greedy ? [""] : ["COST", "CARDINALITY", "POINTS"]));
    one(raise, ...(greedy ? [""] : ["NONE", "ADD1", "ADD1_NO_STOP"]));
    one(completion, ...(greedy ? [""] : ["NONE", "VOTES", "VOTES_PER_COST"]));
    malformed((!greedy && stops) || leastVoters < 1 || !Number.isSafeInteger(leastPoints));
  };
  const wellFormed = ({ money, rule, projects, votes, others }) => {
    [rule, ...others.map((each) => each.rule)].forEach(ofRule);
    malformed(!Number.isSafeInteger(money) || projects.some(({ cost }) => !Number.isSafeInteger(cost)));
    malformed(!votes.every((vote) => Array.isArray(vote)));
  };

  const report = (archive, seal) => {
    const findings = [];
    if (archive.version !== VERSION) {
      const details = [archive.version ?? null, VERSION].map(String);
      return { archive: null, findings: [{ details, key: "ballot.recount.version" }], result: null, seal };
    }
    wellFormed(archive);
    let result = null;
    try {
      const election = read(archive);
      const others = archive.others.map(({ rule }) => other(election, rule));
      result = count(election, archive.rule);
      const sorted = archive.others.map((each) => ({ ...each, winners: [...each.winners].sort() }));
      findings.push(...difference(flat({ others: sorted, result: archive.result }, ""), flat({ others, result }, "")));
    } catch (refused) {
      if (!(refused instanceof Refused)) {
        throw refused;
      }
      findings.push(refused.finding);
    }
    if (recount.sha256(canonical(archive)) !== seal) {
      findings.push({ details: [], key: "ballot.recount.seal" });
    }
    return { archive, findings, result, seal };
  };

  const again = (text) => {
    try {
      const { budget, seal } = JSON.parse(text);
      malformed(canonical({ budget, seal }) !== text.trim());
      return report(budget, seal);
    } catch {
      return { archive: null, findings: [{ details: [], key: "ballot.recount.unreadable" }], result: null, seal: "" };
    }
  };

  // Whether the papers of a round are those that its ballot's archive holds at the first question.
  again.samePapers = (budget, ballot) => {
    const id = (choice) => choice.replace(/^\d(?=$|:)/, "0$&");
    const papers = JSON.parse(ballot).archive.votes
      .filter(({ question }) => question === "q1")
      .map(({ choices }) => choices.map(id).sort().join(" "));
    const counted = budget.votes.map((vote) => [...vote].sort().join(" "));
    return papers.sort().join("\n") === counted.sort().join("\n");
  };
  again.count = (archive) => count(read(archive), archive.rule);
  return again;
})();
