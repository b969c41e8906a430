package org.linli.directory;

import java.time.Clock;
import java.time.LocalTime;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts once a night how many units take part, community by community: a year begins, registers
 * come in by files.
 */
@Component
class ParticipationNight implements NightlyJob {

  private final OpenCommunities communities;
  private final Participations participations;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ParticipationNight(
      OpenCommunities communities,
      Participations participations,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.communities = communities;
    this.participations = participations;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "directory.participation-night";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(3, 40);
  }

  @Override
  public void run() {
    for (var community : communities.ids()) {
      Scope.in(Scope.of(community), () -> transaction.execute(status -> count(community)));
    }
  }

  private boolean count(long community) {
    var now = clock.instant();
    participations.recount(community, Dates.day(now).getYear(), now);
    return true;
  }
}
