package org.linli.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom in an area, for those who answer for its roles (DATA-2; ASVS V8.2). */
@Service
@Transactional
public class AreaDelegations {

  private final Delegations delegations;
  private final RoleGrants grants;
  private final AuditTrail audit;
  private final Clock clock;

  AreaDelegations(Delegations delegations, RoleGrants grants, AuditTrail audit, Clock clock) {
    this.delegations = delegations;
    this.grants = grants;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those that have not ended, the earliest first, a hundred at most. */
  @Transactional(readOnly = true)
  public List<DelegationView> of(Actor actor) {
    actor.require(AccessPermission.MANAGE_MEMBERS);
    return delegations.in(actor.communityId(), clock.instant());
  }

  /**
   * Ends one at once, or declines one that waits.
   *
   * @throws Refused if there is none under that id in this area
   */
  public void end(Actor actor, UUID delegationId) {
    actor.require(AccessPermission.MANAGE_MEMBERS);
    var delegation = lock(actor, delegationId);
    delegations.end(delegationId, clock.instant());
    note(actor, GrantAction.DELEGATION_ENDED, delegation);
  }

  /**
   * Approves one of a powerful role, between two others.
   *
   * @throws Refused if none waits under that id in this area, or the actor is one of the two
   */
  public void approve(Actor actor, UUID delegationId) {
    actor.require(AccessPermission.APPROVE_GRANTS);
    var delegation = lock(actor, delegationId);
    if (!delegation.waits()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    if (!delegation.decidableBy(actor.accountId())) {
      throw new Refused(AccessError.SECOND_PERSON);
    }
    delegations.approve(delegationId, actor.accountId());
    note(actor, GrantAction.DELEGATION_APPROVED, delegation);
  }

  /** Whoever loses a role neither lends it any longer nor stands in for colleagues here. */
  void endWith(Actor actor, RoleGrants.Taken taken) {
    delegations
        .with(taken.accountId(), actor.communityId(), taken.role(), clock.instant())
        .forEach(
            delegation -> {
              delegations.end(delegation.delegationId(), clock.instant());
              note(actor, GrantAction.DELEGATION_ENDED, delegation);
            });
  }

  private DelegationView lock(Actor actor, UUID delegationId) {
    return delegations
        .lock(actor.communityId(), delegationId, clock.instant())
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private void note(Actor actor, GrantAction action, DelegationView delegation) {
    var grant =
        Grant.open(delegation.holderId(), delegation.areaId(), delegation.role(), Optional.empty());
    grants.note(action, grant, delegation.delegateId(), actor.accountId(), clock.instant());
    audit.record(actor, AuditEntry.of("access.grant." + action.name(), delegation.holderId()));
  }
}
