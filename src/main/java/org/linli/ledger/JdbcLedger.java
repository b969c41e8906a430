package org.linli.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The hot path: one statement that holds the accounts and one that writes everything. Rows are held
 * in the order of the accounts' ids, so that two journals never wait for each other. Whoever waited
 * reads what the other has written.
 *
 * <p>Arrays are cut at their own length: of an array that it cannot see PostgreSQL expects more
 * than the two accounts of most journals, holds the plan that fits all for dearer, and plans every
 * statement anew, which takes as long as all the rest.
 */
@Repository
class JdbcLedger {

  private final JdbcClient jdbc;

  JdbcLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Holds the rows of the accounts that a draft touches until the transaction ends. */
  List<Held> hold(long communityId, Draft draft) {
    return jdbc.sql(
            """
            select a.account_id, a.code, a.title, a.unit, a.side, a.limited, a.stripes, b.stripe,
              b.debits_posted, b.credits_posted, b.debits_pending, b.credits_pending, b.last_at,
              b.closed_until
            from (select t as id from unnest(cast(:accounts as uuid[])) t limit :count) touched
            join ledger.account a on a.community_id = :community and a.account_id = touched.id
            join ledger.balance b on b.community_id = a.community_id
              and b.account_id = a.account_id and b.stripe = mod(:spread, a.stripes)
            order by a.account_id
            for update of b
            """)
        .param("spread", draft.spread())
        .param("community", communityId)
        .param("accounts", draft.turnover().keySet().toArray(UUID[]::new))
        .param("count", draft.turnover().size())
        .query((row, index) -> held(row))
        .list();
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        account(row),
        row.getInt("stripe"),
        row.getTimestamp("last_at").toInstant(),
        row.getObject("closed_until", LocalDate.class));
  }

  static LedgerAccount account(ResultSet row) throws SQLException {
    return new LedgerAccount(
        row.getObject("account_id", UUID.class),
        row.getString("code"),
        row.getString("title"),
        Unit.valueOf(row.getString("unit")),
        Side.valueOf(row.getString("side")),
        row.getBoolean("limited"),
        row.getInt("stripes"),
        new Sums(
            row.getLong("debits_posted"),
            row.getLong("credits_posted"),
            row.getLong("debits_pending"),
            row.getLong("credits_pending")));
  }

  /**
   * Writes a journal with its transfers and moves the accounts, which are held.
   *
   * @return whether its key was new and nothing else followed what it follows, which the unique
   *     keys guard
   */
  boolean write(long communityId, Posting posting) {
    var draft = posting.draft();
    var held = posting.held();
    var turnover = draft.turnover();
    return jdbc.sql(
                """
                with journal as (
                  insert into ledger.journal (community_id, journal_id, key, input_hash, kind, follows,
                    day, corrects, at, expires_at, lines)
                  values (:community, :journal, :key, :hash, :kind, :follows, :day, :corrects, :at,
                    :expires, :lines)
                  on conflict do nothing returning journal_id
                ), note as (
                  insert into ledger.note (community_id, journal_id, title)
                  select :community, j.journal_id, :title from journal j where :title <> ''
                ), moved as (
                  update ledger.balance b set
                    debits_posted = b.debits_posted + :posted * s.debits,
                    credits_posted = b.credits_posted + :posted * s.credits,
                    debits_pending = b.debits_pending + :pending * s.debits,
                    credits_pending = b.credits_pending + :pending * s.credits,
                    last_at = :at
                  from (select * from unnest(cast(:accounts as uuid[]), cast(:stripes as int[]),
                      cast(:debits as bigint[]), cast(:credits as bigint[])) limit :count)
                    as s (account_id, stripe, debits, credits)
                  where b.community_id = :community and b.account_id = s.account_id
                    and b.stripe = s.stripe and exists (select from journal)
                  returning b.account_id, b.stripe, b.debits_posted - b.credits_posted as balance
                )
                insert into ledger.transfer (community_id, journal_id, transfer_id, debit_id,
                  debit_stripe, debit_balance, credit_id, credit_stripe, credit_balance, amount,
                  posted, pending, at)
                select :community, :journal, t.transfer_id, d.account_id, d.stripe, d.balance,
                  c.account_id, c.stripe, c.balance, t.amount, :posted, :pending, :at
                from (select * from unnest(cast(:transfers as uuid[]), cast(:from as uuid[]),
                    cast(:to as uuid[]), cast(:amounts as bigint[])) limit :lines)
                  as t (transfer_id, debit_id, credit_id, amount)
                join moved d on d.account_id = t.debit_id
                join moved c on c.account_id = t.credit_id
                """)
            .param("community", communityId)
            .param("journal", draft.id())
            .param("key", draft.key())
            .param("hash", draft.hash())
            .param("kind", draft.kind().name())
            .param("follows", draft.follows().map(JournalView::id).orElse(null))
            .param("day", posting.day())
            .param("corrects", posting.corrects().orElse(null))
            .param("at", Timestamp.from(posting.at()))
            .param("expires", draft.expires().map(Timestamp::from).orElse(null))
            .param("lines", draft.transfers().size())
            .param("title", draft.title())
            .param("posted", draft.kind().posted())
            .param("pending", draft.kind().pending())
            .param("count", held.size())
            .param("accounts", held.stream().map(it -> it.account().id()).toArray(UUID[]::new))
            .param("stripes", held.stream().map(Held::stripe).toArray(Integer[]::new))
            .param("debits", sums(held, it -> of(turnover, it).debits()))
            .param("credits", sums(held, it -> of(turnover, it).credits()))
            .param(
                "transfers", draft.transfers().stream().map(it -> Ids.next()).toArray(UUID[]::new))
            .param("from", draft.transfers().stream().map(Transfer::debit).toArray(UUID[]::new))
            .param("to", draft.transfers().stream().map(Transfer::credit).toArray(UUID[]::new))
            .param(
                "amounts",
                draft.transfers().stream().map(it -> it.amount().value()).toArray(Long[]::new))
            .update()
        > 0;
  }

  private static Sums of(Map<UUID, Sums> turnover, Held held) {
    return turnover.getOrDefault(held.account().id(), Sums.NONE);
  }

  private static Long[] sums(List<Held> held, ToLongFunction<Held> sum) {
    return held.stream().map(sum::applyAsLong).toArray(Long[]::new);
  }

  /** The journal that a key was used for. */
  Optional<Answer> answer(long communityId, String key) {
    return jdbc.sql(
            """
            select journal_id, input_hash from ledger.journal
            where community_id = :community and key = :key
            """)
        .param("community", communityId)
        .param("key", key)
        .query(
            (row, index) ->
                new Answer(row.getObject("journal_id", UUID.class), row.getString("input_hash")))
        .optional();
  }

  record Answer(UUID journal, String hash) {}
}
