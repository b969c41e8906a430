package org.linli.opinions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.opinions.mapping.OpinionMap;
import org.linli.opinions.mapping.OpinionMap.Tally;

/**
 * What a round came to so far.
 *
 * @param statements those that are shown
 * @param map nothing before it was drawn for the first time
 * @param fingerprint SHA-256 of the final figures in hex, as in the evidence; nothing before
 * @param leastPeople as many as there must be for a map
 */
public record MapPage(
    RoundView round,
    List<StatementView> statements,
    Optional<OpinionMap> map,
    Optional<Instant> drawnAt,
    Optional<String> fingerprint,
    int leastPeople) {

  /** What the statement with that number says. */
  public String words(long number) {
    return statements.stream()
        .filter(statement -> statement.number() == number)
        .map(StatementView::words)
        .findFirst()
        .orElse("");
  }

  /** What was said to the statement with that number, once there is a map of it. */
  public Optional<Tally> tally(long number) {
    return map.stream()
        .flatMap(drawn -> drawn.tallies().stream())
        .filter(tally -> tally.statement() == number)
        .findFirst();
  }
}
