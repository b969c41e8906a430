package org.linli.sunshine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.funds.IncomeSource;
import org.linli.funds.MoneyMoved.Way;
import org.linli.kernel.Cursor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lines of a community's money, for anybody, the newest first. */
@Service
@Transactional(readOnly = true)
public class SunshineLines {

  private static final String LINE =
      """
      select m.id, m.kind, m.about, m.journal_id, m.fund_id, f.name as fund, e.title as use,
        m.source, m.fen, m.day, m.booked_on, coalesce(i.purpose, p.title, '') as title,
        coalesce(i.giver_public, p.supplier, '') as party, p.number, coalesce(p.receipts, 0) as receipts
      """;

  // Lines first, then what each is about: as a whole, either view could be read first.
  private static final String FROM =
      """
      from (%s) m
      join funds.v_public_fund f on f.community_id = m.community_id and f.id = m.fund_id
      join funds.v_public_earmark e on e.community_id = m.community_id and e.id = m.earmark_id
      left join funds.v_public_income i on i.community_id = m.community_id and i.id = m.about
      left join spending.v_public_payment p
        on p.community_id = m.community_id and p.journal_id = m.about
      order by m.day desc, m.id desc
      """;

  private static final int BATCH = 1000;
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final JdbcClient jdbc;

  SunshineLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One page of the lines of a period. */
  public Slice<MoneyLine> of(Scope scope, LineFilter filter, Paging paging) {
    var rows = rows(scope, filter, paging.after(), paging.limit());
    return Slice.cut(rows, paging, MoneyLine::position);
  }

  /** All lines of a period, one after the other. */
  public void each(Scope scope, LineFilter filter, Consumer<MoneyLine> reader) {
    var after = Optional.<Cursor>empty();
    List<MoneyLine> batch;
    do {
      batch = rows(scope, filter, after, BATCH);
      batch.forEach(reader);
      after = batch.stream().reduce((first, second) -> second).map(MoneyLine::position);
    } while (batch.size() == BATCH);
  }

  /** The next lines, as many as wanted. */
  private List<MoneyLine> rows(Scope scope, LineFilter filter, Optional<Cursor> after, int most) {
    var begin = after.orElse(Cursor.START);
    var lines =
        """
        select * from sunshine.v_public_movement
        where community_id = :community and day between :first and :last
          and (day, id) < (:day, :after) %s
        order by day desc, id desc limit :most
        """
            .formatted(condition(filter));
    var query =
        jdbc.sql(LINE + FROM.formatted(lines))
            .param("community", scope.communityId())
            .param("first", filter.period().firstDay())
            .param("last", filter.period().lastDay())
            .param("day", after.isPresent() ? Dates.day(begin.at()).minusDays(1) : LAST)
            .param("after", begin.id())
            .param("most", most);
    filter.fund().ifPresent(fund -> query.param("fund", fund));
    filter.project().ifPresent(project -> query.param("project", project.toString()));
    return query.query((row, index) -> line(row)).list();
  }

  private static String condition(LineFilter filter) {
    var ofFund = filter.fund().map(it -> "and fund_id = :fund").orElse("");
    return filter
        .project()
        .map(
            it ->
                ofFund
                    + """
                     and earmark_id in (select e.id from funds.v_public_earmark e
                      where e.community_id = :community and e.project_number = :project)
                    """)
        .orElse(ofFund);
  }

  /**
   * What came in, with where money of its kind went.
   *
   * @throws Refused if there is no such income
   */
  public IncomeStory income(Scope scope, UUID id) {
    var one =
        "select * from sunshine.v_public_movement where community_id = :community and about = :id";
    var lines =
        jdbc.sql(LINE + FROM.formatted(one))
            .param("community", scope.communityId())
            .param("id", id)
            .query((row, index) -> line(row))
            .list();
    var income =
        lines.stream()
            .filter(line -> line.way() == Way.RECEIVED)
            .findFirst()
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return new IncomeStory(income, lines.size() > 1, about(scope, id), paid(scope, id));
  }

  private IncomeStory.About about(Scope scope, UUID id) {
    return jdbc.sql(
            """
            select i.receipt_number, i.tax_way, i.return_reason, e.restricted,
              (select coalesce(sum(a.granted_fen - a.spent_fen), 0) from funds.v_public_earmark a
                where a.community_id = e.community_id and (a.id = e.id or a.parent_id = e.id))
                as left_fen
            from funds.v_public_income i
            join funds.v_public_earmark e on e.community_id = i.community_id and e.id = i.earmark_id
            where i.community_id = :community and i.id = :id
            """)
        .param("community", scope.communityId())
        .param("id", id)
        .query(
            (row, index) ->
                new IncomeStory.About(
                    row.getString("receipt_number"),
                    row.getString("tax_way"),
                    row.getString("return_reason"),
                    row.getBoolean("restricted"),
                    row.getLong("left_fen")))
        .single();
  }

  /** The newest payments of what came from the same source for the same, at most fifty. */
  private List<MoneyLine> paid(Scope scope, UUID id) {
    var lines =
        """
        select m.* from funds.v_public_income i
        join funds.v_public_earmark a on a.community_id = i.community_id
          and (a.id = i.earmark_id or a.parent_id = i.earmark_id)
        join sunshine.v_public_movement m
          on m.community_id = a.community_id and m.earmark_id = a.id and m.kind in ('PAID', 'REVERSED')
        where i.community_id = :community and i.id = :id
        order by m.day desc, m.id desc limit 50
        """;
    return jdbc.sql(LINE + FROM.formatted(lines))
        .param("community", scope.communityId())
        .param("id", id)
        .query((row, index) -> line(row))
        .list();
  }

  private static MoneyLine line(ResultSet row) throws SQLException {
    return new MoneyLine(
        row.getObject("id", UUID.class),
        Way.valueOf(row.getString("kind")),
        row.getObject("about", UUID.class),
        row.getObject("journal_id", UUID.class),
        row.getObject("fund_id", UUID.class),
        row.getString("fund"),
        row.getString("use"),
        IncomeSource.valueOf(row.getString("source")),
        row.getLong("fen"),
        row.getObject("day", LocalDate.class),
        row.getObject("booked_on", LocalDate.class),
        row.getString("title"),
        row.getString("party"),
        Optional.ofNullable(row.getString("number")),
        row.getInt("receipts"));
  }
}
