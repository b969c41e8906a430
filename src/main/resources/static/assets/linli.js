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

// Where the operator switched off keeping forms, the worker of an earlier visit leaves.
if (!document.querySelector("link[rel=manifest]")) {
  navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((each) => each.unregister()));
}

// After an error the reader is taken to the list of what to change.
document.querySelector(".error-box h2")?.scrollIntoView();

// Swaps what a button says while it is at work.
const working = (button, on) => {
  const text = button.lastChild;
  button.dataset.start ??= text.data;
  text.data = on ? button.dataset.stop : button.dataset.start;
  button.setAttribute("aria-pressed", on);
};

// Reads a page aloud, with a voice of the device only: nothing is sent away.
const reader = document.querySelector("[data-read]");
if (reader && "speechSynthesis" in window) {
  const language = document.documentElement.lang;
  const voice = () =>
    speechSynthesis
      .getVoices()
      .find((each) => each.localService && each.lang.slice(0, 2) === language.slice(0, 2));
  const offer = () => (reader.hidden = !voice());
  speechSynthesis.addEventListener("voiceschanged", offer);
  offer();
  addEventListener("pagehide", () => speechSynthesis.cancel());
  reader.addEventListener("click", () => {
    const reading = speechSynthesis.speaking;
    speechSynthesis.cancel();
    working(reader, !reading);
    if (reading) {
      return;
    }
    const said = new SpeechSynthesisUtterance(
      [...document.querySelectorAll("main :is(h1, h2, h3, p, legend, label, dt, dd)")]
        .filter((each) => each.offsetParent && !each.closest("button"))
        .map((each) => each.textContent.trim())
        .join("。"),
    );
    said.voice = voice();
    said.lang = language;
    said.rate = 0.9;
    said.addEventListener("end", () => working(reader, false));
    speechSynthesis.speak(said);
  });
}

// Turns speech into text where that happens on the device; elsewhere there is no such button.
const dictation = document.querySelector("[data-dictate]");
if (dictation && "SpeechRecognition" in window && SpeechRecognition.available) {
  const where = { langs: [dictation.dataset.language], processLocally: true };
  SpeechRecognition.available(where)
    .then((state) => (dictation.hidden = state !== "available"))
    .catch(() => (dictation.hidden = true));
  const button = dictation.querySelector("button");
  const field = document.getElementById(dictation.dataset.dictate);
  let listening = null;
  button.addEventListener("click", () => {
    if (listening) {
      listening.stop();
      return;
    }
    listening = new SpeechRecognition();
    listening.lang = dictation.dataset.language;
    listening.processLocally = true;
    listening.continuous = true;
    listening.addEventListener("result", (event) => {
      for (let i = event.resultIndex; i < event.results.length; i++) {
        if (event.results[i].isFinal) {
          field.value += event.results[i][0].transcript;
        }
      }
    });
    listening.addEventListener("end", () => {
      listening = null;
      working(button, false);
    });
    working(button, true);
    listening.start();
  });
}

// A board that is left open asks for nothing while nobody looks at it. Where another page answers, as
// after the end of a session, the browser goes there.
const live = (event) => event.detail.elt.dataset.live !== undefined;
document.addEventListener("htmx:beforeRequest", (event) => {
  if (live(event) && document.hidden) {
    event.preventDefault();
  }
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const answer = event.detail.xhr.responseURL;
  if (live(event) && answer && new URL(answer).pathname !== location.pathname) {
    event.preventDefault();
    location.reload();
  }
});
