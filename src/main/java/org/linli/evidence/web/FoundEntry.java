package org.linli.evidence.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.linli.evidence.EntryView;
import tools.jackson.databind.JsonNode;

/**
 * An entry as people read it.
 *
 * @param kind of those that have a word, else {@code other}
 * @param at when it was published
 * @param community nothing if the platform itself published it
 */
public record FoundEntry(EntryView entry, String kind, Instant at, Optional<String> community) {

  /** What is published so far; anything else is shown as it stands. */
  public static final Set<String> KINDS =
      Set.of(
          "alliances.alliance",
          "ballot.key",
          "ballot.result",
          "ballot.step",
          "ballot.vote",
          "assembly.advised",
          "assembly.called-off",
          "assembly.noticed",
          "assembly.published",
          "budgets.result",
          "budgets.step",
          "cases.case",
          "cases.pilot",
          "compensation.step",
          "directory.mandates-published",
          "disclosure.sheet",
          "evidence.key",
          "fairs.fair",
          "juries.step",
          "funds.earmark",
          "funds.fund",
          "funds.income",
          "funds.subsidy",
          "needs.step",
          "pacts.step",
          "opinions.step",
          "projects.step",
          "proposals.step",
          "resources.donation",
          "resources.step",
          "spending.payment",
          "spending.receipt",
          "spending.reversal",
          "spending.step",
          "supervision.audit",
          "supervision.question",
          "supervision.review");

  private static final String OTHER = "other";

  static FoundEntry of(EntryView entry, JsonNode content, Optional<String> community) {
    var kind = content.path("kind").asString(OTHER);
    return new FoundEntry(
        entry,
        KINDS.contains(kind) ? kind : OTHER,
        Instant.parse(content.path("at").asString()),
        community);
  }
}
