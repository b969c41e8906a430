// Makes pages smoother; every page works without it.

// A form goes out once, however often its button is pressed. Coming back to the page frees it again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});
addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

// Coming back to a form that was sent finds its key again, so that sending it twice counts once.
const keys = [...document.querySelectorAll("input[name=_key]")];
const [arrival] = performance.getEntriesByType("navigation");
if (arrival?.type === "back_forward" && history.state?.keys?.length === keys.length) {
  keys.forEach((key, place) => (key.value = history.state.keys[place]));
} else if (keys.length > 0) {
  history.replaceState({ ...history.state, keys: keys.map((key) => key.value) }, "");
}

// After an error the reader is taken to the list of what to change.
document.querySelector(".error-box h2")?.scrollIntoView();
