package org.linli.platform;

import java.sql.Timestamp;
import java.time.Clock;
import org.linli.kernel.DomainEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers which event a listener has taken. Events may be delivered again; the primary key of
 * {@code platform.inbox} guards that the effect happens once.
 */
@Component
public class Inbox {

  private final JdbcClient jdbc;
  private final Clock clock;

  Inbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Notes the delivery in the listener's own transaction.
   *
   * @param listener a stable name
   * @return whether this is the first time
   */
  public boolean first(DomainEvent event, String listener) {
    return jdbc.sql(
                """
                insert into platform.inbox (community_id, event_id, listener, received_at)
                values (:community, :event, :listener, :now)
                on conflict do nothing
                """)
            .param("community", event.communityId())
            .param("event", event.eventId())
            .param("listener", listener)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }
}
