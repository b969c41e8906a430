package org.linli.needs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what goes onto paper: nobody is to need a screen for having their say (INCL-2). */
@Service
@Transactional(readOnly = true)
public class NeedPapers {

  private final PaperQueries queries;
  private final NeedRules rules;
  private final Clock clock;

  NeedPapers(PaperQueries queries, NeedRules rules, Clock clock) {
    this.queries = queries;
    this.rules = rules;
    this.clock = clock;
  }

  /** What was raised in the seven days from that one on and is public, newest first. */
  public Slice<NeedView> week(
      Scope scope, Optional<NeedStatus> status, LocalDate from, Paging paging) {
    return queries.published(
        scope.communityId(), status, start(from), start(from.plusDays(7)), paging);
  }

  /**
   * Receipts for what the actor entered for others, at most a hundred; numbers of needs that
   * somebody else entered are left out.
   */
  public List<NeedReceipt> receipts(Actor actor, List<ShortNumber> numbers) {
    actor.require(NeedPermission.INTAKE);
    return queries.entered(
        actor.communityId(),
        actor.accountId(),
        numbers.stream().distinct().limit(Paging.MAX_SIZE).toList());
  }

  /** Within how many hours somebody gets in touch with whoever raises a need (NEED-4). */
  @Transactional(propagation = Propagation.SUPPORTS)
  public int contactHours(Community community) {
    return rules.terms(community, clock.instant()).firstContact().amount();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Dates.ZONE).toInstant();
  }
}
