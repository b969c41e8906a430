package org.linli.budgets;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the ideas of rounds whose row is held. */
@Repository
class Ideas {

  private static final String SELECT =
      """
      select i.number, i.title, i.what, i.site, i.gains, i.theme, i.area, i.guess, i.origin,
        i.origin_number, i.signed_as, i.made_at, i.state, i.cost, i.reviewer, i.reason,
        i.reviewed_at, i.place_on_paper, i.project, coalesce(i.made_by = :account, false) as own
      from budgets.idea i where i.community_id = :community and i.round_id = :round
      """;

  private final JdbcClient jdbc;

  Ideas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many there are, and how many of them are the actor's and not withdrawn. */
  Counts counts(Actor actor, UUID round) {
    return of(
            actor.communityId(),
            round,
            """
            select count(*) as whole,
              count(*) filter (where made_by = :account and state <> 'WITHDRAWN') as own
            from budgets.idea where community_id = :community and round_id = :round
            """)
        .param("account", actor.accountId())
        .query(Counts.class)
        .single();
  }

  void insert(Actor actor, UUID round, int number, SuggestIdea idea, Instant now) {
    var guess = Yuan.read(idea.guess());
    of(
            actor.communityId(),
            round,
            """
            insert into budgets.idea (community_id, round_id, number, title, what, site, gains,
              theme, area, guess, origin, origin_number, signed_as, made_by, made_at, state)
            values (:community, :round, :number, :title, :what, :site, :gains, :theme, :area,
              cast(:guess as bigint), :origin, :originNumber, :signed, :account, :now, 'WAITING')
            """)
        .param("number", number)
        .param("title", idea.title())
        .param("what", idea.what())
        .param("site", idea.site())
        .param("gains", idea.gains())
        .param("theme", idea.theme())
        .param("area", idea.area())
        .param("guess", guess.isPresent() ? guess.getAsLong() : null)
        .param("origin", idea.origin())
        .param("originNumber", idea.from().map(ShortNumber::toString).orElse(""))
        .param("signed", idea.signedAs())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  void reviewed(Actor actor, UUID round, int number, ReviewIdea review, String name, Instant now) {
    of(
            actor.communityId(),
            round,
            """
            update budgets.idea set state = :state, cost = nullif(cast(:cost as bigint), 0),
              reason = :reason, reviewer = :name, reviewed_by = :account, reviewed_at = :now
            where community_id = :community and round_id = :round and number = :number
            """)
        .param("number", number)
        .param("state", review.state().name())
        .param("cost", review.yuan())
        .param("reason", review.reason())
        .param("name", name)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  void withdrawn(long communityId, UUID round, int number) {
    of(
            communityId,
            round,
            """
            update budgets.idea set state = 'WITHDRAWN'
            where community_id = :community and round_id = :round and number = :number
            """)
        .param("number", number)
        .update();
  }

  /** Its number on the paper; the index refuses one that is given twice. */
  void onPaper(long communityId, UUID round, int number, int paper) {
    of(
            communityId,
            round,
            """
            update budgets.idea set place_on_paper = :paper
            where community_id = :community and round_id = :round and number = :number
            """)
        .param("number", number)
        .param("paper", paper)
        .update();
  }

  /** The project that began from it; false if one did before. */
  boolean became(long communityId, UUID round, int number, ShortNumber project) {
    return of(
                communityId,
                round,
                """
                update budgets.idea set project = :project
                where community_id = :community and round_id = :round and number = :number
                  and project = ''
                """)
            .param("number", number)
            .param("project", project.toString())
            .update()
        == 1;
  }

  /** All of a round, in the order in which they came; no round has more than it takes. */
  List<IdeaView> all(long communityId, UUID round, Optional<UUID> reader) {
    return of(communityId, round, SELECT + " order by i.number limit 300")
        .param("account", reader.orElse(null), java.sql.Types.OTHER)
        .query((row, index) -> BudgetRows.idea(row))
        .list();
  }

  Optional<IdeaView> find(Actor actor, UUID round, int number) {
    return of(actor.communityId(), round, SELECT + " and i.number = :number")
        .param("account", actor.accountId())
        .param("number", number)
        .query((row, index) -> BudgetRows.idea(row))
        .optional();
  }

  private JdbcClient.StatementSpec of(long communityId, UUID round, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("round", round);
  }

  /** How many ideas a round has. */
  record Counts(int whole, int own) {}
}
