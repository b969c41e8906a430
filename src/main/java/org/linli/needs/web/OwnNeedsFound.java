package org.linli.needs.web;

import java.util.Optional;
import org.linli.needs.NeedPermission;
import org.linli.needs.finding.NeedFinding;
import org.linli.search.SearchSource;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody raised themselves, public or not, by their own words. */
@Component
@Order(10)
class OwnNeedsFound implements SearchSource {

  private final NeedFinding finding;

  OwnNeedsFound(NeedFinding finding) {
    this.finding = finding;
  }

  @Override
  public String kind() {
    return "own";
  }

  @Override
  public Optional<Found> find(Seeker seeker, Sought sought, Optional<String> after, int size) {
    return seeker
        .who(NeedPermission.RAISE)
        .map(actor -> finding.own(actor, sought, FoundHits.before(after), size))
        .map(found -> FoundHits.of(found, sought, seeker.community(), "/needs/mine/"));
  }
}
