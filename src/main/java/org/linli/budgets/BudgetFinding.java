package org.linli.budgets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people find among the newest rounds, and what in rounds waits for staff. */
@Service
@Transactional(readOnly = true)
public class BudgetFinding {

  private final JdbcClient jdbc;

  BudgetFinding(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A round, or an idea in one.
   *
   * @param idea its number, or 0 for the round itself
   * @param words what is said of it
   */
  public record Found(
      ShortNumber round, RoundStatus status, int idea, String title, String words, LocalDate day) {}

  /**
   * A round that cannot go on without staff.
   *
   * @param ideas how many wait for their review
   * @param what key of the next thing to do
   * @param due when it was published to be done
   */
  public record Waiting(
      ShortNumber round, String title, int ideas, What what, Optional<Instant> due) {

    /** The next thing to do. */
    public enum What {
      REVIEW,
      CLOSE_IDEAS,
      FREEZE,
      COUNT
    }
  }

  /** The newest fifty rounds with their ideas, the newest first. */
  public List<Found> found(Scope scope) {
    return jdbc.sql(
            """
            with newest as (
              select round_id, year, sequence, status, title, about, made_at
              from budgets.v_public_round where community_id = :community
              order by made_at desc, round_id desc limit 50)
            select n.year, n.sequence, n.status, 0 as idea, n.title, n.about as words,
              n.made_at, n.round_id from newest n
            union all
            select n.year, n.sequence, n.status, i.number, i.title, i.what, i.made_at, n.round_id
            from newest n join budgets.v_public_idea i
              on i.community_id = :community and i.round_id = n.round_id
            where i.state <> 'WITHDRAWN'
            order by made_at desc, round_id desc, idea limit 2000
            """)
        .param("community", scope.communityId())
        .query(
            (row, index) ->
                new Found(
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    RoundStatus.valueOf(row.getString("status")),
                    row.getInt("idea"),
                    row.getString("title"),
                    row.getString("words"),
                    Dates.day(row.getTimestamp("made_at").toInstant())))
        .list();
  }

  /** What waits for whoever reviews or manages; nothing for anybody else. */
  public List<Waiting> waiting(Actor actor, Instant now) {
    if (!actor.may(BudgetPermission.MANAGE) && !actor.may(BudgetPermission.REVIEW)) {
      return List.of();
    }
    return jdbc
        .sql(
            """
            select r.year, r.sequence, r.title, r.status, r.ideas_until, r.review_until,
              r.votes_until,
              (select count(*) from budgets.idea i where i.community_id = r.community_id
                and i.round_id = r.round_id and i.state = 'WAITING') as ideas
            from budgets.round r
            where r.community_id = :community and r.status in ('IDEAS', 'REVIEW', 'VOTING')
            order by r.made_at desc, r.round_id desc limit 50
            """)
        .param("community", actor.communityId())
        .query(
            (row, index) ->
                new Row(
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getString("title"),
                    RoundStatus.valueOf(row.getString("status")),
                    row.getObject("ideas_until", LocalDate.class),
                    row.getObject("review_until", LocalDate.class),
                    row.getTimestamp("votes_until").toInstant(),
                    row.getInt("ideas")))
        .list()
        .stream()
        .flatMap(it -> it.waiting(now).stream())
        .filter(it -> it.what() == Waiting.What.REVIEW || actor.may(BudgetPermission.MANAGE))
        .toList();
  }

  private record Row(
      ShortNumber round,
      String title,
      RoundStatus status,
      LocalDate ideasUntil,
      LocalDate reviewUntil,
      Instant votesUntil,
      int ideas) {

    Optional<Waiting> waiting(Instant now) {
      var over = Dates.day(now).isAfter(ideasUntil);
      return switch (status) {
        case IDEAS, REVIEW -> {
          if (ideas > 0) {
            yield of(Waiting.What.REVIEW, Dates.end(reviewUntil));
          }
          if (status == RoundStatus.REVIEW) {
            yield of(Waiting.What.FREEZE, Dates.end(reviewUntil));
          }
          yield over ? of(Waiting.What.CLOSE_IDEAS, Dates.end(ideasUntil)) : Optional.empty();
        }
        case VOTING ->
            now.isAfter(votesUntil) ? of(Waiting.What.COUNT, votesUntil) : Optional.empty();
        default -> Optional.empty();
      };
    }

    private Optional<Waiting> of(Waiting.What what, Instant due) {
      return Optional.of(new Waiting(round, title, ideas, what, Optional.of(due)));
    }
  }
}
