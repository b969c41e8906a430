package org.linli.needs.web;

import java.util.Optional;
import org.linli.kernel.Grants;
import org.linli.needs.NeedPermission;
import org.linli.needs.finding.NeedFinding;
import org.linli.search.SearchSource;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Needs that people find: what is public, and for those who work on needs all that they may read.
 */
@Component
@Order(20)
class NeedsFound implements SearchSource {

  private final NeedFinding finding;

  NeedsFound(NeedFinding finding) {
    this.finding = finding;
  }

  @Override
  public String kind() {
    return "needs";
  }

  @Override
  public boolean opens(Grants grants) {
    return grants.permissions().contains(NeedPermission.VERIFY.code());
  }

  @Override
  public Optional<Found> find(Seeker seeker, Sought sought, Optional<String> after, int size) {
    var before = FoundHits.before(after);
    var worker = seeker.who(NeedPermission.VERIFY);
    var found =
        worker
            .map(actor -> finding.filed(actor, sought, before, size))
            .orElseGet(() -> finding.published(seeker.scope(), sought, before, size));
    var path = worker.isPresent() ? "/needs/desk/" : "/needs/";
    return Optional.of(FoundHits.of(found, sought, seeker.community(), path));
  }
}
