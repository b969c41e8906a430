package org.linli.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.platform.QueuedJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the communities of an area one by one, each in a transaction of its own, then pairs what
 * is left across them in one more. Cancelled half-way, each community has all of its new proposals
 * or all of its old ones, and nothing across communities has changed.
 */
@Component
class AreaRunJob implements QueuedJob {

  static final String NAME = "matching.area-run";

  private static final Logger log = LoggerFactory.getLogger(AreaRunJob.class);

  private final CommunityDirectory communities;
  private final CommunityRun run;
  private final AreaRuns runs;
  private final AcrossPlanner planner;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AreaRunJob(
      CommunityDirectory communities,
      CommunityRun run,
      AreaRuns runs,
      AcrossPlanner planner,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.communities = communities;
    this.run = run;
    this.runs = runs;
    this.planner = planner;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * @param piece area/run
   */
  @Override
  public void run(String piece) {
    var parts = piece.split("/", -1);
    var area = Long.parseLong(parts[0]);
    var id = UUID.fromString(parts[1]);
    var looked = new ArrayList<Looked>();
    var done = 0;
    for (var community : communities.under(area)) {
      var at = done++;
      if (!within(area, () -> runs.progress(area, id, at))) {
        return;
      }
      look(community).ifPresent(looked::add);
    }
    within(area, () -> publish(area, id, looked));
  }

  /** Where it fails, the others do not wait; that community keeps what it had. */
  private Optional<Looked> look(long community) {
    try {
      return Optional.of(
          within(community, () -> Looked.of(community, run.run(Actor.system(community)))));
    } catch (RuntimeException failure) {
      log.error("Pairing failed in community {}", community, failure);
      return Optional.empty();
    }
  }

  private boolean publish(long area, UUID id, List<Looked> looked) {
    if (!runs.end(area, id, AreaRun.DONE, clock.instant())) {
      return false;
    }
    planner.propose(area, looked);
    runs.replaceParts(area, id, looked.stream().map(Looked::part).toList());
    return true;
  }

  private <T> T within(long community, Supplier<T> work) {
    return Scope.in(Scope.of(community), () -> transaction.execute(status -> work.get()));
  }
}
