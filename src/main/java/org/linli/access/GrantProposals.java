package org.linli.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Powerful roles that wait for a second pair of eyes. The check constraints guard that nobody
 * proposes for themselves or approves what they proposed or receive; the partial unique index, that
 * a role waits once.
 */
@Repository
class GrantProposals {

  private final JdbcClient jdbc;

  GrantProposals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Proposes a role; an open or expired proposal of the same is replaced, under a new id, so that
   * nobody approves what they did not see.
   */
  void insert(Grant grant, UUID by, Instant now, Instant expires) {
    jdbc.sql(
            """
            insert into access.grant_proposal (proposal_id, account_id, area_id, role,
              organization_id, valid_from, valid_until, proposed_by, proposed_at, expires_at)
            values (:id, :account, :area, :role, :organization, :from, :until, :by, :now, :expires)
            on conflict (account_id, area_id, role) where outcome is null do update
              set proposal_id = excluded.proposal_id,
                  organization_id = excluded.organization_id, valid_from = excluded.valid_from,
                  valid_until = excluded.valid_until, proposed_by = excluded.proposed_by,
                  proposed_at = excluded.proposed_at, expires_at = excluded.expires_at
            """)
        .param("id", Ids.next())
        .param("account", grant.accountId())
        .param("area", grant.areaId())
        .param("role", grant.role())
        .param("organization", grant.organizationId().orElse(null))
        .param("from", grant.period().from().map(Timestamp::from).orElse(null))
        .param("until", grant.period().until().map(Timestamp::from).orElse(null))
        .param("by", by)
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(expires))
        .update();
  }

  /** Those of an area that still wait. */
  List<ProposalView> open(long areaId, Instant now) {
    return jdbc.sql(
            """
            select p.proposal_id, p.account_id, a.display_name as name, a.phone, p.role,
              p.organization_id, p.valid_from, p.valid_until, p.proposed_by,
              b.display_name as proposer, p.proposed_at, p.expires_at
            from access.grant_proposal p
            join access.account a on a.account_id = p.account_id
            join access.account b on b.account_id = p.proposed_by
            where p.area_id = :area and p.outcome is null and p.expires_at > :now
            order by p.proposed_at
            limit 100
            """)
        .param("area", areaId)
        .param("now", Timestamp.from(now))
        .query(ProposalView.class)
        .list();
  }

  /** An open proposal, locked: of two who decide at once the second finds none. */
  Optional<Proposal> lock(long areaId, UUID proposalId, Instant now) {
    return jdbc.sql(
            """
            select account_id, role, organization_id, valid_from, valid_until, proposed_by
            from access.grant_proposal
            where area_id = :area and proposal_id = :id and outcome is null and expires_at > :now
            for update
            """)
        .param("area", areaId)
        .param("id", proposalId)
        .param("now", Timestamp.from(now))
        .query(Proposal.class)
        .optional();
  }

  void decide(UUID proposalId, GrantAction outcome, UUID by, Instant now) {
    jdbc.sql(
            """
            update access.grant_proposal
            set outcome = :outcome, decided_by = :by, decided_at = :now
            where proposal_id = :id
            """)
        .param("outcome", outcome.name())
        .param("by", by)
        .param("now", Timestamp.from(now))
        .param("id", proposalId)
        .update();
  }

  /** What was proposed, and by whom. */
  record Proposal(
      UUID accountId,
      String role,
      @Nullable UUID organizationId,
      @Nullable Instant validFrom,
      @Nullable Instant validUntil,
      UUID proposedBy) {

    Grant grant(long areaId) {
      var period = new Period(Optional.ofNullable(validFrom), Optional.ofNullable(validUntil));
      return new Grant(accountId, areaId, role, Optional.ofNullable(organizationId), period);
    }
  }
}
