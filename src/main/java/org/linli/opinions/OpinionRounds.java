package org.linli.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

  /** What a round comes from. */
  record Source(Optional<UUID> need, Optional<UUID> proposal) {}

  /** A round that is held. */
  record Held(UUID id, String question, boolean open, boolean settled) {}

  void insert(
      Actor actor,
      UUID id,
      OpenRound round,
      Source source,
      long seed,
      String salt,
      LocalDate today) {
    jdbc.sql(
            """
            insert into opinions.round (community_id, round_id, question, about, need_id, proposal_id,
              seed, said_salt, opened_on, closes_on, opened_by)
            values (:community, :id, :question, :about, cast(:need as uuid), cast(:proposal as uuid),
              :seed, :salt, :today, :closesOn, :account)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("question", round.question())
        .param("about", round.background())
        .param("need", source.need().orElse(null))
        .param("proposal", source.proposal().orElse(null))
        .param("seed", seed)
        .param("salt", salt)
        .param("today", today)
        .param("closesOn", round.lastDay())
        .param("account", actor.accountId())
        .update();
  }

  /** Lets others vote, but nobody write, close or settle. */
  Optional<Held> share(long communityId, UUID id, LocalDate today) {
    return hold(communityId, id, today, "for share");
  }

  /** Until the end of the transaction nobody else votes, writes, closes or settles. */
  Optional<Held> hold(long communityId, UUID id, LocalDate today) {
    return hold(communityId, id, today, "for update");
  }

  private Optional<Held> hold(long communityId, UUID id, LocalDate today, String how) {
    return jdbc.sql(
            """
            select question, settled_at is null and closed_at is null and closes_on >= :today as open,
              settled_at is not null as settled
            from opinions.round where community_id = :community and round_id = :id
            """
                + how)
        .param("community", communityId)
        .param("id", id)
        .param("today", today)
        .query(
            (row, index) ->
                new Held(
                    id,
                    row.getString("question"),
                    row.getBoolean("open"),
                    row.getBoolean("settled")))
        .optional();
  }

  /** Of a round that is held. */
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

  /** Of a round that is held: nothing of it changes any more. */
  void settle(long communityId, UUID id, Instant at) {
    jdbc.sql(
            """
            update opinions.round set settled_at = cast(:at as timestamptz)
            where community_id = :community and round_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("at", at.toString())
        .update();
  }

  /** Rounds that ended and have no final result. */
  List<UUID> unsettled(long communityId, LocalDate today) {
    return jdbc.sql(
            """
            select round_id from opinions.round
            where community_id = :community and settled_at is null
              and (closes_on < :today or closed_at is not null)
            order by closes_on limit 100
            """)
        .param("community", communityId)
        .param("today", today)
        .query(UUID.class)
        .list();
  }

  /** Of rounds that were settled before a moment nobody knows any more who answered what. */
  void forget(long communityId, Instant before, Instant now) {
    jdbc.sql(
            """
            with due as (
              update opinions.round set forgotten_at = cast(:now as timestamptz)
              where community_id = :community and forgotten_at is null
                and settled_at < cast(:before as timestamptz)
              returning round_id)
            delete from opinions.voter
            where community_id = :community and round_id in (select round_id from due)
            """)
        .param("community", communityId)
        .param("before", before.toString())
        .param("now", now.toString())
        .update();
  }

  /** The community's own, of a round that was just opened. */
  void addShown(Actor actor, UUID round, List<String> words, String name, Instant at) {
    jdbc.sql(
            """
            insert into opinions.statement (community_id, statement_id, round_id, number, words, status,
              proposed_at, decided_at, decided_by, decider, published)
            select :community, it.id, :round, it.number, it.words, 'SHOWN', cast(:at as timestamptz),
              cast(:at as timestamptz), :account, :name, true
            from unnest(cast(:ids as uuid[]), cast(:words as text[]))
              with ordinality as it (id, words, number)
            """)
        .param("community", actor.communityId())
        .param("round", round)
        .param("at", at.toString())
        .param("account", actor.accountId())
        .param("name", name)
        .param("ids", words.stream().map(any -> Ids.next()).toArray(UUID[]::new))
        .param("words", words.toArray(String[]::new))
        .update();
  }

  /** Of a round that is held. */
  void addProposed(Actor actor, UUID round, String words, Instant at) {
    jdbc.sql(
            """
            insert into opinions.statement (community_id, statement_id, round_id, number, words, status,
              author_id, proposed_at)
            select :community, :id, :round, coalesce(max(number), 0) + 1, :words, 'PROPOSED',
              :author, cast(:at as timestamptz)
            from opinions.statement where community_id = :community and round_id = :round
            """)
        .param("community", actor.communityId())
        .param("id", Ids.next())
        .param("round", round)
        .param("words", words)
        .param("author", actor.accountId())
        .param("at", at.toString())
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

  /** A statement that nobody has read; nobody but its author and the program knows whose it is. */
  record Proposed(String words, Optional<UUID> author) {}

  /** Of a round that is held, so that it is decided once. */
  Optional<Proposed> waiting(Actor actor, UUID round, UUID statement) {
    return jdbc.sql(
            """
            select words, author_id from opinions.statement
            where community_id = :community and round_id = :round and statement_id = :statement
              and status = 'PROPOSED'
            """)
        .param("community", actor.communityId())
        .param("round", round)
        .param("statement", statement)
        .query(
            (row, index) ->
                new Proposed(
                    row.getString("words"),
                    Optional.ofNullable(row.getObject("author_id", UUID.class))))
        .optional();
  }

  boolean knows(Actor actor, UUID round, UUID statement) {
    return jdbc.sql(
            """
            select exists (select from opinions.statement
              where community_id = :community and round_id = :round and statement_id = :statement)
            """)
        .param("community", actor.communityId())
        .param("round", round)
        .param("statement", statement)
        .query(Boolean.class)
        .single();
  }

  /** Of a round that is held. */
  void decide(
      Actor actor, UUID statement, DecideStatement decision, String name, String salt, Instant at) {
    var shown = decision.status() == StatementStatus.SHOWN;
    if (!shown) {
      countRefused(actor, statement);
    }
    jdbc.sql(
            """
            update opinions.statement set status = :status, reason = :reason, published = :shown,
              decided_at = cast(:at as timestamptz), decided_by = :account, decider = :name,
              said_salt = :salt
            where community_id = :community and statement_id = :statement and status = 'PROPOSED'
            """)
        .param("community", actor.communityId())
        .param("statement", statement)
        .param("status", decision.showing())
        .param("reason", decision.reason())
        .param("shown", shown)
        .param("at", at.toString())
        .param("account", actor.accountId())
        .param("name", name)
        .param("salt", salt)
        .update();
  }

  private void countRefused(Actor actor, UUID statement) {
    jdbc.sql(
            """
            update opinions.round r set refused = r.refused + 1
            from opinions.statement s
            where r.community_id = :community and s.community_id = r.community_id
              and s.round_id = r.round_id and s.statement_id = :statement and s.status = 'PROPOSED'
            """)
        .param("community", actor.communityId())
        .param("statement", statement)
        .update();
  }
}
