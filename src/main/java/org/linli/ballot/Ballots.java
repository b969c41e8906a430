package org.linli.ballot;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.JudgeDepth;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps ballots and what they ask. Whoever moves one holds its row until the end of the
 * transaction; that waits for everybody who is voting, and they for it.
 */
@Repository
class Ballots {

  private final JdbcClient jdbc;

  Ballots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next one of this year, by Chinese time; the counter's row is held until the end. */
  ShortNumber nextNumber(long communityId, Instant now) {
    var year = Dates.day(now).getYear();
    return jdbc.sql(
            """
            insert into ballot.number_counter as c (community_id, year, last_sequence)
            values (:community, :year, 1)
            on conflict (community_id, year) do update set last_sequence = c.last_sequence + 1
            returning last_sequence
            """)
        .param("community", communityId)
        .param("year", year)
        .query((row, index) -> new ShortNumber(year, row.getInt("last_sequence")))
        .single();
  }

  void insert(Actor actor, Ballot ballot, Instant now) {
    planned(
            actor.communityId(),
            ballot,
            """
            insert into ballot.ballot (community_id, ballot_id, year, sequence, title, about,
              electorate, building_id, unit_id, body_id, place, rule, rung, assurance, web, door, paper, revote, proxies, charter, least_age, freeze_at, opens_at, closes_at,
              objection_days, open_until, status, made_by, made_at)
            values (:community, :id, :year, :sequence, :title, :about, :electorate,
              cast(:building as uuid), cast(:unit as uuid), cast(:body as uuid), :place, :rule,
              :rung, :assurance, :web, :door, :paper, :revote, :proxies, :charter,
              :leastAge, :freezeAt, :opensAt, :closesAt, :objectionDays, :openUntil, 'DRAFT', :account, :now)
            """)
        .param("year", ballot.number().year())
        .param("sequence", ballot.number().sequence())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Of a draft that is held. */
  void rewrite(long communityId, Ballot ballot) {
    planned(
            communityId,
            ballot,
            """
            update ballot.ballot set title = :title, about = :about, electorate = :electorate,
              building_id = cast(:building as uuid), unit_id = cast(:unit as uuid),
              body_id = cast(:body as uuid), place = :place, rule = :rule,
              rung = :rung, assurance = :assurance, web = :web,
              door = :door, paper = :paper, revote = :revote, proxies = :proxies,
              charter = :charter, least_age = :leastAge, freeze_at = :freezeAt,
              opens_at = :opensAt, closes_at = :closesAt, objection_days = :objectionDays,
              open_until = :openUntil
            where community_id = :community and ballot_id = :id and status = 'DRAFT'
            """)
        .update();
  }

  private JdbcClient.StatementSpec planned(long communityId, Ballot ballot, String sql) {
    var plan = ballot.plan();
    return jdbc.sql(sql)
        .param("community", communityId)
        .param("id", ballot.id())
        .param("title", plan.title())
        .param("about", plan.about())
        .param("electorate", plan.electorate().name())
        .param("building", text(plan.where().building()))
        .param("unit", text(plan.where().unit()))
        .param("body", text(plan.where().body()))
        .param("place", plan.where().words())
        .param("rule", BallotRows.written(plan.rule()))
        .param("rung", plan.rung().name())
        .param("assurance", plan.assurance().name())
        .param("web", plan.channels().web())
        .param("door", plan.channels().door())
        .param("paper", plan.channels().paper())
        .param("revote", plan.revote())
        .param("proxies", plan.proxies())
        .param("charter", plan.charter())
        .param("leastAge", plan.leastAge())
        .param("freezeAt", Timestamp.from(plan.times().freezeAt()))
        .param("opensAt", Timestamp.from(plan.times().opensAt()))
        .param("closesAt", Timestamp.from(plan.times().closesAt()))
        .param("objectionDays", plan.objectionDays())
        .param("openUntil", plan.openUntil().orElse(null), Types.DATE);
  }

  /** Where it stands, and whether everybody sees it; of one that is held. */
  void update(long communityId, Ballot ballot) {
    var state = ballot.state();
    jdbc.sql(
            """
            update ballot.ballot set status = :status, roll_root = :root, frozen_at = :frozenAt,
              counted_at = :countedAt, final_from = :finalFrom, reason = :reason,
              judged_rung = cast(:judged as text), judged_why = :judgedWhy, published = true
            where community_id = :community and ballot_id = :id
            """)
        .param("community", communityId)
        .param("id", ballot.id())
        .param("status", state.status().name())
        .param("root", state.rollRoot())
        .param("frozenAt", state.frozenAt().map(Timestamp::from).orElse(null))
        .param("countedAt", state.countedAt().map(Timestamp::from).orElse(null))
        .param("finalFrom", state.finalFrom().map(Timestamp::from).orElse(null))
        .param("reason", state.reason())
        .param("judged", state.judged().map(JudgeDepth::judged).orElse(null))
        .param("judgedWhy", state.judged().map(JudgeDepth::changed).orElse(""))
        .update();
  }

  /** Held until the end of the transaction. */
  Ballot hold(long communityId, ShortNumber number) {
    return jdbc.sql(
            "select "
                + BallotRows.COLUMNS
                + " from ballot.ballot b where b.community_id = :community and b.year = :year"
                + " and b.sequence = :sequence for update")
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> BallotRows.ballot(row))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  Optional<Ballot> hold(long communityId, UUID id) {
    return jdbc.sql(
            "select "
                + BallotRows.COLUMNS
                + " from ballot.ballot b where b.community_id = :community and b.ballot_id = :id"
                + " for update")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> BallotRows.ballot(row))
        .optional();
  }

  /** Nobody moves it until the end of the transaction; others may hold it so as well. */
  void share(long communityId, UUID id) {
    jdbc.sql(
            """
            select 1 from ballot.ballot
            where community_id = :community and ballot_id = :id for share
            """)
        .param("community", communityId)
        .param("id", id)
        .query(Integer.class)
        .optional();
  }

  List<Asked> questions(long communityId, UUID ballot) {
    return jdbc.sql(
            """
            select number, kind, title, about, options, least, most, seats from ballot.question
            where community_id = :community and ballot_id = :ballot order by number
            """)
        .param("community", communityId)
        .param("ballot", ballot)
        .query((row, index) -> BallotRows.asked(row))
        .list();
  }

  /** The next on the paper, of a draft that is held. */
  void insert(long communityId, UUID ballot, AskQuestion asks) {
    jdbc.sql(
            """
            insert into ballot.question (community_id, ballot_id, number, kind, title, about,
              options, least, most, seats)
            select :community, :ballot, coalesce(max(number), 0) + 1, :kind, :title, :about,
              cast(:options as text[]), :least, :most, :seats
            from ballot.question where community_id = :community and ballot_id = :ballot
            """)
        .param("community", communityId)
        .param("ballot", ballot)
        .param("kind", asks.kind().name())
        .param("title", asks.title())
        .param("about", asks.about())
        .param("options", asks.options().toArray(String[]::new))
        .param("least", asks.least())
        .param("most", asks.most())
        .param("seats", asks.seats())
        .update();
  }

  /** The last on the paper goes; of a draft that is held. */
  boolean deleteLast(long communityId, UUID ballot) {
    return jdbc.sql(
                """
                delete from ballot.question
                where community_id = :community and ballot_id = :ballot and number =
                  (select max(number) from ballot.question
                   where community_id = :community and ballot_id = :ballot)
                """)
            .param("community", communityId)
            .param("ballot", ballot)
            .update()
        == 1;
  }

  /** Of a draft that is held. */
  void delete(long communityId, UUID ballot) {
    for (var table : List.of("trustee", "question", "ballot")) {
      jdbc.sql(
              "delete from ballot."
                  + table
                  + " where community_id = :community and ballot_id = :ballot")
          .param("community", communityId)
          .param("ballot", ballot)
          .update();
    }
  }

  void publishQuestions(long communityId, UUID ballot) {
    jdbc.sql(
            """
            update ballot.question set published = true
            where community_id = :community and ballot_id = :ballot
            """)
        .param("community", communityId)
        .param("ballot", ballot)
        .update();
  }

  /** Those whose moments wait: for the nightly look that nothing was missed. */
  List<UUID> running(long communityId) {
    return jdbc.sql(
            """
            select ballot_id from ballot.ballot
            where community_id = :community and status in
              ('ANNOUNCED', 'FROZEN', 'OPEN', 'CLOSED', 'COUNTED')
            order by closes_at limit 1000
            """)
        .param("community", communityId)
        .query(UUID.class)
        .list();
  }

  static @Nullable String text(Optional<UUID> id) {
    return id.map(UUID::toString).orElse(null);
  }
}
