package org.linli.needs.web;

import java.util.List;
import java.util.Optional;
import org.linli.kernel.Community;
import org.linli.needs.Ordinal;
import org.linli.needs.finding.FoundNeed;
import org.linli.needs.finding.FoundNeeds;
import org.linli.platform.Dates;
import org.linli.search.SearchSource.Found;
import org.linli.search.SearchSource.Hit;
import org.linli.search.Sought;

/** Found needs as the page of everything that was found shows them. */
final class FoundHits {

  private FoundHits() {}

  /** Where the page before this one ended. */
  static int before(Optional<String> after) {
    return after
        .filter(text -> text.matches("[1-9]\\d{0,8}"))
        .map(Integer::parseInt)
        .orElse(Ordinal.END);
  }

  /**
   * @param path before the number
   */
  static Found of(FoundNeeds found, Sought sought, Community community, String path) {
    var next = found.next().stream().mapToObj(String::valueOf).findFirst();
    return new Found(
        found.needs().stream().map(need -> hit(need, sought, community, path)).toList(), next);
  }

  private static Hit hit(FoundNeed need, Sought sought, Community community, String path) {
    return new Hit(
        need.title(),
        community.display(need.number()),
        path + need.number(),
        List.of("needs.category." + need.category(), "needs.status." + need.status()),
        Optional.of(Dates.day(need.raisedAt())),
        sought.matches(need.title()) ? "" : sought.excerpt(need.words()));
  }
}
