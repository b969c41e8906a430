package org.linli.opinions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.opinions.mapping.OpinionMap;

/**
 * What a round came to so far.
 *
 * @param statements those that are shown
 * @param map nothing before it was drawn for the first time
 * @param leastPeople as many as there must be for a map
 */
public record MapPage(
    RoundView round,
    List<StatementView> statements,
    Optional<OpinionMap> map,
    Optional<Instant> drawnAt,
    int leastPeople) {

  /** What the statement with that number says. */
  public String words(long number) {
    return statements.stream()
        .filter(statement -> statement.number() == number)
        .map(StatementView::words)
        .findFirst()
        .orElse("");
  }
}
