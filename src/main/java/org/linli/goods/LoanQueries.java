package org.linli.goods;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of loans for pages, API and reminders. */
@Repository
class LoanQueries {

  /** More than any community has out at once. */
  private static final int MOST = 500;

  private static final String LOANS =
      """
      select t.*, l.loan_id, l.pieces as asked, l.open_pieces, l.from_day, l.until_day, l.status,
        l.reason, l.handed_on, l.ended_on, b.account_id, b.name as borrower, b.phone,
        t.damaged + t.lent + l.open_pieces <= t.pieces as there
      from goods.loan l
      join goods.thing t on t.community_id = l.community_id and t.thing_id = l.thing_id
      left join goods.borrower b on b.community_id = l.community_id and b.loan_id = l.loan_id
      where l.community_id = :community
      """;

  private final JdbcClient jdbc;

  LoanQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<LoanView> find(long communityId, UUID id) {
    return in(communityId, LOANS + " and l.loan_id = :id")
        .param("id", id)
        .query((row, index) -> view(row))
        .optional();
  }

  List<LoanView> all(long communityId, List<UUID> ids) {
    return in(communityId, LOANS + " and l.loan_id = any (cast(:ids as uuid[]))")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, index) -> view(row))
        .list();
  }

  /**
   * What is asked for or out, what is due first.
   *
   * @param unit of the things of one unit only
   */
  List<LoanView> open(long communityId, Optional<UUID> unit) {
    var query =
        in(
                communityId,
                LOANS
                    + " and l.published"
                    + unit.map(id -> " and t.organization_id = :unit").orElse("")
                    + " order by l.until_day, l.loan_id limit :most")
            .param("most", MOST);
    unit.ifPresent(id -> query.param("unit", id));
    return query.query((row, index) -> view(row)).list();
  }

  /** Of an account, what it has or asked for first, then the last ones that it had. */
  List<LoanView> ofAccount(long communityId, UUID account, int most) {
    return in(
            communityId,
            LOANS
                + " and b.account_id = :account"
                + " order by l.published desc, l.until_day desc, l.loan_id desc limit :most")
        .param("account", account)
        .param("most", most)
        .query((row, index) -> view(row))
        .list();
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  private static LoanView view(ResultSet row) throws SQLException {
    return new LoanView(
        row.getObject("loan_id", UUID.class),
        ThingRows.view(row),
        row.getInt("asked"),
        row.getInt("open_pieces"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        LoanStatus.valueOf(row.getString("status")),
        row.getString("reason"),
        Optional.ofNullable(row.getObject("handed_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
        row.getBoolean("there"),
        new LoanView.Borrower(
            Optional.ofNullable(row.getObject("account_id", UUID.class)),
            text(row.getString("borrower")),
            text(row.getString("phone"))));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
