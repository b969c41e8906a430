package org.linli.budgets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/** Turns rows into rounds. */
final class BudgetRows {

  /** Those of a table {@code r}, which the public view has as well. */
  static final String COLUMNS =
      """
      r.round_id, r.year, r.sequence, r.title, r.about, r.amount, r.themes, r.areas, r.rule,
        r.threshold, r.ties, r.at_least, r.up_to, r.voters, r.ideas_until, r.review_until,
        r.votes_from, r.votes_until, r.status, r.reason, r.ballot_year, r.ballot_sequence,
        r.counted_at, r.made_at
      """;

  private BudgetRows() {}

  static BudgetView round(ResultSet row) throws SQLException {
    var ballot = row.getInt("ballot_sequence");
    return new BudgetView(
        row.getObject("round_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        plan(row),
        RoundStatus.valueOf(row.getString("status")),
        row.getString("reason"),
        ballot == 0
            ? Optional.empty()
            : Optional.of(new ShortNumber(row.getInt("ballot_year"), ballot)),
        moment(row, "counted_at"),
        row.getTimestamp("made_at").toInstant());
  }

  private static RoundPlan plan(ResultSet row) throws SQLException {
    return new RoundPlan(
        row.getString("title"),
        row.getString("about"),
        row.getLong("amount"),
        texts(row, "themes"),
        texts(row, "areas"),
        RoundRule.valueOf(row.getString("rule")),
        row.getInt("threshold"),
        TieOrder.valueOf(row.getString("ties")),
        row.getInt("at_least"),
        row.getInt("up_to"),
        row.getString("voters"),
        row.getObject("ideas_until", LocalDate.class),
        row.getObject("review_until", LocalDate.class),
        row.getTimestamp("votes_from").toInstant(),
        row.getTimestamp("votes_until").toInstant());
  }

  static IdeaView idea(ResultSet row) throws SQLException {
    return new IdeaView(
        row.getInt("number"),
        row.getString("title"),
        row.getString("what"),
        row.getString("site"),
        row.getString("gains"),
        row.getString("theme"),
        row.getString("area"),
        row.getLong("guess"),
        row.getString("origin"),
        row.getString("origin_number"),
        empty(row, "signed_as"),
        row.getTimestamp("made_at").toInstant(),
        IdeaState.valueOf(row.getString("state")),
        row.getLong("cost"),
        empty(row, "reviewer"),
        row.getString("reason"),
        moment(row, "reviewed_at"),
        row.getInt("place_on_paper"),
        row.getString("project"),
        row.getBoolean("own"));
  }

  private static String empty(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? "" : text;
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
