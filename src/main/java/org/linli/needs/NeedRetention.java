package org.linli.needs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Erases the contact of settled matters when the rule {@code needs/retention} no longer lets it be
 * kept (PIPL 19: the shortest time that the purpose needs).
 */
@Component
class NeedRetention implements NightlyJob {

  private final CommunityDirectory communities;
  private final Statements statements;
  private final NeedRules rules;
  private final EachCommunity each;
  private final Clock clock;

  NeedRetention(
      CommunityDirectory communities,
      Statements statements,
      NeedRules rules,
      EachCommunity each,
      Clock clock) {
    this.communities = communities;
    this.statements = statements;
    this.rules = rules;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "needs.contacts-erased";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 10);
  }

  @Override
  public void run() {
    each.run(communities.ids(), id -> eraseIn(communities.byId(id)));
  }

  private void eraseIn(Community community) {
    var now = clock.instant();
    var before = now.minus(Duration.ofDays(rules.contactDays(community, now)));
    statements.eraseContacts(community.id(), before);
  }
}
