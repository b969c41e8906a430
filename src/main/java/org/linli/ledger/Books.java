package org.linli.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Opens books and accounts, and closes quarters. Whoever closes holds the book and then every
 * account, in the order in which transfers hold theirs: what was begun before it is in, what comes
 * later finds the quarter closed.
 */
@Repository
class Books {

  private final JdbcClient jdbc;

  Books(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens the books, if they are not open. */
  void open(long communityId, LocalDate closedUntil, String chart, Instant now) {
    jdbc.sql(
            """
            insert into ledger.book (community_id, opened_at, closed_until, chart_version)
            values (:community, :now, :until, :chart)
            on conflict (community_id) do nothing
            """)
        .param("community", communityId)
        .param("now", Timestamp.from(now))
        .param("until", closedUntil)
        .param("chart", chart)
        .update();
  }

  /** Until when the books are closed; they are not closed further before this transaction ends. */
  Optional<LocalDate> share(long communityId) {
    return jdbc.sql(
            "select closed_until from ledger.book where community_id = :community for share")
        .param("community", communityId)
        .query(LocalDate.class)
        .optional();
  }

  /** The same for whoever closes them. */
  Optional<LocalDate> hold(long communityId) {
    return jdbc.sql(
            "select closed_until from ledger.book where community_id = :community for update")
        .param("community", communityId)
        .query(LocalDate.class)
        .optional();
  }

  /**
   * Opens an account, unless its code is taken.
   *
   * @param closedUntil of the book, which is shared
   */
  Optional<UUID> open(long communityId, OpenAccount account, LocalDate closedUntil, Instant now) {
    var id = Ids.next();
    var rows =
        jdbc.sql(
                """
                with opened as (
                  insert into ledger.account (community_id, account_id, code, title, unit, side,
                    limited, stripes, opened_at)
                  values (:community, :id, :code, :title, :unit, :side, :limited, :stripes, :now)
                  on conflict (community_id, code) do nothing returning account_id
                )
                insert into ledger.balance (community_id, account_id, stripe, debits_must_fit,
                  credits_must_fit, debits_posted, credits_posted, debits_pending, credits_pending,
                  last_at, closed_until)
                select :community, o.account_id, s.stripe, :debitsFit, :creditsFit, 0, 0, 0, 0, :now,
                  :until
                from opened o cross join generate_series(0, :stripes - 1) as s (stripe)
                """)
            .param("community", communityId)
            .param("id", id)
            .param("code", account.code())
            .param("title", account.title())
            .param("unit", account.unit().name())
            .param("side", account.side().name())
            .param("limited", account.limited())
            .param("stripes", account.stripes())
            .param("debitsFit", account.limited() && account.side() == Side.CREDIT)
            .param("creditsFit", account.limited() && account.side() == Side.DEBIT)
            .param("now", Timestamp.from(now))
            .param("until", closedUntil)
            .update();
    return rows > 0 ? Optional.of(id) : Optional.empty();
  }

  /**
   * Holds every account.
   *
   * @return when the last of them was moved
   */
  Optional<Instant> holdAccounts(long communityId) {
    return jdbc.sql(
            """
            select max(b.last_at) from (
              select last_at from ledger.balance where community_id = :community
              order by account_id, stripe for update) b
            """)
        .param("community", communityId)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /** Closes a quarter; the book and every account are held. */
  void close(long communityId, Quarter quarter, Instant at) {
    jdbc.sql(
            """
            with book as (
              update ledger.book set closed_until = :until where community_id = :community
            ), accounts as (
              update ledger.balance set closed_until = :until where community_id = :community
            )
            insert into ledger.closing (community_id, quarter, last_day, closed_at, journals)
            select :community, :quarter, :until, :at, count(*) from ledger.journal
            where community_id = :community and day between :first and :until
            """)
        .param("community", communityId)
        .param("quarter", quarter.toString())
        .param("first", quarter.firstDay())
        .param("until", quarter.lastDay())
        .param("at", Timestamp.from(at))
        .update();
  }
}
