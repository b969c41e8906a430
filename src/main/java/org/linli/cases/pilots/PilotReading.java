package org.linli.cases.pilots;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.calendar.WorkCalendar;
import org.linli.cases.CasePermission;
import org.linli.directory.CommunityDirectory;
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
 * Reads pilots: for anybody all of their story, for staff what waits for them (PROJ-7, PROJ-10).
 */
@Service
@Transactional(readOnly = true)
public class PilotReading {

  private final PilotQueries queries;
  private final Spreads spreads;
  private final CommunityDirectory communities;
  private final WorkCalendar calendar;
  private final Clock clock;

  PilotReading(
      PilotQueries queries,
      Spreads spreads,
      CommunityDirectory communities,
      WorkCalendar calendar,
      Clock clock) {
    this.queries = queries;
    this.spreads = spreads;
    this.communities = communities;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The newest first. */
  public Slice<PilotView> list(Scope scope, Paging paging) {
    var rows = queries.list(scope.communityId(), paging).stream().map(this::view).toList();
    return Slice.cut(rows, paging, it -> new Cursor(it.filedAt(), it.id()));
  }

  /** One with everything; all of it is public. */
  public PilotPage show(Scope scope, UUID id) {
    var community = scope.communityId();
    var row = queries.find(community, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var judged = queries.judged(community, id);
    return new PilotPage(
        view(row),
        row.filing().what(),
        row.filing().whySafe(),
        row.filing().inCharge(),
        row.filing().places(),
        judged.criteria(),
        judged.measures(),
        queries.steps(community, id),
        spreads.of(id));
  }

  /** Days are counted from the one after it was filed. */
  private PilotView view(PilotQueries.Row row) {
    var now = clock.instant();
    var until = row.passedAt().orElse(now);
    return new PilotView(
        row.id(),
        row.subject(),
        row.filing().question(),
        row.status(),
        row.filing().startsOn(),
        row.filing().endsOn(),
        row.filing().reviewOn(),
        row.filedAt(),
        row.due().map(due -> calendar.shown(due, now)),
        calendar.workingDaysBetween(Dates.day(row.filedAt()), Dates.day(until)));
  }

  /** For staff: one, with what they may do. */
  public PilotPage file(Actor actor, UUID id) {
    staff(actor);
    return show(actor.scope(), id);
  }

  /** Those that go on, due first, at most a hundred. */
  public List<PilotView> desk(Actor actor) {
    staff(actor);
    return queries.open(actor.communityId()).stream().map(this::view).toList();
  }

  /** What other communities ask this one to do as well, the first due first. */
  public List<SpreadView> toAnswer(Actor actor) {
    return actor.may(CasePermission.WRITE) ? spreads.toAnswer(actor.communityId()) : List.of();
  }

  /** One of them. */
  public SpreadView toAnswer(Actor actor, UUID pilot) {
    actor.require(CasePermission.WRITE);
    return toAnswer(actor).stream()
        .filter(it -> it.pilotId().equals(pilot))
        .findFirst()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** Whom it may ask to do the same. */
  public List<Community> around(Actor actor) {
    actor.require(CasePermission.PILOT);
    return communities.around(actor.communityId());
  }

  private static void staff(Actor actor) {
    if (!actor.may(CasePermission.OBJECT)) {
      actor.require(CasePermission.PILOT);
    }
  }
}
