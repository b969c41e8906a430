package org.linli.portrait;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A community as its street sees it.
 *
 * @param needs of the last year
 * @param most the category of which most came in
 * @param categories how many of each
 */
public record StreetLine(
    long communityId,
    int residents,
    int needs,
    Optional<String> most,
    Map<String, Integer> categories,
    Instant countedAt) {

  public StreetLine {
    categories = Map.copyOf(categories);
  }
}
