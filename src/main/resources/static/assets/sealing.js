// The page on which a secret vote is chosen: shows it once more before seal.js seals and sends it. Unlike a named
// vote it is looked over on this device, since nobody else is to see it. Without scripts the form is sent as it is.
for (const form of document.querySelectorAll("form[data-seal]")) {
  const look = form.querySelector("[data-look]");
  const looked = form.querySelector("[data-looked]");
  const chosen = form.querySelector("[data-chosen]");
  const questions = [...form.querySelectorAll("[data-question]")];

  const checked = (question) => [...question.querySelectorAll("input:checked")];
  const fits = (question) => {
    const count = checked(question).length;
    const right = count >= Number(question.dataset.least) && count <= Number(question.dataset.most);
    question.querySelector("[data-missing]").hidden = right;
    return right;
  };
  const line = (name, text) => {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  };
  const words = (question) => checked(question).map((each) => each.closest("label").textContent.trim()).join("、");

  const hide = (hidden) => {
    looked.hidden = hidden;
    look.hidden = !hidden;
  };
  hide(true);
  chosen.hidden = false;
  form.addEventListener("change", () => hide(true));
  look.addEventListener("click", () => {
    const wrong = questions.filter((question) => !fits(question));
    if (wrong.length > 0) {
      wrong[0].querySelector("input").focus();
      return;
    }
    const lines = questions.flatMap((each) => [line("dt", each.dataset.question), line("dd", words(each))]);
    chosen.querySelector("dl").replaceChildren(...lines);
    hide(false);
    chosen.focus();
  });
}
