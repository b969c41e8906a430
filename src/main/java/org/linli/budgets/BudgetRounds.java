package org.linli.budgets;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps rounds. Whoever moves one, puts an idea into it or looks at one holds its row until the end
 * of the transaction, so that nothing gets in after the list was fixed.
 */
@Repository
class BudgetRounds {

  private final JdbcClient jdbc;

  BudgetRounds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next one of this year, by Chinese time; the counter's row is held until the end. */
  ShortNumber nextNumber(long communityId, Instant now) {
    var year = Dates.day(now).getYear();
    return jdbc.sql(
            """
            insert into budgets.number_counter as c (community_id, year, last_sequence)
            values (:community, :year, 1)
            on conflict (community_id, year) do update set last_sequence = c.last_sequence + 1
            returning last_sequence
            """)
        .param("community", communityId)
        .param("year", year)
        .query((row, index) -> new ShortNumber(year, row.getInt("last_sequence")))
        .single();
  }

  void insert(Actor actor, Round round, Instant now) {
    planned(
            actor.communityId(),
            round,
            """
            insert into budgets.round (community_id, round_id, year, sequence, title, about,
              amount, themes, areas, rule, threshold, ties, at_least, up_to, voters, ideas_until,
              review_until, votes_from, votes_until, status, made_by, made_at)
            values (:community, :id, :year, :sequence, :title, :about, :amount, :themes, :areas,
              :rule, :threshold, :ties, :atLeast, :upTo, :voters, :ideasUntil, :reviewUntil,
              :votesFrom, :votesUntil, 'DRAFT', :account, :now)
            """)
        .param("year", round.number().year())
        .param("sequence", round.number().sequence())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Of a draft that is held. */
  void rewrite(long communityId, Round round) {
    planned(
            communityId,
            round,
            """
            update budgets.round set title = :title, about = :about, amount = :amount,
              themes = :themes, areas = :areas, rule = :rule, threshold = :threshold, ties = :ties,
              at_least = :atLeast, up_to = :upTo, voters = :voters, ideas_until = :ideasUntil,
              review_until = :reviewUntil, votes_from = :votesFrom, votes_until = :votesUntil
            where community_id = :community and round_id = :id and status = 'DRAFT'
            """)
        .update();
  }

  private JdbcClient.StatementSpec planned(long communityId, Round round, String sql) {
    var plan = round.plan();
    return jdbc.sql(sql)
        .param("community", communityId)
        .param("id", round.id())
        .param("title", plan.title())
        .param("about", plan.about())
        .param("amount", plan.amount())
        .param("themes", plan.themes().toArray(String[]::new))
        .param("areas", plan.areas().toArray(String[]::new))
        .param("rule", plan.rule().name())
        .param("threshold", plan.threshold())
        .param("ties", plan.ties().name())
        .param("atLeast", plan.atLeast())
        .param("upTo", plan.upTo())
        .param("voters", plan.voters())
        .param("ideasUntil", plan.ideasUntil())
        .param("reviewUntil", plan.reviewUntil())
        .param("votesFrom", Timestamp.from(plan.votesFrom()))
        .param("votesUntil", Timestamp.from(plan.votesUntil()));
  }

  /** Where it stands; of one that is held. From its opening on everybody sees it. */
  void update(long communityId, Round round) {
    jdbc.sql(
            """
            update budgets.round set status = :status, reason = :reason,
              ballot_year = cast(:ballotYear as int), ballot_sequence = cast(:ballot as int),
              votes_from = :votesFrom, votes_until = :votesUntil, counted_at = :countedAt,
              published = true
            where community_id = :community and round_id = :id
            """)
        .param("community", communityId)
        .param("id", round.id())
        .param("status", round.status().name())
        .param("reason", round.reason())
        .param("ballotYear", round.ballot().map(ShortNumber::year).orElse(null))
        .param("ballot", round.ballot().map(ShortNumber::sequence).orElse(null))
        .param("votesFrom", Timestamp.from(round.plan().votesFrom()))
        .param("votesUntil", Timestamp.from(round.plan().votesUntil()))
        .param("countedAt", round.countedAt().map(Timestamp::from).orElse(null))
        .update();
  }

  /** A draft that nobody saw. */
  void delete(long communityId, UUID round) {
    jdbc.sql(
            """
            delete from budgets.round
            where community_id = :community and round_id = :id and status = 'DRAFT'
            """)
        .param("community", communityId)
        .param("id", round)
        .update();
  }

  /**
   * Held until the end of the transaction.
   *
   * @throws Refused if there is none
   */
  Round hold(long communityId, ShortNumber number) {
    return jdbc.sql(
            "select "
                + BudgetRows.COLUMNS
                + " from budgets.round r where r.community_id = :community and r.year = :year"
                + " and r.sequence = :sequence for update")
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> Round.of(BudgetRows.round(row)))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** The round whose votes a ballot takes, with its row held. */
  Optional<Round> holdOf(long communityId, ShortNumber ballot) {
    return jdbc.sql(
            "select "
                + BudgetRows.COLUMNS
                + " from budgets.round r where r.community_id = :community"
                + " and r.ballot_year = :year and r.ballot_sequence = :sequence for update")
        .param("community", communityId)
        .param("year", ballot.year())
        .param("sequence", ballot.sequence())
        .query((row, index) -> Round.of(BudgetRows.round(row)))
        .optional();
  }
}
