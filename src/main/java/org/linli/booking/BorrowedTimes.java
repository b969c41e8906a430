package org.linli.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.Inbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/**
 * The borrower's side of sharing: keeps in each community what its people have in others. Events
 * may come twice and in any order: the inbox guards the first, the time of the change and that
 * nothing leaves {@code CANCELLED} the second.
 */
@Repository
class BorrowedTimes {

  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final Inbox inbox;
  private final BookingNotices notices;

  BorrowedTimes(JdbcClient jdbc, Inbox inbox, BookingNotices notices) {
    this.jdbc = jdbc;
    this.inbox = inbox;
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(BorrowedTimeChanged event) {
    take(event);
  }

  /** To be called in a transaction of the event's community. */
  void take(BorrowedTimeChanged event) {
    if (inbox.first(event, "booking.borrowed-times")) {
      put(event.communityId(), event.now(), event.at());
      if (event.tell()) {
        notices.borrowed(event);
      }
    }
  }

  private void put(long communityId, Borrowed now, Instant at) {
    jdbc.sql(
            """
            insert into booking.borrowed (community_id, booking_id, lender_id, resource_id, title,
              starts_at, ends_at, people, status, borrowed_by, changed_at)
            values (:community, :id, :lender, :resource, :title, :from, :to, :people, :status,
              :account, :at)
            on conflict (community_id, booking_id) do update
            set status = excluded.status, changed_at = excluded.changed_at
            where borrowed.changed_at <= excluded.changed_at and borrowed.status <> 'CANCELLED'
              and excluded.status <> 'WAITING'
            """)
        .param("community", communityId)
        .param("id", now.id())
        .param("lender", now.lender())
        .param("resource", now.resource())
        .param("title", now.title())
        .param("from", Timestamp.from(now.from()))
        .param("to", Timestamp.from(now.to()))
        .param("people", now.people())
        .param("status", now.status().name())
        .param("account", now.account())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** What an account has that is not over, the next first, at most a hundred. */
  List<Borrowed> ahead(long communityId, UUID account, Instant now) {
    return jdbc.sql(
            """
            select booking_id, lender_id, resource_id, title, starts_at, ends_at, people, status,
              borrowed_by
            from booking.borrowed
            where community_id = :community and borrowed_by = :account
              and starts_at > cast(:now as timestamptz) - interval '1 day' and ends_at > :now
              and (status <> 'WAITING' or starts_at > :now)
            order by starts_at, booking_id limit :most
            """)
        .param("community", communityId)
        .param("account", account)
        .param("now", Timestamp.from(now))
        .param("most", MOST)
        .query((row, index) -> borrowed(row))
        .list();
  }

  /** What is kept about an account, the last one first, at most a hundred. */
  List<Borrowed> of(long communityId, UUID account) {
    return jdbc.sql(
            """
            select booking_id, lender_id, resource_id, title, starts_at, ends_at, people, status,
              borrowed_by
            from booking.borrowed
            where community_id = :community and borrowed_by = :account
            order by starts_at desc, booking_id desc limit :most
            """)
        .param("community", communityId)
        .param("account", account)
        .param("most", MOST)
        .query((row, index) -> borrowed(row))
        .list();
  }

  /** The communities that know an account from here. */
  List<Long> lenders(long communityId, UUID account) {
    return jdbc.sql(
            """
            select distinct lender_id from booking.borrowed
            where community_id = :community and borrowed_by = :account
            """)
        .param("community", communityId)
        .param("account", account)
        .query(Long.class)
        .list();
  }

  /** Deletes what was long ago. */
  void forget(long communityId, Instant before) {
    jdbc.sql(
            """
            delete from booking.borrowed
            where community_id = :community and starts_at < :before
            """)
        .param("community", communityId)
        .param("before", Timestamp.from(before))
        .update();
  }

  private static Borrowed borrowed(ResultSet row) throws SQLException {
    return new Borrowed(
        row.getObject("booking_id", UUID.class),
        row.getLong("lender_id"),
        row.getObject("resource_id", UUID.class),
        row.getString("title"),
        row.getTimestamp("starts_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getInt("people"),
        BookingStatus.valueOf(row.getString("status")),
        row.getObject("borrowed_by", UUID.class));
  }
}
