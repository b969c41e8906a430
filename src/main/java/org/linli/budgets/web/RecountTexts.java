package org.linli.budgets.web;

import java.util.List;
import java.util.Map;
import org.linli.ballot.counting.RecountWords;
import org.linli.platform.Messages;

/** What the page says on which a round is counted again: findings, and why of every project. */
final class RecountTexts {

  private static final List<String> KEYS =
      List.of(
          "budgets.done",
          "budgets.not-done",
          "budgets.recount.agrees",
          "budgets.recount.papers-agree",
          "budgets.recount.papers-differ",
          "budgets.recount.papers-private",
          "budgets.recount.result",
          "budgets.why.COMPLETION.CHOSEN",
          "budgets.why.COMPLETION.DOES_NOT_FIT",
          "budgets.why.ENTRY.BELOW_THRESHOLD",
          "budgets.why.ENTRY.SUPPORT_NONE",
          "budgets.why.GREEDY.AFTER_STOP",
          "budgets.why.GREEDY.CHOSEN",
          "budgets.why.GREEDY.DOES_NOT_FIT",
          "budgets.why.SHARES.CHOSEN",
          "budgets.why.SHARES.MONEY_SHORT");

  private RecountTexts() {}

  /** Sentences with places {@code {0}} by key. */
  static Map<String, String> of(Messages messages) {
    var words = new RecountWords(messages).forBrowser();
    for (var key : KEYS) {
      words.put(key, messages.text(key, "{0}", "{1}", "{2}", "{3}", "{4}", "{5}"));
    }
    return words;
  }
}
