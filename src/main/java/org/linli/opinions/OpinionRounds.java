package org.linli.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps rounds and their statements. */
@Repository
class OpinionRounds {

  private final JdbcClient jdbc;

  OpinionRounds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A round that is held. */
  record Held(UUID id, boolean open) {}

  void insert(Actor actor, UUID id, OpenRound round, long seed, LocalDate today) {
    jdbc.sql(
            """
            insert into opinions.round (community_id, round_id, question, about, seed, opened_on,
              closes_on, opened_by)
            values (:community, :id, :question, :about, :seed, :today, :closesOn, :account)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("question", round.question())
        .param("about", round.background())
        .param("seed", seed)
        .param("today", today)
        .param("closesOn", round.lastDay())
        .param("account", actor.accountId())
        .update();
  }

  /** Lets others vote and write too, but nobody close it. */
  Optional<Held> share(Actor actor, UUID id, LocalDate today) {
    return hold(actor, id, today, "for share");
  }

  /** Until the end of the transaction nobody else votes, writes or closes. */
  Optional<Held> hold(Actor actor, UUID id, LocalDate today) {
    return hold(actor, id, today, "for update");
  }

  private Optional<Held> hold(Actor actor, UUID id, LocalDate today, String how) {
    return jdbc.sql(
            """
            select closed_at is null and closes_on >= :today as open from opinions.round
            where community_id = :community and round_id = :id
            """
                + how)
        .param("community", actor.communityId())
        .param("id", id)
        .param("today", today)
        .query((row, index) -> new Held(id, row.getBoolean("open")))
        .optional();
  }

  void close(Actor actor, UUID id, Instant at) {
    jdbc.sql(
            """
            update opinions.round set closed_at = cast(:at as timestamptz),
              closes_on = greatest(opened_on, cast(:today as date))
            where community_id = :community and round_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("at", at.toString())
        .param("today", Dates.day(at))
        .update();
  }

  /** Of a round that is held. */
  void add(Actor actor, UUID round, String words, boolean community, Instant at) {
    jdbc.sql(
            """
            insert into opinions.statement (community_id, statement_id, round_id, number, words, status,
              author_id, proposed_at, published)
            select :community, :id, :round, coalesce(max(number), 0) + 1, :words, :status,
              cast(:author as uuid), cast(:at as timestamptz), :shown
            from opinions.statement where community_id = :community and round_id = :round
            """)
        .param("community", actor.communityId())
        .param("id", Ids.next())
        .param("round", round)
        .param("words", words)
        .param("status", community ? "SHOWN" : "PROPOSED")
        .param("author", community ? null : actor.accountId())
        .param("at", at.toString())
        .param("shown", community)
        .update();
  }

  /** How much was written in a round. */
  record Written(int all, int own, boolean same) {}

  /** Of those that are refused nobody's counts, except for their author. */
  Written written(Actor actor, UUID round, String words) {
    return jdbc.sql(
            """
            select count(*) filter (where status <> 'REFUSED') as total,
              count(*) filter (where author_id = :account) as own,
              coalesce(bool_or(words = :words), false) as same
            from opinions.statement where community_id = :community and round_id = :round
            """)
        .param("community", actor.communityId())
        .param("round", round)
        .param("account", actor.accountId())
        .param("words", words)
        .query(
            (row, index) ->
                new Written(row.getInt("total"), row.getInt("own"), row.getBoolean("same")))
        .single();
  }

  /**
   * Of a round that is held.
   *
   * @return whether it was there and waited
   */
  boolean decide(Actor actor, UUID round, UUID statement, StatementStatus status, String reason) {
    return jdbc.sql(
                """
                update opinions.statement set status = :status, reason = :reason, published = :shown
                where community_id = :community and round_id = :round and statement_id = :statement
                  and status = 'PROPOSED'
                """)
            .param("community", actor.communityId())
            .param("round", round)
            .param("statement", statement)
            .param("status", status.name())
            .param("reason", status == StatementStatus.SHOWN ? "" : reason)
            .param("shown", status == StatementStatus.SHOWN)
            .update()
        == 1;
  }
}
