package org.linli.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.ledger.Quarter;
import org.linli.platform.Dates;
import org.linli.sunshine.MoneyFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the sheets of quarters, and counts what is open in one. */
@Repository
class DisclosureRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DisclosureRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What is not settled of all that happened until a day. */
  StillOpen open(long community, LocalDate until) {
    return jdbc.sql(
            """
            select
              (select count(*) from funds.v_bank_line
                where community_id = :community and booked_on <= :until and explained_by is null)
                as lines,
              (select count(*) from spending.v_payment
                where community_id = :community and paid_on <= :until and state = 'PAID'
                  and receipts = 0) as papers,
              (select count(*) from spending.v_public_doubt
                where community_id = :community and answered_at is null
                  and raised_at < :after) as doubts,
              (select count(*) from spending.v_public_purchase
                where community_id = :community and confirmation = 'OWED' and decided_at < :after)
                as confirmations
            """)
        .param("community", community)
        .param("until", until)
        .param("after", Timestamp.from(Dates.end(until)))
        .query(
            (row, index) ->
                new StillOpen(
                    row.getInt("lines"),
                    row.getInt("papers"),
                    row.getInt("doubts"),
                    row.getInt("confirmations")))
        .single();
  }

  /**
   * @param text the figures as they are kept, of which the sheet has the hash
   */
  void insert(Actor actor, QuarterSheet sheet, String text) {
    var all = sheet.figures().all();
    var open = sheet.open();
    jdbc.sql(
            """
            insert into disclosure.sheet (community_id, year, quarter, figures, sha256, income_fen,
              spent_fen, after_fen, lines, open_lines, open_papers, open_doubts,
              open_confirmations, reason, closed_at, closed_by)
            values (:community, :year, :quarter, :figures, :sha256, :income, :spent, :after, :lines,
              :openLines, :openPapers, :openDoubts, :openConfirmations, :reason, :at, :by)
            """)
        .param("community", actor.communityId())
        .param("year", sheet.quarter().year())
        .param("quarter", sheet.quarter().number())
        .param("figures", text)
        .param("sha256", sheet.sha256())
        .param("income", all.income())
        .param("spent", all.spent())
        .param("after", all.after())
        .param("lines", sheet.figures().lines())
        .param("openLines", open.lines())
        .param("openPapers", open.papers())
        .param("openDoubts", open.doubts())
        .param("openConfirmations", open.confirmations())
        .param("reason", sheet.reason())
        .param("at", Timestamp.from(sheet.closedAt()))
        .param("by", actor.accountId())
        .update();
  }

  Optional<QuarterSheet> find(long community, Quarter quarter) {
    return jdbc.sql(
            """
            select * from disclosure.v_public_sheet
            where community_id = :community and year = :year and quarter = :quarter
            """)
        .param("community", community)
        .param("year", quarter.year())
        .param("quarter", quarter.number())
        .query((row, index) -> sheet(row))
        .optional();
  }

  /** The figures as they are kept, of which the hash is published. */
  Optional<String> kept(long community, Quarter quarter) {
    return jdbc.sql(
            """
            select figures from disclosure.v_public_sheet
            where community_id = :community and year = :year and quarter = :quarter
            """)
        .param("community", community)
        .param("year", quarter.year())
        .param("quarter", quarter.number())
        .query(String.class)
        .optional();
  }

  /** The newest first, at most forty: ten years. */
  List<SheetLine> list(long community) {
    return jdbc.sql(
            """
            select year, quarter, income_fen, spent_fen, after_fen, lines, closed_at,
              open_lines + open_papers + open_doubts + open_confirmations as open
            from disclosure.v_public_sheet where community_id = :community
            order by year desc, quarter desc limit 40
            """)
        .param("community", community)
        .query(
            (row, index) ->
                new SheetLine(
                    quarter(row),
                    row.getLong("income_fen"),
                    row.getLong("spent_fen"),
                    row.getLong("after_fen"),
                    row.getInt("lines"),
                    row.getInt("open"),
                    row.getTimestamp("closed_at").toInstant()))
        .list();
  }

  private static Quarter quarter(ResultSet row) throws SQLException {
    return new Quarter(row.getInt("year"), row.getInt("quarter"));
  }

  private QuarterSheet sheet(ResultSet row) throws SQLException {
    return new QuarterSheet(
        quarter(row),
        json.readValue(row.getString("figures"), MoneyFigures.class),
        row.getString("sha256"),
        new StillOpen(
            row.getInt("open_lines"),
            row.getInt("open_papers"),
            row.getInt("open_doubts"),
            row.getInt("open_confirmations")),
        row.getString("reason"),
        row.getTimestamp("closed_at").toInstant());
  }
}
