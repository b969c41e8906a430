package org.linli.notice;

import java.time.Clock;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Scope;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes notices with their phones and texts when the rule {@code notice/retention} no longer lets
 * them be kept (PIPL 19). Who called whom and when stays, without names.
 */
@Component
class NoticeRetention implements NightlyJob {

  private final CommunityDirectory communities;
  private final Notices notices;
  private final NoticeRules rules;
  private final TransactionTemplate transaction;
  private final Clock clock;

  NoticeRetention(
      CommunityDirectory communities,
      Notices notices,
      NoticeRules rules,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.communities = communities;
    this.notices = notices;
    this.rules = rules;
    this.transaction = new TransactionTemplate(transactions);
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
    communities.ids().forEach(this::eraseIn);
  }

  private void eraseIn(long community) {
    var now = clock.instant();
    var before = now.minus(rules.kept(community, now));
    Scope.in(
        Scope.of(community),
        () -> transaction.execute(status -> notices.deleteBefore(community, before)));
  }
}
