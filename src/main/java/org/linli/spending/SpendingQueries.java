package org.linli.spending;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads purchases and payments. All that a page shows comes in one statement. */
@Repository
class SpendingQueries {

  private static final String LINE =
      """
      select p.purchase_id, p.year, p.sequence, p.status, p.confirmation, p.title, p.supplier,
        p.amount_fen, p.urgent_until, p.asked_at,
        (select count(*) from {doubt} d where d.community_id = p.community_id
          and d.purchase_id = p.purchase_id and d.answered_at is null) as doubts
      """;

  private static final String MORE =
      """
      , p.bought, p.category, p.fund_id, coalesce(f.name, '') as fund,
        coalesce(e.title, '') as earmark,
        coalesce(o.year || '-' || lpad(o.sequence::text, 6, '0'), '') as project,
        p.own_fen, p.listed, p.quantity, p.list_fen, p.reason, p.settled_by, p.urgent_why,
      (select json_agg(json_build_object('part', a.part, 'fen', a.amount_fen, 'state', a.state,
          'payment', y.year || '-' || lpad(y.sequence::text, 6, '0'), 'paidOn', y.paid_on,
          'journal', y.journal_id, 'reversedOn', r.reversed_on, 'reversedFor', r.reason)
          order by a.part)
        from {part} a
        left join spending.payment y on y.community_id = a.community_id
          and y.purchase_id = a.purchase_id and y.part = a.part
        left join spending.reversal r on r.community_id = y.community_id
          and r.payment_id = y.payment_id
        where a.community_id = p.community_id and a.purchase_id = p.purchase_id) as parts,
      (select json_agg(json_build_object('by', q.quoted_by, 'fen', q.amount_fen)
          order by q.position)
        from {quote} q
        where q.community_id = p.community_id and q.purchase_id = p.purchase_id) as quotes,
      (select json_agg(json_build_object('side', a.side, 'party', a.party, 'at', a.approved_at)
          order by a.approved_at)
        from {approval} a
        where a.community_id = p.community_id and a.purchase_id = p.purchase_id) as approvals,
      (select json_agg(json_build_object('grade', d.grade, 'seen', d.seen, 'at', d.evaluated_at)
          order by d.sequence desc)
        from (select * from spending.v_public_delivery
          where community_id = p.community_id and purchase_id = p.purchase_id
          order by sequence desc limit 20) d) as deliveries,
      (select json_agg(json_build_object('id', c.receipt_id, 'part', c.part, 'invoice', {invoice},
          'fen', c.amount_fen, 'issuedOn', c.issued_on, 'sha256', c.sha256, 'picture', {picture},
          'cleared', c.cleared, 'shown', c.public_sha256, 'thumbnail', c.public_thumbnail)
          order by c.part, c.receipt_id)
        from (select * from {receipt}
          where community_id = p.community_id and purchase_id = p.purchase_id
          order by part, receipt_id limit 100) c) as receipts,
      (select json_agg(json_build_object('id', d.doubt_id, 'kind', d.kind,
          'purchase', t.year || '-' || lpad(t.sequence::text, 6, '0'),
          'other', u.year || '-' || lpad(u.sequence::text, 6, '0'), 'percent', d.percent,
          'raisedAt', d.raised_at, 'answer', d.answer, 'answeredAt', d.answered_at)
          order by d.raised_at, d.doubt_id)
        from (select * from {doubt}
          where community_id = p.community_id
            and (purchase_id = p.purchase_id or other_purchase = p.purchase_id)
          order by raised_at desc limit 50) d
        join {purchase} t on t.community_id = d.community_id and t.purchase_id = d.purchase_id
        left join {purchase} u on u.community_id = d.community_id
          and u.purchase_id = d.other_purchase) as all_doubts,
      (select json_agg(json_build_object('action', s.action, 'side', s.side, 'at', s.happened_at,
          'party', s.party, 'note', s.note) order by s.sequence desc)
        from (select * from {step}
          where community_id = p.community_id and purchase_id = p.purchase_id
          order by sequence desc limit 100) s) as story
      """;

  private static final String FROM = " from {purchase} p ";
  private static final String JOINED =
      """
      left join {fund} f on f.community_id = p.community_id and f.id = p.fund_id
      left join {earmark} e on e.community_id = p.community_id and e.id = p.earmark_id
      left join projects.v_public_project o on o.community_id = p.community_id
        and o.project_id = p.project_id
      """;
  private static final String HERE = " where p.community_id = :community";
  private static final String NUMBERED = " and p.year = :year and p.sequence = :sequence";
  private static final String NEWEST =
      """
       and (p.asked_at, p.purchase_id) < (:at, :id)
      order by p.asked_at desc, p.purchase_id desc limit :limit
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SpendingQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private static String forEverybody(String sql) {
    return sql.replaceAll("\\{(fund|earmark)}", "funds.v_public_$1")
        .replaceAll("\\{(?:invoice|picture)}", "''")
        .replaceAll("\\{(\\w+)}", "spending.v_public_$1");
  }

  private static String forStaff(String sql) {
    return sql.replaceAll("\\{(fund|earmark)}", "funds.v_$1")
        .replaceAll("\\{(invoice|picture)}", "c.$1")
        .replace("{step}", "spending.v_step")
        .replaceAll("\\{(\\w+)}", "spending.$1");
  }

  /** What was decided, the newest first. */
  Slice<PurchaseLine> published(long communityId, Paging paging) {
    return list(communityId, paging, forEverybody(LINE + FROM + HERE + NEWEST));
  }

  /** All of them. */
  Slice<PurchaseLine> all(long communityId, Paging paging) {
    return list(communityId, paging, forStaff(LINE + FROM + HERE + NEWEST));
  }

  private Slice<PurchaseLine> list(long communityId, Paging paging, String sql) {
    var after = paging.after().orElse(Cursor.START);
    var rows =
        jdbc.sql(sql)
            .param("community", communityId)
            .param("at", Timestamp.from(after.at()))
            .param("id", after.id())
            .param("limit", paging.limit())
            .query((row, index) -> line(row))
            .list();
    return Slice.cut(rows, paging, PurchaseLine::position);
  }

  Optional<PurchasePage> published(long communityId, ShortNumber number) {
    return page(communityId, number, forEverybody(LINE + MORE + FROM + JOINED + HERE + NUMBERED));
  }

  /** The purchase of a payment, for everybody. */
  Optional<PurchasePage> paidBy(long communityId, ShortNumber payment) {
    var paid =
        """
         and p.purchase_id = (select purchase_id from spending.payment
          where community_id = :community and year = :year and sequence = :sequence)
        """;
    return page(communityId, payment, forEverybody(LINE + MORE + FROM + JOINED + HERE + paid));
  }

  private Optional<PurchasePage> page(long communityId, ShortNumber number, String sql) {
    return jdbc.sql(sql)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> page(row))
        .optional();
  }

  /** For staff, with whether the reader asked for it or approved it. */
  Optional<Worked> any(long communityId, ShortNumber number, UUID reader) {
    var sql =
        LINE
            + MORE
            + """
            , p.asked_by, exists (select from spending.approval v
                where v.community_id = p.community_id and v.purchase_id = p.purchase_id
                  and v.account_id = :reader) as approved
            """
            + FROM
            + JOINED
            + HERE
            + NUMBERED;
    return jdbc.sql(forStaff(sql))
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .param("reader", reader)
        .query(
            (row, index) ->
                new Worked(
                    page(row),
                    reader.equals(row.getObject("asked_by", UUID.class)),
                    row.getBoolean("approved")))
        .optional();
  }

  /** Lines of the bank that nobody explained, of any of some amounts. */
  List<BankLine> lines(long communityId, UUID fund, Long[] amounts) {
    return jdbc.sql(
            """
            select id, fund_id, booked_on, amount_fen, counterparty, purpose
            from funds.v_bank_line
            where community_id = :community and fund_id = :fund and explained_id is null
              and amount_fen = any (cast(:amounts as bigint[]))
            order by booked_on desc, id desc limit 40
            """)
        .param("community", communityId)
        .param("fund", fund)
        .param("amounts", amounts)
        .query(
            (row, index) ->
                new BankLine(
                    row.getObject("id", UUID.class),
                    row.getObject("fund_id", UUID.class),
                    row.getObject("booked_on", LocalDate.class),
                    row.getLong("amount_fen"),
                    row.getString("counterparty"),
                    row.getString("purpose")))
        .list();
  }

  /** Payments, the newest first. */
  Slice<PaymentLine> payments(long communityId, Paging paging) {
    var after = paging.after().orElse(Cursor.START);
    var rows =
        jdbc.sql(
                """
                select id, number, title, supplier, amount_fen, paid_on, reversed_on, receipts,
                  recorded_at
                from spending.v_public_payment
                where community_id = :community and (recorded_at, id) < (:at, :id)
                order by recorded_at desc, id desc limit :limit
                """)
            .param("community", communityId)
            .param("at", Timestamp.from(after.at()))
            .param("id", after.id())
            .param("limit", paging.limit())
            .query(
                (row, index) ->
                    new PaymentLine(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("supplier"),
                        row.getLong("amount_fen"),
                        row.getObject("paid_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("reversed_on", LocalDate.class)),
                        row.getInt("receipts"),
                        row.getTimestamp("recorded_at").toInstant()))
            .list();
    return Slice.cut(rows, paging, PaymentLine::position);
  }

  /** What waits for somebody: an approval, a confirmation, an explanation, a payment. */
  List<Open> waiting(long communityId, UUID reader) {
    var sql =
        LINE
            + """
            , p.asked_by = :reader as mine,
              (select array_agg(v.side) from spending.approval v
                where v.community_id = p.community_id and v.purchase_id = p.purchase_id) as given,
              exists (select from spending.approval v
                where v.community_id = p.community_id and v.purchase_id = p.purchase_id
                  and v.account_id = :reader) as approved
            """
            + FROM
            + HERE
            + """
             and (p.status in ('ASKED', 'HALF_APPROVED', 'APPROVED') or p.confirmation = 'OWED'
              or p.purchase_id in (select purchase_id from spending.doubt
                where community_id = :community and answered_at is null))
            order by p.asked_at, p.purchase_id limit 50
            """;
    return jdbc.sql(forStaff(sql))
        .param("community", communityId)
        .param("reader", reader)
        .query(
            (row, index) ->
                new Open(
                    line(row),
                    row.getBoolean("mine"),
                    row.getBoolean("approved"),
                    sides(row.getArray("given"))))
        .list();
  }

  private static List<Side> sides(@Nullable Array given) throws SQLException {
    return given == null
        ? List.of()
        : Arrays.stream((String[]) given.getArray()).map(Side::valueOf).toList();
  }

  private PurchasePage page(ResultSet row) throws SQLException {
    return new PurchasePage(
        line(row),
        row.getString("bought"),
        Category.valueOf(row.getString("category")),
        row.getObject("fund_id", UUID.class),
        row.getString("fund"),
        row.getString("earmark"),
        row.getString("project"),
        row.getLong("own_fen"),
        row.getString("listed"),
        row.getInt("quantity"),
        row.getLong("list_fen"),
        row.getString("reason"),
        SettledBy.valueOf(row.getString("settled_by")),
        row.getString("urgent_why"),
        all(row, "parts", PurchasePage.Portion[].class),
        all(row, "quotes", Quote[].class),
        all(row, "approvals", PurchasePage.Approval[].class),
        all(row, "deliveries", PurchasePage.Delivery[].class),
        all(row, "receipts", PurchasePage.Receipt[].class),
        all(row, "all_doubts", PurchasePage.Doubt[].class),
        all(row, "story", PurchasePage.Step[].class));
  }

  private <T> List<T> all(ResultSet row, String column, Class<T[]> type) throws SQLException {
    var document = row.getString(column);
    return document == null ? List.of() : Arrays.asList(json.readValue(document, type));
  }

  private static PurchaseLine line(ResultSet row) throws SQLException {
    return new PurchaseLine(
        row.getObject("purchase_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        PurchaseStatus.valueOf(row.getString("status")),
        Confirmation.valueOf(row.getString("confirmation")),
        row.getString("title"),
        row.getString("supplier"),
        row.getLong("amount_fen"),
        PurchaseRows.instant(row, "urgent_until"),
        row.getTimestamp("asked_at").toInstant(),
        row.getInt("doubts"));
  }

  /** A purchase that waits, and how the reader stands to it. */
  record Open(PurchaseLine purchase, boolean mine, boolean approved, List<Side> given) {}

  /** A purchase as staff work on it. */
  record Worked(PurchasePage page, boolean mine, boolean approved) {}
}
