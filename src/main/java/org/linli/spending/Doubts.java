package org.linli.spending;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what has to be explained before money goes (FUND-14). Each search begins by taking a row of
 * {@code spending.mark}: of two that bring the same at once the second waits, and then sees the
 * first.
 */
@Repository
class Doubts {

  private static final int WHOLE = 100;

  private final SpendingRules rules;
  private final JdbcClient jdbc;
  private final Clock clock;

  Doubts(SpendingRules rules, JdbcClient jdbc, Clock clock) {
    this.rules = rules;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The same supplier, in a short time, so much that more quotes would have been asked for.
   *
   * @param purchase just asked for
   */
  void split(Actor actor, Purchase purchase) {
    mark(actor, "supplier:" + purchase.origin().supplier());
    var limits = rules.limits(actor.communityId());
    var others =
        jdbc.sql(
                """
                select coalesce(sum(amount_fen), 0) as fen,
                  (array_agg(purchase_id order by asked_at desc, purchase_id desc))[1] as latest
                from spending.purchase
                where community_id = :community and supplier_id = :supplier and asked_at > :since
                  and status not in ('REFUSED', 'WITHDRAWN', 'CANCELLED') and purchase_id <> :id
                """)
            .param("community", actor.communityId())
            .param("supplier", purchase.origin().supplier())
            .param("since", since(limits.splitDays()))
            .param("id", purchase.id())
            .query(
                (row, index) -> new Others(row.getLong("fen"), row.getObject("latest", UUID.class)))
            .single();
    var alone = limits.quotesFor(purchase.amount());
    var together = limits.quotesFor(purchase.amount() + others.fen());
    if (others.latest() != null && !alone.equals(together)) {
      raise(actor, new Doubt("SPLIT", purchase.id(), null, others.latest(), 0), false);
    }
  }

  /** One supplier gets most of what is approved: of so many purchases in so many days. */
  void dominance(Actor actor, Purchase purchase) {
    mark(actor, "approved");
    var rule = rules.dominance(actor.communityId());
    var share =
        jdbc.sql(
                """
                select count(*) as purchases, coalesce(sum(amount_fen), 0) as fen,
                  coalesce(sum(amount_fen) filter (where supplier_id = :supplier), 0) as theirs
                from spending.purchase
                where community_id = :community and decided_at > :since
                  and status in ('APPROVED', 'PAID') and purchase_id <> :id
                """)
            .param("community", actor.communityId())
            .param("supplier", purchase.origin().supplier())
            .param("since", since(rule.days()))
            .param("id", purchase.id())
            .query(
                (row, index) ->
                    new Share(row.getInt("purchases"), row.getLong("fen"), row.getLong("theirs")))
            .single()
            .with(purchase.amount());
    if (share.purchases() >= rule.least() && share.percent() >= rule.percent()) {
      raise(actor, new Doubt("DOMINANT", purchase.id(), null, null, share.percent()), true);
    }
  }

  /**
   * The same number, the same file or picture, the same amount from the same supplier.
   *
   * @param receipt just brought, with its purchase's row held
   */
  void receipt(Actor actor, Purchase purchase, Brought receipt) {
    mark(actor, "invoice:" + receipt.invoice());
    mark(actor, "file:" + receipt.sha256());
    if (!receipt.picture().isEmpty()) {
      mark(actor, "picture:" + receipt.picture());
    }
    var days = rules.limits(actor.communityId()).sameAmountDays();
    find(actor, receipt, "invoice = :value", receipt.invoice(), days)
        .ifPresentOrElse(
            other -> raise(actor, doubt("SAME_INVOICE", purchase, receipt, other), true),
            () ->
                find(
                        actor,
                        receipt,
                        "(sha256 = :value or (picture <> '' and picture = :picture))",
                        receipt.sha256(),
                        days)
                    .ifPresentOrElse(
                        other ->
                            raise(actor, doubt("SAME_PICTURE", purchase, receipt, other), true),
                        () -> sameAmount(actor, purchase, receipt, days)));
  }

  private void sameAmount(Actor actor, Purchase purchase, Brought receipt, int days) {
    find(
            actor,
            receipt,
            """
            amount_fen = :fen and issued_on between cast(:day as date) - :days and cast(:day as date) + :days
              and purchase_id <> :purchase and exists (select from spending.purchase p
                where p.community_id = r.community_id and p.purchase_id = r.purchase_id
                  and cast(p.supplier_id as text) = :value)
            """,
            purchase.origin().supplier().toString(),
            days)
        .ifPresent(other -> raise(actor, doubt("SAME_AMOUNT", purchase, receipt, other), true));
  }

  private static Doubt doubt(String kind, Purchase purchase, Brought receipt, UUID other) {
    return new Doubt(kind, purchase.id(), receipt.id(), other, 0);
  }

  /** The purchase of an earlier receipt of which something holds. */
  private Optional<UUID> find(
      Actor actor, Brought receipt, String condition, String value, int days) {
    return jdbc.sql(
            """
            select r.purchase_id from spending.receipt r
            where r.community_id = :community and r.receipt_id <> :id and
            """
                + condition
                + " order by r.brought_at, r.receipt_id limit 1")
        .param("community", actor.communityId())
        .param("id", receipt.id())
        .param("value", value)
        .param("picture", receipt.picture())
        .param("fen", receipt.fen())
        .param("day", receipt.issuedOn())
        .param("days", days)
        .param("purchase", receipt.purchase())
        .query(UUID.class)
        .optional();
  }

  private void mark(Actor actor, String mark) {
    jdbc.sql(
            """
            insert into spending.mark as m (community_id, mark, times)
            values (:community, :mark, 1)
            on conflict (community_id, mark) do update set times = m.times + 1
            """)
        .param("community", actor.communityId())
        .param("mark", mark)
        .update();
  }

  private void raise(Actor actor, Doubt doubt, boolean published) {
    jdbc.sql(
            """
            insert into spending.doubt (community_id, doubt_id, purchase_id, kind, receipt_id,
              other_purchase, percent, raised_at, published)
            values (:community, :id, :purchase, :kind, cast(:receipt as uuid),
              cast(:other as uuid), :percent, :now, :published)
            """)
        .param("community", actor.communityId())
        .param("id", Ids.next())
        .param("purchase", doubt.purchase())
        .param("kind", doubt.kind())
        .param("receipt", doubt.receipt())
        .param("other", doubt.other())
        .param("percent", doubt.percent())
        .param("now", Timestamp.from(clock.instant()))
        .param("published", published)
        .update();
  }

  /** How many of a purchase nobody explained. */
  int open(Actor actor, UUID purchase) {
    return jdbc.sql(
            """
            select count(*) from spending.doubt
            where community_id = :community and purchase_id = :purchase and answered_at is null
            """)
        .param("community", actor.communityId())
        .param("purchase", purchase)
        .query(Integer.class)
        .single();
  }

  /**
   * Of a purchase that is held.
   *
   * @return whether it waited for an answer
   */
  boolean answer(Actor actor, UUID purchase, UUID doubt, String answer) {
    return jdbc.sql(
                """
                update spending.doubt set answer = :answer, answered_by = :account,
                  answered_at = :now
                where community_id = :community and purchase_id = :purchase and doubt_id = :doubt
                  and answered_at is null
                """)
            .param("community", actor.communityId())
            .param("purchase", purchase)
            .param("doubt", doubt)
            .param("answer", answer)
            .param("account", actor.accountId())
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private Timestamp since(int days) {
    return Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
  }

  /** A receipt that was just brought. */
  record Brought(
      UUID id,
      UUID purchase,
      String invoice,
      long fen,
      LocalDate issuedOn,
      String sha256,
      String picture) {}

  private record Doubt(
      String kind, UUID purchase, @Nullable UUID receipt, @Nullable UUID other, int percent) {}

  private record Others(long fen, @Nullable UUID latest) {}

  private record Share(int purchases, long fen, long theirs) {
    private Share with(long more) {
      return new Share(purchases + 1, fen + more, theirs + more);
    }

    private int percent() {
      return (int) (theirs * WHOLE / fen);
    }
  }
}
