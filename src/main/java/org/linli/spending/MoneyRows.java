package org.linli.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is left of earmarks and which lines of the bank nobody explained yet. */
@Repository
class MoneyRows {

  private static final String EARMARK =
      """
      select e.id, e.fund_id, f.name as fund, e.number, e.title, e.kind, e.project_id,
        e.granted_fen - e.held_fen - e.spent_fen as left_fen
      from funds.v_earmark e
      join funds.v_fund f on f.community_id = e.community_id and f.id = e.fund_id
      where e.community_id = :community
      """;

  private static final String LINE =
      """
      select id, fund_id, booked_on, amount_fen, counterparty, purpose from funds.v_bank_line
      where community_id = :community and explained_id is null
      """;

  private final JdbcClient jdbc;

  MoneyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<EarmarkChoice> earmarks(long communityId) {
    return jdbc.sql(EARMARK + " and f.closed_on is null order by f.name, e.title, e.id limit 200")
        .param("community", communityId)
        .query((row, index) -> earmark(row))
        .list();
  }

  Optional<EarmarkChoice> earmark(long communityId, UUID id) {
    return jdbc.sql(EARMARK + " and e.id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> earmark(row))
        .optional();
  }

  /** Those of one amount that nobody explained: what left is below zero. */
  List<BankLine> unexplained(long communityId, UUID fund, long fen) {
    return jdbc.sql(
            LINE
                + """
                 and fund_id = :fund and amount_fen = :fen
                order by booked_on desc, id desc limit 20
                """)
        .param("community", communityId)
        .param("fund", fund)
        .param("fen", fen)
        .query((row, index) -> line(row))
        .list();
  }

  Optional<BankLine> unexplained(long communityId, UUID id) {
    return jdbc.sql(LINE + " and id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> line(row))
        .optional();
  }

  private static EarmarkChoice earmark(ResultSet row) throws SQLException {
    return new EarmarkChoice(
        row.getObject("id", UUID.class),
        row.getObject("fund_id", UUID.class),
        row.getString("fund"),
        row.getString("number"),
        row.getString("title"),
        row.getString("kind"),
        Optional.ofNullable(row.getObject("project_id", UUID.class)),
        row.getLong("left_fen"));
  }

  private static BankLine line(ResultSet row) throws SQLException {
    return new BankLine(
        row.getObject("id", UUID.class),
        row.getObject("fund_id", UUID.class),
        row.getObject("booked_on", LocalDate.class),
        row.getLong("amount_fen"),
        row.getString("counterparty"),
        row.getString("purpose"));
  }
}
