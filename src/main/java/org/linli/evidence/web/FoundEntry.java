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
          "ballot.result",
          "ballot.step",
          "ballot.vote",
          "assembly.called-off",
          "assembly.noticed",
          "assembly.published",
          "cases.case",
          "cases.pilot",
          "compensation.step",
          "directory.mandates-published",
          "evidence.key",
          "fairs.fair",
          "needs.step",
          "projects.step",
          "proposals.step",
          "resources.donation",
          "resources.step");

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
