package org.linli.opinions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.linli.opinions.TakingPartPage.Answered;
import org.linli.opinions.mapping.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for pages and API. */
@Repository
class OpinionQueries {

  private static final String ROUNDS =
      """
      select r.round_id, r.question, r.about, r.opened_on, r.closes_on,
        r.settled_at is null and r.closed_at is null and r.closes_on >= :today as open,
        r.settled_at is not null as settled, r.forgotten_at is not null as forgotten, r.refused,
        (select count(*) from opinions.v_public_statement s
          where s.community_id = r.community_id and s.round_id = r.round_id) as statements,
        case when n.need_id is not null then 'needs'
          when p.proposal_id is not null then 'proposals' end as source,
        coalesce(n.year, p.year) as year, coalesce(n.sequence, p.sequence) as sequence,
        coalesce(n.summary, p.title) as title
      from opinions.v_public_round r
      left join needs.v_public_need n
        on n.community_id = r.community_id and n.need_id = r.need_id
      left join proposals.v_public_proposal p
        on p.community_id = r.community_id and p.proposal_id = r.proposal_id
      where r.community_id = :community
      """;

  private final JdbcClient jdbc;

  OpinionQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest hundred. */
  List<RoundView> list(long communityId, LocalDate today) {
    return jdbc.sql(ROUNDS + " order by r.closes_on desc, r.round_id desc limit 100")
        .param("community", communityId)
        .param("today", today)
        .query((row, index) -> round(row))
        .list();
  }

  Optional<RoundView> find(long communityId, UUID id, LocalDate today) {
    return jdbc.sql(ROUNDS + " and r.round_id = :id")
        .param("community", communityId)
        .param("today", today)
        .param("id", id)
        .query((row, index) -> round(row))
        .optional();
  }

  /** As many as a round can have, and more. */
  List<StatementView> shown(long communityId, UUID round) {
    return jdbc.sql(
            """
            select statement_id, number, words, status, '' as reason, '' as decider
            from opinions.v_public_statement
            where community_id = :community and round_id = :round order by number limit 1000
            """)
        .param("community", communityId)
        .param("round", round)
        .query((row, index) -> statement(row))
        .list();
  }

  /** Those that wait first. */
  List<StatementView> all(long communityId, UUID round) {
    return jdbc.sql(
            """
            select statement_id, number, words, status, reason, decider from opinions.statement
            where community_id = :community and round_id = :round
            order by status <> 'PROPOSED', number limit 1000
            """)
        .param("community", communityId)
        .param("round", round)
        .query((row, index) -> statement(row))
        .list();
  }

  List<StatementView> own(long communityId, UUID round, UUID account) {
    return jdbc.sql(
            """
            select statement_id, number, words, status, reason, '' as decider from opinions.statement
            where community_id = :community and round_id = :round and author_id = :account
            order by number limit 100
            """)
        .param("community", communityId)
        .param("round", round)
        .param("account", account)
        .query((row, index) -> statement(row))
        .list();
  }

  /**
   * A statement that the account has not answered. Each meets them in an order of their own, so
   * that those at the end of the list are not answered by the patient alone.
   */
  Optional<StatementView> next(long communityId, UUID round, UUID account) {
    return jdbc.sql(
            """
            select s.statement_id, s.number, s.words, s.status, '' as reason, '' as decider
            from opinions.statement s
            where s.community_id = :community and s.round_id = :round and s.status = 'SHOWN'
              and not exists (
                select from opinions.voter w
                join opinions.vote v on v.community_id = w.community_id and v.voter_id = w.voter_id
                where w.community_id = :community and w.round_id = :round and w.account_id = :account
                  and v.statement_id = s.statement_id)
            order by md5(cast(:account as text) || s.statement_id) limit 1
            """)
        .param("community", communityId)
        .param("round", round)
        .param("account", account)
        .query((row, index) -> statement(row))
        .optional();
  }

  /** What the account said, the latest answer to each statement. */
  List<Answered> answered(long communityId, UUID round, UUID account) {
    return jdbc.sql(
            """
            select distinct on (s.number) s.statement_id, s.words, v.answer
            from opinions.voter w
            join opinions.vote v on v.community_id = w.community_id and v.voter_id = w.voter_id
            join opinions.statement s
              on s.community_id = v.community_id and s.statement_id = v.statement_id
            where w.community_id = :community and w.round_id = :round and w.account_id = :account
            order by s.number, v.cast_at desc, v.vote_id desc limit 1000
            """)
        .param("community", communityId)
        .param("round", round)
        .param("account", account)
        .query(
            (row, index) ->
                new Answered(
                    row.getObject("statement_id", UUID.class),
                    row.getString("words"),
                    Answer.valueOf(row.getString("answer"))))
        .list();
  }

  /** Open rounds with statements that wait. */
  List<Waiting> waiting(long communityId, LocalDate today) {
    return jdbc.sql(
            """
            select r.round_id, r.question, count(*) as waiting
            from opinions.statement s
            join opinions.round r on r.community_id = s.community_id and r.round_id = s.round_id
            where s.community_id = :community and s.status = 'PROPOSED'
              and r.settled_at is null and r.closed_at is null and r.closes_on >= :today
            group by r.round_id, r.question order by r.round_id limit 100
            """)
        .param("community", communityId)
        .param("today", today)
        .query(
            (row, index) ->
                new Waiting(
                    row.getObject("round_id", UUID.class),
                    row.getString("question"),
                    row.getInt("waiting")))
        .list();
  }

  private static RoundView round(ResultSet row) throws SQLException {
    return new RoundView(
        row.getObject("round_id", UUID.class),
        row.getString("question"),
        row.getString("about"),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("closes_on", LocalDate.class),
        row.getBoolean("open"),
        row.getBoolean("settled"),
        row.getBoolean("forgotten"),
        row.getInt("statements"),
        row.getInt("refused"),
        Optional.ofNullable(row.getString("source")).isPresent()
            ? Optional.of(
                new RoundSource(
                    row.getString("source"),
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getString("title")))
            : Optional.empty());
  }

  private static StatementView statement(ResultSet row) throws SQLException {
    return new StatementView(
        row.getObject("statement_id", UUID.class),
        row.getInt("number"),
        row.getString("words"),
        StatementStatus.valueOf(row.getString("status")),
        row.getString("reason"),
        row.getString("decider"));
  }
}
