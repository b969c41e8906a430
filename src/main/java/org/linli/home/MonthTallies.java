package org.linli.home;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.linli.kernel.Scope;
import org.linli.needs.NeedClosed;
import org.linli.needs.NeedRaised;
import org.linli.needs.NeedReopened;
import org.linli.platform.Dates;
import org.linli.platform.Inbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts matters by month from events; the inbox guards that a repeated event counts once. */
@Service
public class MonthTallies {

  private static final String LISTENER = "home.month-tally";

  private final JdbcClient jdbc;
  private final Inbox inbox;
  private final Clock clock;

  MonthTallies(JdbcClient jdbc, Inbox inbox, Clock clock) {
    this.jdbc = jdbc;
    this.inbox = inbox;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(NeedRaised event) {
    if (inbox.first(event, LISTENER)) {
      add(event.communityId(), event.at(), 1, 0);
    }
  }

  @ApplicationModuleListener
  void on(NeedClosed event) {
    if (inbox.first(event, LISTENER)) {
      add(event.communityId(), event.raisedAt(), 0, 1);
    }
  }

  /** Settled and then not: it is not counted as settled any more. */
  @ApplicationModuleListener
  void on(NeedReopened event) {
    if (inbox.first(event, LISTENER)) {
      add(event.communityId(), event.raisedAt(), 0, -1);
    }
  }

  /** The running month by Chinese time; zeros while nothing came in. */
  @Transactional(readOnly = true)
  public MonthTally current(Scope scope) {
    var month = month(clock.instant());
    return jdbc.sql(
            """
            select month, raised, settled from home.v_public_month_tally
            where community_id = :community and month = :month
            """)
        .param("community", scope.communityId())
        .param("month", Date.valueOf(month))
        .query(MonthTally.class)
        .optional()
        .orElse(new MonthTally(month, 0, 0));
  }

  /** Either event may come first, so the row is made by whichever does. */
  private void add(long communityId, Instant raisedAt, int raised, int settled) {
    jdbc.sql(
            """
            insert into home.month_tally as t (community_id, month, raised, settled)
            values (:community, :month, :raised, :settled)
            on conflict (community_id, month) do update
              set raised = t.raised + excluded.raised, settled = t.settled + excluded.settled
            """)
        .param("community", communityId)
        .param("month", Date.valueOf(month(raisedAt)))
        .param("raised", raised)
        .param("settled", settled)
        .update();
  }

  private static LocalDate month(Instant at) {
    return Dates.day(at).withDayOfMonth(1);
  }
}
