package org.linli.spending;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linli.access.AccountManagement;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a step of a purchase down: the purchase, what was said, and once everybody reads it the
 * evidence, in the caller's transaction.
 */
@Component
class PurchaseJournal {

  private final PurchaseRows purchases;
  private final AccountManagement accounts;
  private final Evidence evidence;
  private final JdbcClient jdbc;
  private final Clock clock;

  PurchaseJournal(
      PurchaseRows purchases,
      AccountManagement accounts,
      Evidence evidence,
      JdbcClient jdbc,
      Clock clock) {
    this.purchases = purchases;
    this.accounts = accounts;
    this.evidence = evidence;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Held until the end of the transaction. */
  Purchase hold(Actor actor, ShortNumber number) {
    return purchases
        .hold(actor.communityId(), number)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** The name that stands beside what somebody does with money. */
  String party(Actor actor) {
    return actor.channel() == Channel.SYSTEM ? "" : accounts.name(actor.accountId());
  }

  /** A step that says nothing beside itself. */
  void write(Actor actor, Purchase purchase, PurchaseAction action) {
    write(actor, purchase, action, Optional.empty(), "", Map.of());
  }

  /**
   * @param side that did it, if one did
   * @param note what was said, for everybody
   * @param facts more of what the evidence holds, such as a hash
   */
  void write(
      Actor actor,
      Purchase purchase,
      PurchaseAction action,
      Optional<Side> side,
      String note,
      Map<String, String> facts) {
    var now = clock.instant();
    var party = party(actor);
    if (action != PurchaseAction.ASK) {
      purchases.update(actor, purchase, now);
    }
    var commitment = Commitment.to(String.join("\n", purchase.origin().title(), party, note));
    jdbc.sql(
            """
            with step as (
              insert into spending.step (community_id, purchase_id, sequence, action, status, side,
                actor_id, channel, happened_at, published)
              select :community, :id, coalesce(max(sequence), 0) + 1, :action, :status, :side,
                :account, :channel, :now, :published
              from spending.step where community_id = :community and purchase_id = :id
              returning sequence)
            insert into spending.step_note
              (community_id, purchase_id, sequence, party, note, salt, published)
            select :community, :id, sequence, :party, :note, :salt, :published from step
            """)
        .param("community", actor.communityId())
        .param("id", purchase.id())
        .param("action", action.name())
        .param("status", purchase.status().name())
        .param("side", side.map(Side::name).orElse(""))
        .param("account", actor.accountId())
        .param("channel", actor.channel().name())
        .param("now", Timestamp.from(now))
        .param("published", purchase.status().published())
        .param("party", party)
        .param("note", note)
        .param("salt", commitment.salt())
        .update();
    if (purchase.status().published()) {
      var all = new HashMap<>(facts);
      all.put("purchase", purchase.origin().number().toString());
      all.put("action", action.name());
      all.put("status", purchase.status().name());
      all.put("side", side.map(Side::name).orElse(""));
      all.put("fen", String.valueOf(purchase.amount()));
      all.put("at", now.toString());
      all.put("said", commitment.hash());
      evidence.record(actor, "spending.step", all);
    }
  }
}
