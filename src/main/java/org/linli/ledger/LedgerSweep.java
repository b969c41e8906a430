package org.linli.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Adds up the books of a community from their transfers and compares. Each look is one statement
 * and so reads one moment, whatever is posted meanwhile.
 */
@Repository
class LedgerSweep {

  /** Each side of each transfer. */
  private static final String SIDES =
      """
      with side as (
        select debit_id as account_id, debit_stripe as stripe, at, transfer_id, debit_balance as balance,
          amount * posted as debits, 0 as credits, amount * pending as debits_pending,
          0 as credits_pending
        from ledger.transfer where community_id = :community
        union all
        select credit_id, credit_stripe, at, transfer_id, credit_balance, 0, amount * posted, 0,
          amount * pending
        from ledger.transfer where community_id = :community)
      """;

  private static final Map<Finding.Kind, String> LOOKS =
      new TreeMap<>(
          Map.of(
              Finding.Kind.UNBALANCED,
              """
              select a.unit as about, sum(b.debits_posted + b.debits_pending) as expected,
                sum(b.credits_posted + b.credits_pending) as found
              from ledger.account a
              join ledger.balance b
                on b.community_id = a.community_id and b.account_id = a.account_id
              where a.community_id = :community
              group by a.unit
              having sum(b.debits_posted) <> sum(b.credits_posted)
                or sum(b.debits_pending) <> sum(b.credits_pending)
              """,
              Finding.Kind.ACCOUNT_DIFFERS,
              SIDES
                  + """
                  , led as (
                    select account_id, stripe, sum(debits) as debits, sum(credits) as credits,
                      sum(debits_pending) as debits_pending, sum(credits_pending) as credits_pending
                    from side group by account_id, stripe)
                  select a.code as about, v.expected, v.found
                  from ledger.balance b
                  join ledger.account a
                    on a.community_id = b.community_id and a.account_id = b.account_id
                  left join led l on l.account_id = b.account_id and l.stripe = b.stripe
                  cross join lateral (values
                    (coalesce(l.debits, 0), b.debits_posted),
                    (coalesce(l.credits, 0), b.credits_posted),
                    (coalesce(l.debits_pending, 0), b.debits_pending),
                    (coalesce(l.credits_pending, 0), b.credits_pending)) as v (expected, found)
                  where b.community_id = :community and v.expected <> v.found
                  order by 1
                  """,
              Finding.Kind.BALANCE_DIFFERS,
              SIDES
                  + """
                  , led as (
                    select account_id, balance, sum(debits - credits)
                      over (partition by account_id, stripe order by at) as expected
                    from side)
                  select a.code as about, l.expected, l.balance as found from led l
                  join ledger.account a
                    on a.community_id = :community and a.account_id = l.account_id
                  where l.expected <> l.balance
                  order by 1
                  """,
              Finding.Kind.JOURNAL_INCOMPLETE,
              """
              select cast(j.journal_id as text) as about, j.lines as expected,
                count(t.transfer_id) as found
              from ledger.journal j
              left join ledger.transfer t
                on t.community_id = j.community_id and t.journal_id = j.journal_id
              where j.community_id = :community
              group by j.journal_id, j.lines
              having count(t.transfer_id) <> j.lines
              order by 1
              """,
              Finding.Kind.STRAY,
              """
              select cast(t.journal_id as text) as about, 0 as expected, t.amount as found
              from ledger.transfer t
              left join ledger.account d
                on d.community_id = t.community_id and d.account_id = t.debit_id
              left join ledger.account c
                on c.community_id = t.community_id and c.account_id = t.credit_id
              where t.community_id = :community and d.unit is distinct from c.unit
              order by 1
              """,
              Finding.Kind.AFTER_CLOSING,
              """
              select cast(j.journal_id as text) as about, 0 as expected, j.lines as found
              from ledger.journal j
              join ledger.closing q on q.community_id = j.community_id
                and j.day <= q.last_day and j.at > q.closed_at
              where j.community_id = :community
              order by 1
              """));

  private final JdbcClient jdbc;

  LedgerSweep(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everything that is not as it was written. */
  List<Finding> findings(long communityId) {
    var findings = new ArrayList<Finding>();
    LOOKS.forEach(
        (kind, sql) ->
            findings.addAll(
                jdbc.sql(sql)
                    .param("community", communityId)
                    .query(
                        (row, index) ->
                            new Finding(
                                kind,
                                row.getString("about"),
                                row.getLong("expected"),
                                row.getLong("found")))
                    .list()));
    return findings;
  }

  /** How much there is. */
  Size size(long communityId) {
    return jdbc.sql(
            """
            select
              (select count(*) from ledger.account where community_id = :community) as accounts,
              (select count(*) from ledger.journal where community_id = :community) as journals,
              (select count(*) from ledger.transfer where community_id = :community) as transfers
            """)
        .param("community", communityId)
        .query(Size.class)
        .single();
  }

  /** What was posted, by unit: published, so that books cannot be exchanged for others. */
  Map<String, String> turnover(long communityId) {
    var turnover = new TreeMap<String, String>();
    jdbc.sql(
            """
            select a.unit, sum(b.debits_posted) as posted from ledger.account a
            join ledger.balance b on b.community_id = a.community_id and b.account_id = a.account_id
            where a.community_id = :community group by a.unit
            """)
        .param("community", communityId)
        .query(
            row -> {
              turnover.put(row.getString("unit"), row.getString("posted"));
            });
    return turnover;
  }

  record Size(long accounts, long journals, long transfers) {}
}
