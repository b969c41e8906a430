package org.linli.pacts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
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
 * Writes a step of a pact down: the pact, what was said, and once anybody reads the pact the
 * evidence, in the caller's transaction.
 */
@Component
class PactJournal {

  private final PactRows pacts;
  private final AccountManagement accounts;
  private final Evidence evidence;
  private final JdbcClient jdbc;
  private final Clock clock;

  PactJournal(
      PactRows pacts, AccountManagement accounts, Evidence evidence, JdbcClient jdbc, Clock clock) {
    this.pacts = pacts;
    this.accounts = accounts;
    this.evidence = evidence;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Held until the end of the transaction. */
  Pact hold(Actor actor, ShortNumber number) {
    return pacts
        .hold(actor.communityId(), number)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * @param note what was said, for everybody
   * @param facts more of what the evidence holds, such as the hash of the text
   */
  void write(Actor actor, Pact pact, PactAction action, String note, Map<String, String> facts) {
    pacts.update(actor.communityId(), pact);
    if (!pact.state().published()) {
      return;
    }
    var now = clock.instant();
    var party = actor.channel() == Channel.SYSTEM ? "" : accounts.name(actor.accountId());
    var commitment = Commitment.to(String.join("\n", pact.state().head().title(), party, note));
    step(actor, pact, action)
        .param("now", Timestamp.from(now))
        .param("party", party)
        .param("note", note)
        .param("salt", commitment.salt())
        .update();
    var all = new HashMap<>(facts);
    all.put("pact", pact.origin().number().toString());
    all.put("action", action.name());
    all.put("status", pact.status().name());
    all.put("version", String.valueOf(pact.state().version()));
    all.put("at", now.toString());
    all.put("said", commitment.hash());
    evidence.record(actor, "pacts.step", all);
  }

  private JdbcClient.StatementSpec step(Actor actor, Pact pact, PactAction action) {
    return jdbc.sql(
            """
            with step as (
              insert into pacts.step (community_id, pact_id, sequence, action, status, actor_id,
                channel, happened_at)
              select :community, :id, coalesce(max(sequence), 0) + 1, :action, :status, :account,
                :channel, :now
              from pacts.step where community_id = :community and pact_id = :id
              returning sequence)
            insert into pacts.step_note (community_id, pact_id, sequence, party, note, salt)
            select :community, :id, sequence, :party, :note, :salt from step
            """)
        .param("community", actor.communityId())
        .param("id", pact.id())
        .param("action", action.name())
        .param("status", pact.status().name())
        .param("account", actor.accountId())
        .param("channel", actor.channel().name());
  }
}
