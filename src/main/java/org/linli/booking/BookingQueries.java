package org.linli.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for pages and API. */
@Repository
class BookingQueries {

  private static final int MOST = 500;

  private static final String BOOKED =
      """
      select b.booking_id, b.resource_id, b.organization_id, b.title, b.series_id, b.starts_at,
        b.ends_at, b.slots, b.people, b.status, b.reason, b.booked_by, b.for_community_id,
        b.for_community, p.name, p.phone, p.purpose
      from booking.booking b
      left join booking.party p on p.community_id = b.community_id and p.booking_id = b.booking_id
      where b.community_id = :community
      """;

  private static final String WAITING =
      """
      select w.booking_id, w.resource_id, w.organization_id, w.title, w.series_id, w.starts_at,
        w.ends_at, w.slots, w.people, 'WAITING' as status, '' as reason, w.booked_by,
        w.for_community_id, w.for_community, p.name, p.phone, p.purpose
      from booking.waiting w
      left join booking.party p on p.community_id = w.community_id and p.booking_id = w.booking_id
      where w.community_id = :community
      """;

  private final JdbcClient jdbc;

  BookingQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Times that are taken within a span, for anybody. */
  List<Taken> taken(long communityId, UUID resource, Instant from, Instant to) {
    return in(
            communityId,
            """
            select booking_id, starts_at, ends_at from booking.v_public_booking
            where community_id = :community and resource_id = :resource
              and starts_at > cast(:from as timestamptz) - interval '1 day' and starts_at < :to
              and ends_at > :from
            order by starts_at, place
            """)
        .param("resource", resource)
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query(
            (row, index) ->
                new Taken(
                    row.getObject("booking_id", UUID.class),
                    row.getTimestamp("starts_at").toInstant(),
                    row.getTimestamp("ends_at").toInstant()))
        .list();
  }

  /** What an account booked or waits for that has not ended, the next first. */
  List<BookingView> ahead(long communityId, UUID account, Instant now) {
    return in(
            communityId,
            "(%s and b.booked_by = :account and b.starts_at > cast(:now as timestamptz) - interval '1 day' and b.ends_at > :now)"
                    .formatted(BOOKED)
                + " union all "
                + "(%s and w.booked_by = :account and w.starts_at > :now)".formatted(WAITING)
                + " order by starts_at, booking_id limit :most")
        .param("account", account)
        .param("now", Timestamp.from(now))
        .param("most", MOST)
        .query((row, index) -> view(row))
        .list();
  }

  /** What has ended, the last one first. */
  List<BookingView> past(long communityId, UUID account, Instant now, int most) {
    return in(
            communityId,
            BOOKED
                + " and b.booked_by = :account and b.starts_at <= :now and b.ends_at <= :now"
                + " order by b.starts_at desc, b.booking_id desc limit :most")
        .param("account", account)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query((row, index) -> view(row))
        .list();
  }

  /**
   * Bookings that begin within a span, in order.
   *
   * @param unit of one unit only
   */
  List<BookingView> between(long communityId, Optional<UUID> unit, Instant from, Instant to) {
    return between(communityId, unit, from, to, "");
  }

  private List<BookingView> between(
      long communityId, Optional<UUID> unit, Instant from, Instant to, String status) {
    var query =
        in(
                communityId,
                BOOKED
                    + unit.map(id -> " and b.organization_id = :unit").orElse("")
                    + status
                    + " and b.starts_at >= :from and b.starts_at < :to"
                    + " order by b.starts_at, b.booking_id limit :most")
            .param("from", Timestamp.from(from))
            .param("to", Timestamp.from(to))
            .param("most", MOST);
    unit.ifPresent(id -> query.param("unit", id));
    return query.query((row, index) -> view(row)).list();
  }

  /**
   * What began within a span and of which nobody has said whether they came, in order.
   *
   * @param unit of one unit only
   */
  List<BookingView> unchecked(long communityId, Optional<UUID> unit, Instant from, Instant to) {
    return between(communityId, unit, from, to, " and b.status = 'BOOKED'");
  }

  /** Of a resource, what begins later and takes its time. */
  List<BookingView> later(long communityId, UUID resource, Instant from) {
    return in(
            communityId,
            BOOKED
                + " and b.resource_id = :resource and b.published and b.starts_at > :from"
                + " order by b.starts_at, b.booking_id limit 2000")
        .param("resource", resource)
        .param("from", Timestamp.from(from))
        .query((row, index) -> view(row))
        .list();
  }

  /** Those who wait for any time of a resource. */
  List<BookingView> waiting(long communityId, UUID resource) {
    return in(communityId, WAITING + " and w.resource_id = :resource order by w.waits_since")
        .param("resource", resource)
        .query((row, index) -> view(row))
        .list();
  }

  /** Of a series, what begins later than a moment and takes its time. */
  List<BookingView> series(BookingView one, long communityId) {
    return later(communityId, one.resource(), one.from()).stream()
        .filter(it -> it.series().equals(one.series()))
        .toList();
  }

  Optional<BookingView> find(long communityId, UUID id) {
    return in(
            communityId,
            BOOKED + " and b.booking_id = :id union all " + WAITING + " and w.booking_id = :id")
        .param("id", id)
        .query((row, index) -> view(row))
        .optional();
  }

  /** Hours by resource that were booked in a span and begin before its end. */
  Map<UUID, Used> used(long communityId, Instant from, Instant to) {
    var used = new HashMap<UUID, Used>();
    in(
            communityId,
            """
            select resource_id, coalesce(sum(slots) filter (where status <> 'MISSED'), 0) as used,
              coalesce(sum(slots) filter (where status = 'MISSED'), 0) as missed
            from booking.booking
            where community_id = :community and starts_at >= :from and starts_at < :to
              and status <> 'CANCELLED'
            group by resource_id
            """)
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query(
            row -> {
              used.put(
                  row.getObject("resource_id", UUID.class),
                  new Used(row.getInt("used"), row.getInt("missed")));
            });
    return used;
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  private static BookingView view(ResultSet row) throws SQLException {
    return new BookingView(
        row.getObject("booking_id", UUID.class),
        row.getObject("resource_id", UUID.class),
        row.getObject("organization_id", UUID.class),
        row.getString("title"),
        row.getObject("series_id", UUID.class),
        row.getTimestamp("starts_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getInt("slots"),
        row.getInt("people"),
        BookingStatus.valueOf(row.getString("status")),
        row.getString("reason"),
        row.getObject("booked_by", UUID.class),
        guest(row),
        new BookingView.Party(
            text(row.getString("name")),
            text(row.getString("phone")),
            text(row.getString("purpose"))));
  }

  static Optional<BookingView.Guest> guest(ResultSet row) throws SQLException {
    return row.getObject("for_community_id") == null
        ? Optional.empty()
        : Optional.of(
            new BookingView.Guest(row.getLong("for_community_id"), row.getString("for_community")));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /**
   * @param used hours that were booked and not found empty
   * @param missed hours to which nobody came
   */
  record Used(int used, int missed) {

    static final Used NONE = new Used(0, 0);
  }
}
