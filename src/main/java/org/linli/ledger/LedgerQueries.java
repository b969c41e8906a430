package org.linli.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the books. A balance of the past is read from one transfer, however many there are. */
@Repository
class LedgerQueries {

  private static final String ACCOUNT =
      """
      select a.*, s.* from ledger.account a
      cross join lateral (
        select sum(b.debits_posted) as debits_posted, sum(b.credits_posted) as credits_posted,
          sum(b.debits_pending) as debits_pending, sum(b.credits_pending) as credits_pending
        from ledger.balance b
        where b.community_id = a.community_id and b.account_id = a.account_id) s
      where a.community_id = :community
      """;

  private static final String JOURNAL =
      """
      select j.*, n.title, f.journal_id as followed_by from ledger.journal j
      left join ledger.note n
        on n.community_id = j.community_id and n.journal_id = j.journal_id
      left join ledger.journal f
        on f.community_id = j.community_id and f.follows = j.journal_id
      where j.community_id = :community
      """;

  private final JdbcClient jdbc;

  LedgerQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<LedgerAccount> accounts(long communityId, String afterCode, int limit) {
    return in(communityId, ACCOUNT + " and a.code > :after order by a.code limit :limit")
        .param("after", afterCode)
        .param("limit", limit)
        .query((row, index) -> JdbcLedger.account(row))
        .list();
  }

  Optional<LedgerAccount> account(long communityId, UUID id) {
    return in(communityId, ACCOUNT + " and a.account_id = :id")
        .param("id", id)
        .query((row, index) -> JdbcLedger.account(row))
        .optional();
  }

  Optional<UUID> account(long communityId, String code) {
    return in(
            communityId,
            "select account_id from ledger.account where community_id = :community and code = :code")
        .param("code", code)
        .query(UUID.class)
        .optional();
  }

  /** Debits less credits that were posted until a moment, that moment included. */
  long balance(long communityId, LedgerAccount account, Instant at) {
    return in(
            communityId,
            """
            select coalesce(sum(last.balance), 0) from generate_series(0, :stripes - 1) as s (stripe)
            cross join lateral (
              select x.balance from (
                (select t.at, t.debit_balance as balance from ledger.transfer t
                  where t.community_id = :community and t.debit_id = :account
                    and t.debit_stripe = s.stripe and t.at <= :at
                  order by t.at desc, t.transfer_id desc limit 1)
                union all
                (select t.at, t.credit_balance from ledger.transfer t
                  where t.community_id = :community and t.credit_id = :account
                    and t.credit_stripe = s.stripe and t.at <= :at
                  order by t.at desc, t.transfer_id desc limit 1)) x
              order by x.at desc limit 1) last
            """)
        .param("stripes", account.stripes())
        .param("account", account.id())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /** Lines of an account, newest first. */
  List<StatementLine> statement(long communityId, LedgerAccount account, Paging paging) {
    var after = paging.after().orElse(Cursor.START);
    return in(
            communityId,
            """
            select t.*, j.kind, j.day, n.title, o.title as other_title from (
              select x.* from generate_series(0, :stripes - 1) as s (stripe)
              cross join lateral (
                (select t.community_id, t.at, t.transfer_id, t.journal_id, t.amount, true as debit,
                    t.credit_id as other_id, t.debit_balance as balance
                  from ledger.transfer t
                  where t.community_id = :community and t.debit_id = :account
                    and t.debit_stripe = s.stripe
                    and (t.at, t.transfer_id) < (cast(:at as timestamptz), cast(:id as uuid))
                  order by t.at desc, t.transfer_id desc limit :limit)
                union all
                (select t.community_id, t.at, t.transfer_id, t.journal_id, t.amount, false,
                    t.debit_id, t.credit_balance
                  from ledger.transfer t
                  where t.community_id = :community and t.credit_id = :account
                    and t.credit_stripe = s.stripe
                    and (t.at, t.transfer_id) < (cast(:at as timestamptz), cast(:id as uuid))
                  order by t.at desc, t.transfer_id desc limit :limit)) x
              order by x.at desc, x.transfer_id desc limit :limit) t
            join ledger.journal j
              on j.community_id = t.community_id and j.journal_id = t.journal_id
            join ledger.account o
              on o.community_id = t.community_id and o.account_id = t.other_id
            left join ledger.note n
              on n.community_id = t.community_id and n.journal_id = t.journal_id
            order by t.at desc, t.transfer_id desc
            """)
        .param("stripes", account.stripes())
        .param("account", account.id())
        .param("at", Timestamp.from(after.at()))
        .param("id", after.id())
        .param("limit", paging.limit())
        .query((row, index) -> line(account, row))
        .list();
  }

  private static StatementLine line(LedgerAccount account, ResultSet row) throws SQLException {
    var sign = account.side() == Side.DEBIT ? 1 : -1;
    return new StatementLine(
        row.getObject("transfer_id", UUID.class),
        row.getObject("journal_id", UUID.class),
        JournalKind.valueOf(row.getString("kind")),
        text(row.getString("title")),
        row.getObject("day", LocalDate.class),
        row.getTimestamp("at").toInstant(),
        row.getBoolean("debit"),
        row.getObject("other_id", UUID.class),
        row.getString("other_title"),
        new Amount(account.unit(), row.getLong("amount")),
        account.stripes() == 1 ? Optional.of(sign * row.getLong("balance")) : Optional.empty());
  }

  /** Journals, newest first, each with its first transfer. */
  List<JournalView> journals(long communityId, Paging paging) {
    return in(
            communityId,
            """
            select j.*, l.* from (
            """
                + JOURNAL
                + """
                  and j.journal_id < :after order by j.journal_id desc limit :limit) j
                cross join lateral (
                  select t.debit_id, d.code as debit_code, d.title as debit_title, t.credit_id,
                    c.code as credit_code, c.title as credit_title, t.amount, d.unit
                  from ledger.transfer t
                  join ledger.account d
                    on d.community_id = t.community_id and d.account_id = t.debit_id
                  join ledger.account c
                    on c.community_id = t.community_id and c.account_id = t.credit_id
                  where t.community_id = j.community_id and t.journal_id = j.journal_id
                  order by t.transfer_id limit 1) l
                order by j.journal_id desc
                """)
        .param("after", paging.after().orElse(Cursor.START).id())
        .param("limit", paging.limit())
        .query((row, index) -> journal(row).with(List.of(transfer(row))))
        .list();
  }

  /** A journal with all of its transfers. */
  Optional<JournalView> journal(long communityId, UUID id) {
    return in(communityId, JOURNAL + " and j.journal_id = :id")
        .param("id", id)
        .query((row, index) -> journal(row))
        .optional()
        .map(journal -> journal.with(lines(communityId, id)));
  }

  private List<JournalLine> lines(long communityId, UUID id) {
    return in(
            communityId,
            """
            select t.debit_id, d.code as debit_code, d.title as debit_title, t.credit_id,
              c.code as credit_code, c.title as credit_title, t.amount, d.unit
            from ledger.transfer t
            join ledger.account d on d.community_id = t.community_id and d.account_id = t.debit_id
            join ledger.account c on c.community_id = t.community_id and c.account_id = t.credit_id
            where t.community_id = :community and t.journal_id = :id
            order by t.transfer_id
            """)
        .param("id", id)
        .query((row, index) -> transfer(row))
        .list();
  }

  private static JournalView journal(ResultSet row) throws SQLException {
    return new JournalView(
        row.getObject("journal_id", UUID.class),
        JournalKind.valueOf(row.getString("kind")),
        text(row.getString("title")),
        Optional.ofNullable(row.getObject("follows", UUID.class)),
        Optional.ofNullable(row.getObject("followed_by", UUID.class)),
        row.getObject("day", LocalDate.class),
        Optional.ofNullable(row.getObject("corrects", LocalDate.class)),
        row.getTimestamp("at").toInstant(),
        Optional.ofNullable(row.getTimestamp("expires_at")).map(Timestamp::toInstant),
        row.getInt("lines"),
        List.of());
  }

  private static JournalLine transfer(ResultSet row) throws SQLException {
    return new JournalLine(
        row.getObject("debit_id", UUID.class),
        row.getString("debit_code"),
        row.getString("debit_title"),
        row.getObject("credit_id", UUID.class),
        row.getString("credit_code"),
        row.getString("credit_title"),
        new Amount(Unit.valueOf(row.getString("unit")), row.getLong("amount")));
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
