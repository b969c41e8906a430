package org.linli.portrait;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A community in counts, as others of its kind and its street may know it.
 *
 * @param county digits of its code
 * @param street digits of its code
 * @param type what kind of community it is, empty if nobody said
 * @param days of the last year in which needs came in at all
 * @param needs of the year
 * @param categories how many of them of each category
 */
record Peer(
    long communityId,
    String county,
    String street,
    String type,
    int residents,
    int days,
    int needs,
    Map<String, Integer> categories,
    Instant countedAt) {

  /** How long how many people could have asked. */
  double exposure() {
    return (double) residents * days;
  }

  /** Needs of several in a category. */
  static int needs(Stream<Peer> peers, String category) {
    return peers.mapToInt(peer -> peer.categories.getOrDefault(category, 0)).sum();
  }
}
