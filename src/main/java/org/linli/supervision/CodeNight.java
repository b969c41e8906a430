package org.linli.supervision;

import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Scope;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/** Gives codes to what was published since yesterday (SUP-1). Run again it finds nothing to do. */
@Component
class CodeNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final EachCommunity each;
  private final CodeIssuing issuing;

  CodeNight(CommunityDirectory communities, EachCommunity each, CodeIssuing issuing) {
    this.communities = communities;
    this.each = each;
    this.issuing = issuing;
  }

  @Override
  public String name() {
    return "supervision.codes-given";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(4, 20);
  }

  @Override
  public void run() {
    each.run(communities.ids(), community -> issuing.issue(Scope.of(community)));
  }
}
