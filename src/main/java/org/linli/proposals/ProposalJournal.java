package org.linli.proposals;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
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
 * Writes a step of a proposal down: the proposal, what was said, and the evidence, in the caller's
 * transaction.
 */
@Component
class ProposalJournal {

  private final ProposalRows proposals;
  private final AccountManagement accounts;
  private final Evidence evidence;
  private final JdbcClient jdbc;
  private final Clock clock;

  ProposalJournal(
      ProposalRows proposals,
      AccountManagement accounts,
      Evidence evidence,
      JdbcClient jdbc,
      Clock clock) {
    this.proposals = proposals;
    this.accounts = accounts;
    this.evidence = evidence;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Held until the end of the transaction. */
  Proposal hold(Actor actor, ShortNumber number) {
    return proposals
        .hold(actor.communityId(), number)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** The same, only if everybody reads it. */
  Proposal holdPublished(Actor actor, ShortNumber number) {
    var held = hold(actor, number);
    if (!held.published()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    return held;
  }

  /** By nobody who is named. */
  void write(Actor actor, Proposal proposal, ProposalAction action, String note) {
    write(actor, proposal, action, "", note);
  }

  /**
   * @param party who did it, as everybody reads it; may be empty
   * @param note what was said, for everybody
   */
  void write(Actor actor, Proposal proposal, ProposalAction action, String party, String note) {
    proposals.update(actor.communityId(), proposal);
    var now = clock.instant();
    var text = proposal.text();
    var commitment =
        Commitment.to(String.join("\n", text.title(), text.what(), text.why(), party, note));
    step(actor, proposal, action)
        .param("now", Timestamp.from(now))
        .param("party", party)
        .param("note", note)
        .param("salt", commitment.salt())
        .update();
    evidence.record(
        actor,
        "proposals.step",
        Map.of(
            "proposal", proposal.origin().number().toString(),
            "action", action.name(),
            "status", proposal.status().name(),
            "edition", String.valueOf(proposal.edition()),
            "supporters", String.valueOf(proposal.state().gathering().supporters()),
            "at", now.toString(),
            "said", commitment.hash()));
  }

  private JdbcClient.StatementSpec step(Actor actor, Proposal proposal, ProposalAction action) {
    return jdbc.sql(
            """
            with step as (
              insert into proposals.step (community_id, proposal_id, sequence, action, status,
                actor_id, channel, happened_at)
              select :community, :id, coalesce(max(sequence), 0) + 1, :action, :status, :account,
                :channel, :now
              from proposals.step where community_id = :community and proposal_id = :id
              returning sequence)
            insert into proposals.step_note (community_id, proposal_id, sequence, party, note, salt)
            select :community, :id, sequence, :party, :note, :salt from step
            """)
        .param("community", actor.communityId())
        .param("id", proposal.id())
        .param("action", action.name())
        .param("status", proposal.status().name())
        .param("account", actor.accountId())
        .param("channel", actor.channel().name());
  }

  /** Who works for the community, as everybody reads it. */
  String party(Actor actor) {
    return actor.channel() == Channel.SYSTEM ? "" : accounts.name(actor.accountId());
  }

  /** How an author signed. */
  String signed(Actor actor, UUID proposal) {
    return jdbc.sql(
            """
            select name from proposals.author
            where community_id = :community and proposal_id = :id and account_id = :account
            """)
        .param("community", actor.communityId())
        .param("id", proposal)
        .param("account", actor.accountId())
        .query(String.class)
        .optional()
        .orElse("");
  }
}
