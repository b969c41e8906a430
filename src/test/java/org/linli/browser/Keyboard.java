package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** A visitor who has no mouse: every stop of the tab key must be seen. */
record Keyboard(Visitor visitor) {

  private static final int PATIENCE = 60;

  /** What the focus is on, and what is wrong with how it shows. */
  private static final String FOCUS =
      """
      () => {
        const it = document.activeElement;
        const name = (it.labels?.[0] ?? it).textContent.trim().replace(/\\s+/g, " ");
        const ring = [it, it.closest(".choice")].filter(Boolean).map(getComputedStyle)
            .filter(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 3);
        const box = (it.closest(".choice") ?? it).getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        const near = it.closest("label") ?? it;
        const seen = top && (near.contains(top) || top.contains(near) || top === it.closest("li"));
        return {name, wrong: it === document.body ? "" : !ring.length ? "no ring"
            : !seen ? "covered by " + top?.outerHTML.slice(0, 80) : ""};
      }
      """;

  Keyboard tabTo(String name) {
    for (var stop = 0; stop < PATIENCE; stop++) {
      visitor.page.keyboard().press("Tab");
      var focus = (Map<?, ?>) visitor.page.evaluate(FOCUS);
      assertThat(focus.get("wrong")).as("focus on " + focus.get("name")).isEqualTo("");
      if (String.valueOf(focus.get("name")).equals(name)) {
        return this;
      }
    }
    throw new AssertionError("The tab key never came to " + name);
  }

  Keyboard type(String text) {
    visitor.page.keyboard().type(text);
    return this;
  }

  /** Presses a key; Enter opens a page. */
  Keyboard press(String key) {
    Runnable act = () -> visitor.page.keyboard().press(key);
    if (key.equals("Enter")) {
      visitor.andWait(act);
    } else {
      act.run();
    }
    return this;
  }
}
