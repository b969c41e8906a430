package org.linli.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is wrong with a page as it stands, in words. */
final class Inspection {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");

  private static final String AXE =
      """
      async rules => {
        const found = await axe.run(document, {runOnly: rules, resultTypes: ["violations"]});
        return found.violations.flatMap(rule => rule.nodes.map(
            node => "axe " + rule.id + ": " + node.html + " " + node.failureSummary));
      }
      """;

  private static final String MODE =
      """
      elder => {
        const found = [];
        if ((document.documentElement.dataset.mode === "elder") !== elder) {
          found.push("data-mode is " + document.documentElement.dataset.mode);
        }
        return found;
      }
      """;

  /** Text in main, and what a finger should hit there; a stretched link is as large as its row. */
  private static final String SIZES =
      """
      ({target, text, links}) => {
        const found = [];
        const size = parseFloat(getComputedStyle(document.body).fontSize);
        if (size < text) found.push("body text is " + size + " px");
        const things = "button, .btn, select, textarea, .choice, "
            + "input:not([type=hidden], [type=radio], [type=checkbox])" + (links ? ", a" : "");
        for (const thing of document.querySelectorAll("main :is(" + things + ")")) {
          const whole = thing.matches(".list-title") ? thing.closest("li, section") : thing;
          const box = whole.getBoundingClientRect();
          if (box.width > 0 && (box.height < target - 0.5 || box.width < target - 0.5)) {
            found.push("target of " + Math.round(box.width) + " × " + Math.round(box.height)
                + ": " + thing.outerHTML.slice(0, 160));
          }
        }
        return found;
      }
      """;

  private static final String SIDEWAYS =
      """
      () => {
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return [];
        const wide = [...document.body.querySelectorAll("*")]
            .filter(it => it.getBoundingClientRect().right > root.clientWidth + 1)
            .map(it => it.outerHTML.slice(0, 120));
        return ["scrolls sideways: " + root.scrollWidth + " px, " + wide.slice(0, 3).join(" ")];
      }
      """;

  private Inspection() {}

  static List<String> of(Page page, Mode mode) {
    var found = new ArrayList<String>();
    found.addAll(ask(page, MODE, mode == Mode.ELDER));
    found.addAll(
        ask(
            page,
            SIZES,
            Map.of("target", mode.target, "text", mode.text, "links", mode == Mode.ELDER)));
    found.addAll(sideways(page));
    return found;
  }

  /** By far the slowest to ask. */
  static List<String> axe(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    return ask(page, AXE, RULES);
  }

  static List<String> sideways(Page page) {
    return ask(page, SIDEWAYS, true);
  }

  private static List<String> ask(Page page, String script, Object argument) {
    return ((List<?>) page.evaluate(script, argument)).stream().map(String::valueOf).toList();
  }
}
