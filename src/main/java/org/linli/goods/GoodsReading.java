package org.linli.goods;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads things and loans: for anybody what is free, for borrowers and keepers who has it (RES-8).
 */
@Service
@Transactional(readOnly = true)
public class GoodsReading {

  private static final int DAYS_SHOWN = 7;
  private static final int MOST_OWN = 50;

  private final ThingQueries things;
  private final LoanQueries loans;
  private final GoodsRules rules;
  private final Clock clock;

  GoodsReading(ThingQueries things, LoanQueries loans, GoodsRules rules, Clock clock) {
    this.things = things;
    this.loans = loans;
    this.rules = rules;
    this.clock = clock;
  }

  /** What is lent and how many pieces of it are free today, changed last first. */
  public Slice<ThingDays> listed(
      Scope scope, Community community, ThingSearch search, Paging paging) {
    var slice =
        Slice.cut(
            things.listed(of(scope, community), search, paging.after(), paging.limit()),
            paging,
            it -> new Cursor(it.changedAt(), it.id()));
    return new Slice<>(days(community, slice.rows(), 1), slice.next());
  }

  /** The names of those who lend something. */
  public List<String> keepers(Scope scope, Community community) {
    return things.keepers(of(scope, community));
  }

  /** One that is lent, with how many pieces are free on each of the next seven days. */
  public ThingDays show(Scope scope, Community community, UUID id) {
    var thing =
        things
            .published(of(scope, community), id)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return days(community, List.of(thing), DAYS_SHOWN).getFirst();
  }

  private List<ThingDays> days(Community community, List<ThingView> shown, int days) {
    var taken = things.taken(community.id(), shown.stream().map(ThingView::id).toList());
    var today = today();
    var mostDays = rules.mostDays(community);
    return shown.stream()
        .map(
            thing -> {
              var of = taken.getOrDefault(thing.id(), List.of());
              var shelf = new Shelf(thing.whole(), of, today);
              var free =
                  today
                      .datesUntil(today.plusDays(days))
                      .map(day -> new ThingDays.Day(day, shelf.free(day)))
                      .toList();
              return new ThingDays(thing, free, mostDays);
            })
        .toList();
  }

  /** What the actor has or asked for, then what it had. */
  public List<LoanView> mine(Actor actor) {
    return loans.ofAccount(actor.communityId(), actor.accountId(), MOST_OWN);
  }

  /** One, for whose it is and who keeps the thing; to others it is not there. */
  public LoanView loan(Actor actor, UUID id) {
    return loans
        .find(actor.communityId(), id)
        .filter(it -> it.ofAccount(actor.accountId()) || GoodsKeepers.include(actor, it.thing()))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** What is asked for or out of what the actor keeps, what is due first. */
  public List<LoanView> desk(Actor actor) {
    return loans.open(actor.communityId(), GoodsKeepers.unit(actor));
  }

  /**
   * @throws Refused for who keeps nothing
   */
  public void requireKeeper(Actor actor) {
    GoodsKeepers.unit(actor);
  }

  /** What the actor keeps, changed last first. */
  public Slice<KeptThing> kept(Actor actor, Paging paging) {
    var rows =
        things.kept(
            actor.communityId(), GoodsKeepers.unit(actor), today(), paging.after(), paging.limit());
    return Slice.cut(rows, paging, it -> new Cursor(it.thing().changedAt(), it.thing().id()));
  }

  /** One with what became of it, for its keepers; to others it is not there. */
  public ThingFile file(Actor actor, UUID id) {
    var kept = things.kept(actor.communityId(), id, today());
    GoodsKeepers.required(actor, kept.map(KeptThing::thing));
    return new ThingFile(kept.orElseThrow(), things.changes(actor.communityId(), id));
  }

  /** The public cannot look up a community, so its page says which one it is. */
  private static long of(Scope scope, Community community) {
    if (scope.communityId() != community.id()) {
      throw new IllegalArgumentException("Another community than that of the scope");
    }
    return community.id();
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
