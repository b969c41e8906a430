// The page on which a reader counts a budget round again: fetches its archive and that of its ballot, lets
// budgeting.js count, and says whether the papers are the same, whether the result is, and why each project is done
// or not. Nothing leaves this device.
(() => {
  const box = document.querySelector("[data-budget]");
  if (!box) {
    return;
  }
  const words = JSON.parse(box.dataset.words);
  const told = box.querySelector("[data-told]");
  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, at) => values[Number(at)] ?? all);
  const say = (text, style, name = "p") => {
    const line = document.createElement(name);
    line.className = style;
    line.textContent = text;
    told.append(line);
  };
  // Whole yuan, cut off: nobody reads of money that is not there.
  const yuan = (exactly) => {
    const [numerator, denominator] = String(exactly || 0).split("/").map(BigInt);
    return (numerator / (denominator ?? 1n)).toLocaleString(document.documentElement.lang);
  };

  const fetched = async (address) => {
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    return answer.ok && !answer.redirected ? answer.text() : null;
  };

  // The papers themselves are counted by recount.js, as on the page of the ballot.
  const papers = (archive, ballot) => {
    if (ballot === null) {
      say(words["budgets.recount.papers-private"], "say say-warn");
      return;
    }
    const counted = recount(ballot);
    counted.findings.forEach((each) => say(recount.say(each, words), "say say-bad"));
    const same = counted.findings.length === 0 && budgeting.samePapers(archive, ballot);
    say(words[same ? "budgets.recount.papers-agree" : "budgets.recount.papers-differ"], same ? "say" : "say say-bad");
  };

  const projects = ({ projects: list, rule }, { spent, verdicts }) => {
    const done = verdicts.filter(({ reason }) => reason === "CHOSEN").length;
    say(fill(words["budgets.recount.result"], list.length, done, yuan(spent)), "lead");
    for (const { project, reason, stage, votes, together, price, left } of verdicts) {
      const { cost, title } = list.find(({ id }) => id === project);
      const state = words[reason === "CHOSEN" ? "budgets.done" : "budgets.not-done"];
      say(`${Number(project)}. ${title}：${state}`, "list-title");
      const why = words[`budgets.why.${stage}.${reason}`];
      say(fill(why, votes, yuan(cost), yuan(together), yuan(price), yuan(left), rule.leastVoters), "");
    }
  };

  box.querySelector("[data-start]").addEventListener("click", async () => {
    told.replaceChildren();
    let [text, ballot] = [null, null];
    try {
      [text, ballot] = await Promise.all([fetched(box.dataset.budget), fetched(box.dataset.papers)]);
    } catch {
      text = null;
    }
    if (text === null) {
      say(box.dataset.offline, "say say-warn");
      return;
    }
    const found = budgeting(text);
    if (found.archive !== null) {
      papers(found.archive, ballot);
    }
    found.findings.forEach((each) => say(recount.say(each, words), "say say-bad"));
    if (found.seal !== box.dataset.seal) {
      say(words["ballot.recount.other-seal"], "say say-bad");
    } else if (found.findings.length === 0) {
      say(words["budgets.recount.agrees"], "say");
    }
    if (found.result !== null) {
      projects(found.archive, found.result);
    }
  });
})();
