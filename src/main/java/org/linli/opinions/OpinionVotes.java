package org.linli.opinions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.opinions.mapping.Answer;
import org.linli.opinions.mapping.VoteLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps votes; they are only ever added. */
@Repository
class OpinionVotes {

  /** Rows that are read at once: all votes of a round need not be there as rows together. */
  private static final int FETCHED = 5_000;

  private final JdbcClient jdbc;

  OpinionVotes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Who votes in a round, held until the end of the transaction: their votes come one by one.
   *
   * @return an id that says nothing about the account
   */
  UUID hold(Actor actor, UUID round) {
    jdbc.sql(
            """
            insert into opinions.voter (community_id, round_id, account_id, voter_id)
            values (:community, :round, :account, :voter) on conflict do nothing
            """)
        .param("community", actor.communityId())
        .param("round", round)
        .param("account", actor.accountId())
        .param("voter", Ids.next())
        .update();
    return jdbc.sql(
            """
            select voter_id from opinions.voter
            where community_id = :community and round_id = :round and account_id = :account
            for update
            """)
        .param("community", actor.communityId())
        .param("round", round)
        .param("account", actor.accountId())
        .query(UUID.class)
        .single();
  }

  /**
   * What is known before a vote.
   *
   * @param shown whether the statement is shown in the round
   * @param minute votes of the voter within the last minute
   * @param said the latest answer to the statement
   */
  record Before(boolean shown, int minute, Optional<String> said) {}

  Before before(Actor actor, UUID round, UUID statement, UUID voter, Instant now) {
    return jdbc.sql(
            """
            select
              exists (select from opinions.statement
                where community_id = :community and statement_id = :statement and round_id = :round
                  and status = 'SHOWN') as shown,
              (select count(*) from opinions.vote
                where community_id = :community and round_id = :round and voter_id = :voter
                  and cast_at > cast(:since as timestamptz)) as minute,
              (select answer from opinions.vote
                where community_id = :community and voter_id = :voter and statement_id = :statement
                order by cast_at desc, vote_id desc limit 1) as said
            """)
        .param("community", actor.communityId())
        .param("round", round)
        .param("statement", statement)
        .param("voter", voter)
        .param("since", now.minus(Duration.ofMinutes(1)).toString())
        .query(
            (row, index) ->
                new Before(
                    row.getBoolean("shown"),
                    row.getInt("minute"),
                    Optional.ofNullable(row.getString("said"))))
        .single();
  }

  void add(Actor actor, UUID round, UUID statement, UUID voter, String answer, Instant at) {
    jdbc.sql(
            """
            insert into opinions.vote (community_id, vote_id, round_id, statement_id, voter_id, answer,
              cast_at)
            values (:community, :id, :round, :statement, :voter, :answer, cast(:at as timestamptz))
            """)
        .param("community", actor.communityId())
        .param("id", Ids.next())
        .param("round", round)
        .param("statement", statement)
        .param("voter", voter)
        .param("answer", answer)
        .param("at", at.toString())
        .update();
  }

  /** How many people voted after a moment. */
  int votersSince(long communityId, UUID round, Instant moment) {
    return jdbc.sql(
            """
            select count(distinct voter_id) from opinions.vote
            where community_id = :community and round_id = :round
              and cast_at > cast(:moment as timestamptz)
            """)
        .param("community", communityId)
        .param("round", round)
        .param("moment", moment.toString())
        .query(Integer.class)
        .single();
  }

  /** All votes on statements that are shown; voters are numbered, and nobody knows who is which. */
  VoteLog log(long communityId, UUID round) {
    var log = new VoteLog();
    jdbc.sql(
            """
            select dense_rank() over (order by v.voter_id) as voter, s.number, v.answer,
              row_number() over (order by v.cast_at, v.vote_id) as place
            from opinions.vote v
            join opinions.statement s
              on s.community_id = v.community_id and s.statement_id = v.statement_id
            where v.community_id = :community and v.round_id = :round and s.status = 'SHOWN'
            """)
        .withFetchSize(FETCHED)
        .param("community", communityId)
        .param("round", round)
        .query(
            row -> {
              log.add(
                  row.getLong("voter"),
                  row.getLong("number"),
                  Answer.valueOf(row.getString("answer")),
                  row.getLong("place"));
            });
    return log;
  }
}
