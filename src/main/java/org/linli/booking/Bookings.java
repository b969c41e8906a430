package org.linli.booking;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps bookings. The exclusion constraint guards that a place has one booking at a time; that a
 * booking is moved once is guarded by the status in the update's condition.
 */
@Repository
class Bookings {

  /** No booking is longer, so that no older one reaches into a time. */
  private static final String OVERLAPS =
      """
       b.community_id = :community and b.resource_id = :resource and b.published
        and b.starts_at > cast(:from as timestamptz) - interval '1 day' and b.starts_at < :to
        and b.ends_at > :from
      """;

  private final JdbcClient jdbc;

  Bookings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Books the first place that is free. Of two who want the last one at once, the second is told by
   * the constraint and looks again.
   *
   * @return whether there was one
   */
  boolean take(Want want, Instant now) {
    for (var lost = 0; lost < want.places(); lost++) {
      if (insert(want, now)) {
        return true;
      }
      if (!placesLeft(want)) {
        return false;
      }
    }
    return false;
  }

  private boolean insert(Want want, Instant now) {
    return bind(
                """
                insert into booking.booking (community_id, booking_id, resource_id, organization_id,
                  title, series_id, place, starts_at, ends_at, slots, people, status, published,
                  booked_by, booked_at, changed_at, reason, for_community_id, for_community)
                select :community, :id, :resource, :unit, :title, :series, p.place, :from, :to, :slots,
                  :people, 'BOOKED', true, :account, :now, :now, '', cast(:guest as bigint), :guestName
                from generate_series(1, :places) as p(place)
                where not exists (select from booking.booking b where b.place = p.place and %s)
                order by p.place limit 1
                on conflict do nothing
                """
                    .formatted(OVERLAPS),
                want)
            .params(what(want))
            .param("places", want.places())
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  /** What a booking says beside when it is, the same for one that waits. */
  private static Map<String, @Nullable Object> what(Want want) {
    var what = new HashMap<String, @Nullable Object>();
    what.put("id", want.id());
    what.put("unit", want.unit());
    what.put("title", want.title());
    what.put("series", want.series());
    what.put("slots", want.slots());
    what.put("people", want.people());
    what.put("account", want.account());
    what.put("guest", want.guest().map(BookingView.Guest::community).orElse(null));
    what.put("guestName", want.guest().map(BookingView.Guest::name).orElse(""));
    return what;
  }

  private boolean placesLeft(Want want) {
    return bind(
            "select count(distinct b.place) < :places from booking.booking b where" + OVERLAPS,
            want)
        .param("places", want.places())
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec bind(String sql, Want want) {
    return jdbc.sql(sql)
        .param("community", want.communityId())
        .param("resource", want.resource())
        .param("from", Timestamp.from(want.from()))
        .param("to", Timestamp.from(want.to()));
  }

  /**
   * Holds what is in the way of a time, in one order for all, so that nobody gives it back unseen
   * between the look for a free place and the place in the queue.
   */
  void hold(Want want) {
    bind(
            "select b.booking_id from booking.booking b where"
                + OVERLAPS
                + " order by b.booking_id for update",
            want)
        .query(UUID.class)
        .list();
  }

  /**
   * Waits for it.
   *
   * @return whether the account did not wait for it already, which the unique key guards
   */
  boolean await(Want want, Instant now) {
    return bind(
                """
                insert into booking.waiting (community_id, booking_id, resource_id, organization_id,
                  title, series_id, starts_at, ends_at, slots, people, booked_by, waits_since,
                  for_community_id, for_community)
                values (:community, :id, :resource, :unit, :title, :series, :from, :to, :slots,
                  :people, :account, :now, cast(:guest as bigint), :guestName)
                on conflict (community_id, resource_id, booked_by, starts_at) do nothing
                """,
                want)
            .params(what(want))
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  /** Who comes and what for. */
  void party(Want want, BookingView.Party party) {
    jdbc.sql(
            """
            insert into booking.party (community_id, booking_id, account_id, name, phone, purpose)
            values (:community, :id, :account, :name, :phone, :purpose)
            """)
        .param("community", want.communityId())
        .param("id", want.id())
        .param("account", want.account())
        .param("name", party.name())
        .param("phone", party.phone())
        .param("purpose", party.purpose())
        .update();
  }

  /** Those who wait for a time that touches this one, who waited longest first. */
  List<Want> waiting(long communityId, UUID resource, int places, Instant from, Instant to) {
    return jdbc.sql(
            """
            select * from booking.waiting
            where community_id = :community and resource_id = :resource and starts_at < :to
              and ends_at > :from
            order by waits_since, booking_id limit 50
            for update
            """)
        .param("community", communityId)
        .param("resource", resource)
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query(
            (row, index) ->
                new Want(
                    communityId,
                    row.getObject("booking_id", UUID.class),
                    resource,
                    row.getObject("organization_id", UUID.class),
                    row.getString("title"),
                    row.getObject("series_id", UUID.class),
                    places,
                    row.getTimestamp("starts_at").toInstant(),
                    row.getTimestamp("ends_at").toInstant(),
                    row.getInt("slots"),
                    row.getInt("people"),
                    row.getObject("booked_by", UUID.class),
                    BookingQueries.guest(row)))
        .list();
  }

  /**
   * @return whether it waited until now
   */
  boolean stopWaiting(long communityId, UUID id) {
    return jdbc.sql(
                "delete from booking.waiting where community_id = :community and booking_id = :id")
            .param("community", communityId)
            .param("id", id)
            .update()
        > 0;
  }

  /**
   * @return whether it stood as it was until now
   */
  boolean move(
      Actor actor, UUID id, BookingStatus was, BookingStatus is, String reason, Instant now) {
    return jdbc.sql(
                """
                update booking.booking set status = :is, published = :published, reason = :reason,
                  changed_at = :now
                where community_id = :community and booking_id = :id and status = :was
                """)
            .param("is", is.name())
            .param("published", is != BookingStatus.CANCELLED)
            .param("reason", reason)
            .param("now", Timestamp.from(now))
            .param("community", actor.communityId())
            .param("id", id)
            .param("was", was.name())
            .update()
        > 0;
  }

  /** What an account has before it, waiting included. */
  int ahead(long communityId, UUID account, Instant now) {
    return jdbc.sql(
            """
            select (select count(*) from booking.booking
                where community_id = :community and booked_by = :account and starts_at > :now
                  and published)
              + (select count(*) from booking.waiting
                where community_id = :community and booked_by = :account and starts_at > :now)
            """)
        .param("community", communityId)
        .param("account", account)
        .param("now", Timestamp.from(now))
        .query(Integer.class)
        .single();
  }

  /** Where an account stands in the queue for a time; 1 is next. */
  Optional<Integer> queue(long communityId, UUID id) {
    return jdbc.sql(
            """
            select (select count(*) from booking.waiting o
              where o.community_id = w.community_id and o.resource_id = w.resource_id
                and o.starts_at < w.ends_at and o.ends_at > w.starts_at
                and (o.waits_since, o.booking_id) <= (w.waits_since, w.booking_id))
            from booking.waiting w
            where w.community_id = :community and w.booking_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .query(Integer.class)
        .optional();
  }

  /** Deletes who came of an account that had times here for another community. */
  void forgetGuest(long communityId, long home, UUID account) {
    jdbc.sql(
            """
            delete from booking.party p using booking.booking b
            where p.community_id = :community and p.account_id = :account
              and b.community_id = p.community_id and b.booking_id = p.booking_id
              and b.for_community_id = :home
            """)
        .param("community", communityId)
        .param("account", account)
        .param("home", home)
        .update();
  }

  /** Deletes who came long ago, and who waits for a time that has passed. */
  void forget(long communityId, Instant before, Instant now) {
    jdbc.sql(
            """
            delete from booking.party where community_id = :community and booking_id in (
              select booking_id from booking.booking
              where community_id = :community and starts_at < :before)
            """)
        .param("community", communityId)
        .param("before", Timestamp.from(before))
        .update();
    jdbc.sql(
            """
            with gone as (
              delete from booking.waiting where community_id = :community and starts_at <= :now
              returning booking_id)
            delete from booking.party where community_id = :community
              and booking_id in (select booking_id from gone)
            """)
        .param("community", communityId)
        .param("now", Timestamp.from(now))
        .update();
  }
}
