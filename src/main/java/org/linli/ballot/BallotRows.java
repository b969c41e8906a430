package org.linli.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.ballot.counting.BallotRule;
import org.linli.ballot.counting.Question;
import org.linli.kernel.Assurance;
import org.linli.kernel.JudgeDepth;
import org.linli.kernel.Rung;
import org.linli.kernel.ShortNumber;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows into ballots. */
final class BallotRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Those of a table {@code b}, which the public view has as well. */
  static final String COLUMNS =
      """
      b.ballot_id, b.year, b.sequence, b.title, b.about, b.electorate, b.building_id, b.unit_id,
        b.body_id, b.place, b.rule, b.rung, b.assurance, b.web, b.door, b.paper,
        b.revote, b.proxies, b.charter, b.least_age, b.freeze_at, b.opens_at, b.closes_at,
        b.objection_days, b.status, b.roll_root, b.frozen_at, b.counted_at, b.final_from,
        b.reason, b.made_at, b.open_until, b.judged_rung, b.judged_why
      """;

  private BallotRows() {}

  static Ballot ballot(ResultSet row) throws SQLException {
    return new Ballot(row.getObject("ballot_id", UUID.class), number(row), plan(row), state(row));
  }

  static BallotView view(ResultSet row) throws SQLException {
    return new BallotView(
        row.getObject("ballot_id", UUID.class),
        number(row),
        plan(row),
        BallotStatus.valueOf(row.getString("status")),
        row.getString("roll_root"),
        moment(row, "frozen_at"),
        moment(row, "counted_at"),
        moment(row, "final_from"),
        row.getString("reason"),
        row.getTimestamp("made_at").toInstant(),
        judged(row));
  }

  /** A rule as it is kept. */
  static String written(BallotRule rule) {
    return JSON.writeValueAsString(rule);
  }

  private static Ballot.State state(ResultSet row) throws SQLException {
    return new Ballot.State(
        BallotStatus.valueOf(row.getString("status")),
        row.getString("roll_root"),
        moment(row, "frozen_at"),
        moment(row, "counted_at"),
        moment(row, "final_from"),
        row.getString("reason"),
        judged(row));
  }

  private static Optional<JudgeDepth> judged(ResultSet row) throws SQLException {
    var rung = row.getString("judged_rung");
    return rung == null
        ? Optional.empty()
        : Optional.of(new JudgeDepth(rung, row.getString("judged_why")));
  }

  private static ShortNumber number(ResultSet row) throws SQLException {
    return new ShortNumber(row.getInt("year"), row.getInt("sequence"));
  }

  private static Plan plan(ResultSet row) throws SQLException {
    return new Plan(
        row.getString("title"),
        row.getString("about"),
        new Plan.Where(
            id(row, "building_id"), id(row, "unit_id"), id(row, "body_id"), row.getString("place")),
        JSON.readValue(row.getString("rule"), BallotRule.class),
        Rung.valueOf(row.getString("rung")),
        Assurance.valueOf(row.getString("assurance")),
        new Plan.Channels(row.getBoolean("web"), row.getBoolean("door"), row.getBoolean("paper")),
        row.getBoolean("revote"),
        row.getInt("proxies"),
        row.getString("charter"),
        row.getInt("least_age"),
        new Plan.Times(
            row.getTimestamp("freeze_at").toInstant(),
            row.getTimestamp("opens_at").toInstant(),
            row.getTimestamp("closes_at").toInstant()),
        row.getInt("objection_days"),
        Optional.ofNullable(row.getObject("open_until", LocalDate.class)));
  }

  /** As it is counted; its words beside what is asked are in {@link Asked}. */
  static Asked asked(ResultSet row) throws SQLException {
    return Asked.of(
        row.getInt("number"),
        Question.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("about"),
        List.of((String[]) row.getArray("options").getArray()),
        row.getInt("least"),
        row.getInt("most"),
        row.getInt("seats"));
  }

  static Optional<UUID> id(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
