package org.linli.bodies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps seats and who has them. Exclusion constraints guard that a seat has one holder at a time,
 * and that nobody supervises what they decide or do (ADR 0028).
 */
@Repository
class SeatRows {

  private final JdbcClient jdbc;

  SeatRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, UUID body, SeatKind kind, String office, boolean chairs) {
    jdbc.sql(
            """
            insert into bodies.seat (community_id, seat_id, body_id, kind, office, chairs)
            values (:community, :id, :body, :kind, :office, :chairs)
            """)
        .param("community", actor.communityId())
        .param("id", Ids.next())
        .param("body", body)
        .param("kind", kind.name())
        .param("office", office)
        .param("chairs", chairs)
        .update();
  }

  /** Whether a seat of the body chairs; of a body that is held. */
  boolean chaired(Actor actor, UUID body) {
    return jdbc.sql(
            """
            select exists (select from bodies.seat
              where community_id = :community and body_id = :body and chairs and closed_on is null)
            """)
        .param("community", actor.communityId())
        .param("body", body)
        .query(Boolean.class)
        .single();
  }

  /** Of a seat whose bodies are held. */
  Optional<Seat> find(Actor actor, UUID id) {
    return jdbc.sql(
            """
            select s.body_id, b.tier, s.closed_on from bodies.seat s
            join bodies.body b on b.community_id = s.community_id and b.body_id = s.body_id
            where s.community_id = :community and s.seat_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .query(
            (row, index) ->
                new Seat(
                    row.getObject("body_id", UUID.class),
                    BodyTier.valueOf(row.getString("tier")),
                    row.getObject("closed_on") != null))
        .optional();
  }

  void close(Actor actor, UUID id, LocalDate today) {
    jdbc.sql(
            """
            update bodies.seat set closed_on = :today
            where community_id = :community and seat_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("today", today)
        .update();
  }

  /** Closes every seat of a body, and ends their terms. */
  void closeAll(Actor actor, UUID body, LocalDate today) {
    jdbc.sql(
            """
            update bodies.term set until_day = greatest(from_day, cast(:today as date))
            where community_id = :community and until_day > :today and seat_id in (
              select seat_id from bodies.seat where community_id = :community and body_id = :body)
            """)
        .param("community", actor.communityId())
        .param("body", body)
        .param("today", today)
        .update();
    jdbc.sql(
            """
            update bodies.seat set closed_on = :today
            where community_id = :community and body_id = :body and closed_on is null
            """)
        .param("community", actor.communityId())
        .param("body", body)
        .param("today", today)
        .update();
  }

  /**
   * @throws org.springframework.dao.DataIntegrityViolationException naming the constraint, if
   *     somebody has it then, or the holder is on the other side of supervision then
   */
  void fill(Actor actor, UUID seat, SeatHolder holder, FillSeat term, @Nullable String side) {
    jdbc.sql(
            """
            insert into bodies.term (community_id, term_id, seat_id, account_id, organization_id, name,
              public_name, side, from_day, until_day)
            values (:community, :id, :seat, cast(:account as uuid), cast(:unit as uuid), :name,
              cast(:publicName as text), cast(:side as text), :from, :until)
            """)
        .param("community", actor.communityId())
        .param("id", Ids.next())
        .param("seat", seat)
        .param("account", holder.account().orElse(null))
        .param("unit", holder.unit().orElse(null))
        .param("name", holder.name())
        .param("publicName", term.named() ? holder.name() : null)
        .param("side", side)
        .param("from", term.from())
        .param("until", term.until())
        .update();
  }

  /** The term that is not over on a day and began first; of a seat whose body is held. */
  Optional<Term> current(Actor actor, UUID seat, LocalDate day) {
    return jdbc.sql(
            """
            select term_id, from_day, until_day from bodies.term
            where community_id = :community and seat_id = :seat and until_day > :day
            order by until_day limit 1
            """)
        .param("community", actor.communityId())
        .param("seat", seat)
        .param("day", day)
        .query(
            (row, index) ->
                new Term(
                    row.getObject("term_id", UUID.class),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("until_day", LocalDate.class)))
        .optional();
  }

  void end(Actor actor, UUID term, LocalDate until) {
    jdbc.sql(
            """
            update bodies.term set until_day = :until
            where community_id = :community and term_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", term)
        .param("until", until)
        .update();
  }

  /** Forgets names that never were public, of terms that were over before a day. */
  void forget(long communityId, LocalDate before) {
    jdbc.sql(
            """
            update bodies.term set name = null, account_id = null
            where community_id = :community and until_day < :before and public_name is null
              and organization_id is null and name is not null
            """)
        .param("community", communityId)
        .param("before", before)
        .update();
  }

  /** A seat as it is changed. */
  record Seat(UUID body, BodyTier tier, boolean closed) {}

  /** Somebody's time in it. */
  record Term(UUID id, LocalDate from, LocalDate until) {}
}
