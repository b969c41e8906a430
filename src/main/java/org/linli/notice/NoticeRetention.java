package org.linli.notice;

import java.time.Clock;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Deletes notices with their phones and texts when the rule {@code notice/retention} no longer lets
 * them be kept (PIPL 19). Who called whom and when stays, without names.
 */
@Component
class NoticeRetention implements NightlyJob {

  private final CommunityDirectory communities;
  private final Notices notices;
  private final NoticeRules rules;
  private final EachCommunity each;
  private final Clock clock;

  NoticeRetention(
      CommunityDirectory communities,
      Notices notices,
      NoticeRules rules,
      EachCommunity each,
      Clock clock) {
    this.communities = communities;
    this.notices = notices;
    this.rules = rules;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notice.erased";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 20);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::eraseIn);
  }

  private void eraseIn(long community) {
    var now = clock.instant();
    var before = now.minus(rules.kept(community, now));
    notices.deleteBefore(community, before);
  }
}
