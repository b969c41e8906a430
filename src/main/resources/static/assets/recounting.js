// The page on which a reader counts a ballot again: fetches the archive, lets recount.js count it, says what it
// finds, and looks for the reader's receipt in it. Neither the count nor the receipt leaves this device.
(() => {
  const box = document.querySelector("[data-recount]");
  if (!box) {
    return;
  }
  const words = JSON.parse(box.dataset.words);
  const told = box.querySelector("[data-told]");
  const receipt = box.querySelector("[data-receipt]");
  let archive = null;

  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, at) => values[Number(at)] ?? all);
  const say = (place, text, style) => {
    const line = document.createElement("p");
    line.className = style;
    line.textContent = text;
    place.append(line);
  };

  const metres = (hundredths) => (hundredths / 100).toFixed(2);

  const numbers = (result) => {
    say(told, fill(box.dataset.counted, result.entitled.heads, result.participated.heads), "");
    const asked = JSON.parse(archive).archive.questions;
    for (const answer of result.answers) {
      const question = asked.find((each) => each.id === answer.question);
      say(told, question.text, "lead");
      for (const option of answer.options) {
        const name = question.options.find((each) => each.id === option.option).text;
        const heads = option.cast.heads + option.silent.heads;
        const area = option.cast.area + option.silent.area;
        const pattern = result.entitled.area > 0 ? box.dataset.option : box.dataset.heads;
        say(told, fill(pattern, name, heads, metres(area)), "");
      }
    }
  };

  const count = () => {
    const found = recount(archive);
    const same = found.seal === box.dataset.seal;
    if (found.findings.length === 0 && same) {
      say(told, words["ballot.recount.agrees"], "say");
    }
    if (!same) {
      say(told, words["ballot.recount.other-seal"], "say say-bad");
    }
    found.findings.forEach((each) => say(told, recount.say(each, words), "say say-bad"));
    if (found.result) {
      numbers(found.result);
    }
    receipt.hidden = false;
  };

  box.querySelector("[data-start]").addEventListener("click", async () => {
    told.replaceChildren();
    try {
      const answer = await fetch(box.dataset.recount, { headers: { Accept: "application/json" } });
      if (!answer.ok || answer.redirected) {
        say(told, box.dataset.refused, "say say-warn");
        return;
      }
      archive = await answer.text();
    } catch {
      say(told, box.dataset.offline, "say say-warn");
      return;
    }
    count();
  });

  receipt.querySelector("button").addEventListener("click", () => {
    const place = receipt.querySelector("[data-said]");
    place.replaceChildren();
    const holds = recount.holds(archive, receipt.querySelector("input").value.replace(/\s/g, ""));
    say(place, holds ? receipt.dataset.holds : receipt.dataset.lacks, holds ? "say" : "say say-warn");
  });
})();
