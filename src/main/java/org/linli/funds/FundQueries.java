package org.linli.funds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads funds and what is in them for pages. */
@Repository
class FundQueries {

  private static final int LONGEST = 200;

  private static final String FUND =
      """
      select f.fund_id, f.number, f.name, f.kind, f.holder_name, f.supervisor_name, f.bank_name,
        f.opened_on, f.closed_on, f.reason,
        (select json_agg(json_build_object('source', s.source, 'received', s.received,
            'spent', s.spent) order by s.source)
          from (select e.source, sum(e.granted_fen) as received, sum(e.spent_fen) as spent
            from funds.earmark e
            where e.community_id = f.community_id and e.fund_id = f.fund_id and e.published
            group by e.source) s) as sources
      from funds.fund f
      where f.community_id = :community and f.published
      """;

  private static final String EARMARK =
      """
      select earmark_id, fund_id, parent_id, number, title, kind, source, restricted, purpose,
        project_number, granted_fen, held_fen, spent_fen, due_on, done_on, result
      from funds.earmark where community_id = :community and published
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  FundQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<FundView> list(long communityId) {
    return jdbc.sql(FUND + " order by f.opened_on desc, f.fund_id desc limit 100")
        .param("community", communityId)
        .query((row, index) -> fund(row))
        .list();
  }

  Optional<FundView> find(long communityId, UUID id) {
    return jdbc.sql(FUND + " and f.fund_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> fund(row))
        .optional();
  }

  private FundView fund(ResultSet row) throws SQLException {
    var sources = row.getString("sources");
    return new FundView(
        row.getObject("fund_id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        FundKind.valueOf(row.getString("kind")),
        row.getString("holder_name"),
        row.getString("supervisor_name"),
        row.getString("bank_name"),
        row.getObject("opened_on", LocalDate.class),
        day(row, "closed_on"),
        row.getString("reason"),
        sources == null
            ? List.of()
            : json.readValue(sources, new TypeReference<List<SourceSum>>() {}));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  List<EarmarkView> earmarks(long communityId, UUID fund) {
    return jdbc.sql(EARMARK + " and fund_id = :fund order by number limit " + LONGEST)
        .param("community", communityId)
        .param("fund", fund)
        .query((row, index) -> earmark(row))
        .list();
  }

  Optional<EarmarkView> earmark(long communityId, UUID id) {
    return jdbc.sql(EARMARK + " and earmark_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> earmark(row))
        .optional();
  }

  private static EarmarkView earmark(ResultSet row) throws SQLException {
    return new EarmarkView(
        row.getObject("earmark_id", UUID.class),
        row.getObject("fund_id", UUID.class),
        Optional.ofNullable(row.getObject("parent_id", UUID.class)),
        row.getString("number"),
        row.getString("title"),
        EarmarkKind.valueOf(row.getString("kind")),
        IncomeSource.valueOf(row.getString("source")),
        row.getBoolean("restricted"),
        row.getString("purpose"),
        Optional.ofNullable(row.getString("project_number")),
        row.getLong("granted_fen"),
        row.getLong("held_fen"),
        row.getLong("spent_fen"),
        day(row, "due_on"),
        day(row, "done_on"),
        row.getString("result"));
  }

  /** The latest that came in; of all funds where none is named. */
  List<IncomeView> incomes(long communityId, UUID fund, boolean staff) {
    var giver = staff ? "giver" : "giver_public";
    return jdbc.sql(
            """
            select income_id, fund_id, earmark_id, source, %s as giver, amount_fen, received_on,
              receipt_number, tax_way, purpose, returned_on, return_reason
            from funds.income
            where community_id = :community and fund_id = :fund and published
            order by received_on desc, income_id desc limit 50
            """
                .formatted(giver))
        .param("community", communityId)
        .param("fund", fund)
        .query((row, index) -> income(row))
        .list();
  }

  /** One for staff. */
  Optional<IncomeView> income(long communityId, UUID id) {
    return jdbc.sql(
            """
            select income_id, fund_id, earmark_id, source, giver, amount_fen, received_on,
              receipt_number, tax_way, purpose, returned_on, return_reason
            from funds.income where community_id = :community and income_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> income(row))
        .optional();
  }

  /** Lines by which an income of that amount may have been paid back. */
  List<LineView> paidOut(long communityId, UUID fund, long fen) {
    return jdbc.sql(
            LINE
                + """
                   and fund_id = :fund and amount_fen = :fen and explained_by is null
                  order by booked_on desc, line_id desc limit 20
                  """)
        .param("community", communityId)
        .param("fund", fund)
        .param("fen", -fen)
        .query((row, index) -> line(row))
        .list();
  }

  private static IncomeView income(ResultSet row) throws SQLException {
    return new IncomeView(
        row.getObject("income_id", UUID.class),
        row.getObject("fund_id", UUID.class),
        row.getObject("earmark_id", UUID.class),
        IncomeSource.valueOf(row.getString("source")),
        row.getString("giver"),
        row.getLong("amount_fen"),
        row.getObject("received_on", LocalDate.class),
        row.getString("receipt_number"),
        row.getString("tax_way"),
        row.getString("purpose"),
        day(row, "returned_on"),
        row.getString("return_reason"));
  }

  /** What moved last between earmarks of a fund. */
  List<MoveView> moves(long communityId, UUID fund) {
    return jdbc.sql(
            """
            select m.move_id, a.title as from_title, a.kind as from_kind, b.title as to_title,
              b.kind as to_kind, m.fen, m.reason, m.moved_on
            from funds.earmark a
            join funds.earmark_move m on m.community_id = a.community_id and m.from_id = a.earmark_id
              and m.published
            join funds.earmark b on b.community_id = m.community_id and b.earmark_id = m.to_id
              and b.published
            where a.community_id = :community and a.fund_id = :fund and a.published
            order by m.move_id desc limit 50
            """)
        .param("community", communityId)
        .param("fund", fund)
        .query(
            (row, index) ->
                new MoveView(
                    row.getObject("move_id", UUID.class),
                    row.getString("from_title"),
                    EarmarkKind.valueOf(row.getString("from_kind")),
                    row.getString("to_title"),
                    EarmarkKind.valueOf(row.getString("to_kind")),
                    row.getLong("fen"),
                    row.getString("reason"),
                    row.getObject("moved_on", LocalDate.class)))
        .list();
  }

  /** Lines of a fund, the latest first. */
  List<LineView> lines(long communityId, UUID fund, Paging paging) {
    var after = paging.after();
    return jdbc.sql(
            LINE
                + """
                   and fund_id = :fund
                   and (cast(:day as date) is null or (booked_on, line_id) < (cast(:day as date), :id))
                 order by booked_on desc, line_id desc limit :limit
                """)
        .param("community", communityId)
        .param("fund", fund)
        .param("day", after.map(it -> Dates.day(it.at().minusMillis(1))).orElse(null))
        .param("id", after.map(it -> it.id()).orElse(new UUID(0, 0)))
        .param("limit", paging.limit())
        .query((row, index) -> line(row))
        .list();
  }

  /** Lines that nobody has explained yet, the earliest first. */
  List<LineView> unexplained(long communityId) {
    return jdbc.sql(LINE + " and explained_by is null order by booked_on, line_id limit 100")
        .param("community", communityId)
        .query((row, index) -> line(row))
        .list();
  }

  Optional<LineView> line(long communityId, UUID id) {
    return jdbc.sql(LINE + " and line_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> line(row))
        .optional();
  }

  private static final String LINE =
      """
      select line_id, fund_id, booked_on, amount_fen, balance_fen, counterparty, purpose,
        explained_by, explained_id
      from funds.bank_line where community_id = :community
      """;

  private static LineView line(ResultSet row) throws SQLException {
    return new LineView(
        row.getObject("line_id", UUID.class),
        row.getObject("fund_id", UUID.class),
        row.getObject("booked_on", LocalDate.class),
        row.getLong("amount_fen"),
        Optional.ofNullable((Long) row.getObject("balance_fen")),
        row.getString("counterparty"),
        row.getString("purpose"),
        Optional.ofNullable(row.getString("explained_by")),
        Optional.ofNullable(row.getObject("explained_id", UUID.class)));
  }
}
