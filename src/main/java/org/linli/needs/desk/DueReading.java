package org.linli.needs.desk;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.Actor;
import org.linli.needs.NeedPermission;
import org.linli.needs.NeedStatus;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a day's work on needs begins with: what is late, what is due this week, and what comes next
 * (NEED-4, NEED-5).
 */
@Service
@Transactional(readOnly = true)
public class DueReading {

  /** What nobody has verified, and what waits for a formality that any colleague may see to. */
  private static final List<NeedStatus> ANYBODYS = List.of(NeedStatus.RAISED, NeedStatus.CLAIMED);

  private static final List<NeedStatus> IN_HAND =
      List.of(NeedStatus.VERIFIED, NeedStatus.ROUTED, NeedStatus.IN_PROGRESS);
  private static final List<NeedStatus> ALL =
      Stream.concat(ANYBODYS.stream(), IN_HAND.stream()).toList();

  private final DueQueries queries;
  private final DeskReading desk;
  private final Clock clock;

  DueReading(DueQueries queries, DeskReading desk, Clock clock) {
    this.queries = queries;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * What waits to be verified or filed and what the actor is responsible for 首接负责; for whoever
   * answers for the whole community, what anybody is. In no order; the first eighty that are late
   * are there, and fifty of this week and of the rest.
   */
  public List<DeskRow> due(Actor actor) {
    actor.require(NeedPermission.VERIFY);
    var all = actor.may(NeedPermission.REVIEW) || actor.may(NeedPermission.OVERSEE);
    var week = Dates.weekEnd(clock.instant());
    return desk.named(
        all
            ? queries.rows(desk.reader(actor), ALL, List.of(), week)
            : queries.rows(desk.reader(actor), ANYBODYS, IN_HAND, week));
  }
}
