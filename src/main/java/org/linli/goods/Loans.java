package org.linli.goods;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps loans. Whoever inserts one holds its thing (see {@link Things#hold}); that a loan is moved
 * once is guarded by the status in the update's condition.
 */
@Repository
class Loans {

  private final JdbcClient jdbc;

  Loans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long communityId, UUID id, UUID thing, BorrowThing asked, Instant now) {
    jdbc.sql(
            """
            insert into goods.loan (community_id, loan_id, thing_id, pieces, open_pieces, from_day,
              until_day, status, published, asked_at, reason, told)
            values (:community, :id, :thing, :pieces, :pieces, :from, :until, 'ASKED', true, :now,
              '', '')
            """)
        .param("community", communityId)
        .param("id", id)
        .param("thing", thing)
        .param("pieces", asked.count())
        .param("from", asked.from())
        .param("until", asked.until())
        .param("now", Timestamp.from(now))
        .update();
  }

  void borrower(long communityId, UUID id, LoanView.Borrower borrower) {
    jdbc.sql(
            """
            insert into goods.borrower (community_id, loan_id, account_id, name, phone)
            values (:community, :id, cast(:account as uuid), :name, :phone)
            """)
        .param("community", communityId)
        .param("id", id)
        .param("account", borrower.account().orElse(null))
        .param("name", borrower.name())
        .param("phone", borrower.phone())
        .update();
  }

  /**
   * What a person has or asked for. Until the transaction ends the person asks for nothing else, so
   * that two forms at once do not pass the limit; whoever waits for that holds the thing already,
   * so nobody waits in a circle.
   *
   * @param who the account, or the phone of somebody without one
   */
  Having having(long communityId, LoanView.Borrower who, LocalDate today) {
    var key = who.account().map(UUID::toString).orElse(who.phone());
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, :community)) is null")
        .param("who", "goods.borrower " + key)
        .param("community", communityId)
        .query(Boolean.class)
        .single();
    var person = who.account().isPresent() ? "b.account_id = cast(:who as uuid)" : "b.phone = :who";
    return jdbc.sql(
            """
            select count(*) as loans,
              count(*) filter (where l.status = 'OUT' and l.until_day < :today) as overdue
            from goods.borrower b
            join goods.loan l on l.community_id = b.community_id and l.loan_id = b.loan_id
            where b.community_id = :community and l.published and %s
            """
                .formatted(person))
        .param("community", communityId)
        .param("who", key)
        .param("today", today)
        .query((row, index) -> new Having(row.getInt("loans"), row.getInt("overdue")))
        .single();
  }

  /**
   * What a person has.
   *
   * @param loans asked for or out
   * @param overdue those that should be back
   */
  record Having(int loans, int overdue) {}

  /**
   * It is out from today on, though it was asked for from tomorrow.
   *
   * @return whether it was asked for until now
   */
  boolean handOut(long communityId, UUID id, LocalDate today) {
    return jdbc.sql(
                """
                update goods.loan set status = 'OUT', handed_on = :today,
                  from_day = least(from_day, cast(:today as date))
                where community_id = :community and loan_id = :id and status = 'ASKED'
                """)
            .param("community", communityId)
            .param("id", id)
            .param("today", today)
            .update()
        > 0;
  }

  /**
   * Ends what was not fetched.
   *
   * @return whether it was asked for until now
   */
  boolean end(long communityId, UUID id, LoanStatus is, String reason, LocalDate today) {
    return jdbc.sql(
                """
                update goods.loan set status = :is, open_pieces = 0, published = false,
                  reason = :reason, ended_on = :today
                where community_id = :community and loan_id = :id and status = 'ASKED'
                """)
            .param("is", is.name())
            .param("reason", reason)
            .param("today", today)
            .param("community", communityId)
            .param("id", id)
            .update()
        > 0;
  }

  /**
   * So many pieces are not out any more.
   *
   * @return whether exactly that many were open until now
   */
  boolean takeBack(LoanView loan, long communityId, int pieces, LoanStatus is, LocalDate today) {
    return jdbc.sql(
                """
                update goods.loan set open_pieces = open_pieces - :pieces, status = :is,
                  published = :open, ended_on = cast(:ended as date)
                where community_id = :community and loan_id = :id and status = 'OUT'
                  and open_pieces = :was
                """)
            .param("pieces", pieces)
            .param("is", is.name())
            .param("open", is.open())
            .param("ended", is.open() ? null : today)
            .param("community", communityId)
            .param("id", loan.id())
            .param("was", loan.open())
            .update()
        > 0;
  }

  /** Gives up what nobody fetched on any of its days. */
  void lapse(long communityId, LocalDate today) {
    jdbc.sql(
            """
            update goods.loan set status = 'LAPSED', open_pieces = 0, published = false,
              ended_on = :today
            where community_id = :community and published and status = 'ASKED'
              and until_day < :today
            """)
        .param("community", communityId)
        .param("today", today)
        .update();
  }

  /** Forgets whose loans were that ended before a day. */
  void forget(long communityId, LocalDate before) {
    jdbc.sql(
            """
            delete from goods.borrower where community_id = :community and loan_id in (
              select loan_id from goods.loan
              where community_id = :community and ended_on < :before)
            """)
        .param("community", communityId)
        .param("before", before)
        .update();
  }

  /** Those whose borrowers are to hear that they are due tomorrow or today; each is named once. */
  List<UUID> due(long communityId, LocalDate today) {
    return told(
        communityId,
        "DUE",
        "told = '' and until_day between :today and cast(:today as date) + 1",
        today);
  }

  /** Those whose borrowers are to hear that they are overdue; each is named once. */
  List<UUID> overdue(long communityId, LocalDate today) {
    return told(communityId, "OVERDUE", "told <> 'OVERDUE' and until_day < :today", today);
  }

  private List<UUID> told(long communityId, String told, String which, LocalDate today) {
    return jdbc.sql(
            """
            update goods.loan set told = :told
            where community_id = :community and published and status = 'OUT' and %s
            returning loan_id
            """
                .formatted(which))
        .param("told", told)
        .param("community", communityId)
        .param("today", today)
        .query(UUID.class)
        .list();
  }
}
