package org.linli.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Slice;
import org.linli.platform.Languages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works in an area and in which role. Roles are given in the actor's own area only, never to
 * oneself; powerful ones, and those that allow more than the giver may do, take two people (ASVS
 * 5.0, V8.2 and V8.4).
 */
@Service
@Transactional
public class MemberManagement {

  private final Accounts accounts;
  private final RoleGrants grants;
  private final GrantProposals proposals;
  private final AreaDelegations delegations;
  private final RoleRules rules;
  private final FourEyes fourEyes;
  private final OrganizationManagement organizations;
  private final CommunityDirectory communities;
  private final AuditTrail audit;
  private final Languages languages;
  private final Clock clock;

  MemberManagement(
      Accounts accounts,
      RoleGrants grants,
      GrantProposals proposals,
      AreaDelegations delegations,
      RoleRules rules,
      FourEyes fourEyes,
      OrganizationManagement organizations,
      CommunityDirectory communities,
      AuditTrail audit,
      Languages languages,
      Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.proposals = proposals;
    this.delegations = delegations;
    this.rules = rules;
    this.fourEyes = fourEyes;
    this.organizations = organizations;
    this.communities = communities;
    this.audit = audit;
    this.languages = languages;
    this.clock = clock;
  }

  /**
   * Those who work here, the latest first.
   *
   * @param search part of a name, a phone or its last four digits; empty for all
   */
  @Transactional(readOnly = true)
  public Slice<MemberView> staff(Actor actor, String search, Paging paging) {
    actor.require(AccessPermission.MANAGE_MEMBERS);
    return Slice.cut(
        grants.staff(actor.communityId(), search.strip(), paging), paging, MemberView::position);
  }

  /** What happened to roles here, newest first. */
  @Transactional(readOnly = true)
  public Slice<GrantEvent> history(Actor actor, Paging paging) {
    actor.require(AccessPermission.MANAGE_MEMBERS);
    return Slice.cut(grants.history(actor.communityId(), paging), paging, GrantEvent::position);
  }

  /** Powerful roles that wait for approval. */
  @Transactional(readOnly = true)
  public List<ProposalView> proposals(Actor actor) {
    actor.require(AccessPermission.MANAGE_MEMBERS);
    return proposals.open(actor.communityId(), clock.instant());
  }

  /** The roles that are given here. */
  public List<String> roles(Actor actor) {
    actor.require(AccessPermission.MANAGE_MEMBERS);
    return given(actor);
  }

  /** The name of the community or area whose members these are. */
  public String place(Actor actor) {
    actor.require(AccessPermission.MANAGE_MEMBERS);
    return communities.place(actor.communityId()).map(Community::name).orElse("");
  }

  /**
   * Gives a role, or proposes it if it takes two people; the account is made if the phone is new.
   *
   * @throws Invalid if the role is not given here, or the unit is missing
   * @throws Refused if it would be one's own, or the unit is not one of this community
   */
  public void add(Actor actor, AddMember command) {
    actor.require(AccessPermission.MANAGE_MEMBERS);
    check(actor, command);
    var now = clock.instant();
    var accountId = accounts.ofPhone(command.phone(), command.name(), now);
    if (accountId.equals(actor.accountId())) {
      throw Invalid.field("phone", AccessError.NOT_ONESELF);
    }
    accounts.nameIfUnnamed(accountId, command.name(), languages.chinese().text("access.resident"));
    var grant =
        new Grant(
            accountId,
            actor.communityId(),
            command.role(),
            command.organizationId(),
            command.period());
    if (!fourEyes.needed(actor, command.role())) {
      give(actor, grant, GrantAction.GIVEN);
    } else if (fourEyes.alone(actor.communityId(), actor.accountId())) {
      give(actor, grant, GrantAction.GIVEN_ALONE);
    } else {
      proposals.insert(grant, actor.accountId(), now, now.plus(rules.proposal()));
      note(actor, GrantAction.PROPOSED, grant);
    }
  }

  /**
   * Approves what somebody else proposed for somebody else.
   *
   * @throws Refused if it does not wait any more, one proposed it or would receive it, or who
   *     proposed it may give no roles any more
   */
  public void approve(Actor actor, UUID proposalId) {
    actor.require(AccessPermission.APPROVE_GRANTS);
    var proposal = lock(actor, proposalId);
    if (proposal.proposedBy().equals(actor.accountId())) {
      throw new Refused(AccessError.SECOND_PERSON);
    }
    if (proposal.accountId().equals(actor.accountId())) {
      throw new Refused(AccessError.NOT_ONESELF);
    }
    if (!fourEyes.stillGives(proposal.proposedBy(), actor.communityId())) {
      throw new Refused(AccessError.PROPOSER_LEFT);
    }
    proposals.decide(proposalId, GrantAction.APPROVED, actor.accountId(), clock.instant());
    give(actor, proposal.grant(actor.communityId()), GrantAction.APPROVED);
  }

  /** Declines a proposal; who proposed it may take it back the same way. */
  public void decline(Actor actor, UUID proposalId) {
    if (!actor.may(AccessPermission.APPROVE_GRANTS)) {
      actor.require(AccessPermission.MANAGE_MEMBERS);
    }
    var proposal = lock(actor, proposalId);
    proposals.decide(proposalId, GrantAction.DECLINED, actor.accountId(), clock.instant());
    note(actor, GrantAction.DECLINED, proposal.grant(actor.communityId()));
  }

  /**
   * Takes a role away at once; it is gone with the next request of whoever had it, and so is the
   * work in a colleague's place.
   *
   * @throws Refused if there is no such role here, or it is the last administrator's
   */
  public void revoke(Actor actor, UUID grantId) {
    actor.require(AccessPermission.MANAGE_MEMBERS);
    var administrators = grants.lockAdministrators();
    var taken =
        grants
            .remove(actor.communityId(), grantId)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (actor.communityId() == Community.ROOT_ID
        && taken.role().equals(AccountManagement.ADMINISTRATOR)
        && administrators.size() < 2) {
      throw new Refused(AccessError.LAST_ADMINISTRATOR);
    }
    var grant = Grant.open(taken.accountId(), actor.communityId(), taken.role(), Optional.empty());
    delegations.endWith(actor, taken);
    note(actor, GrantAction.REVOKED, grant);
  }

  private void check(Actor actor, AddMember command) {
    if (!given(actor).contains(command.role())) {
      throw Invalid.field("role", KernelError.NOT_A_CHOICE);
    }
    if (rules.ofUnit(command.role()) && command.organizationId().isEmpty()) {
      throw Invalid.field("organization", AccessError.UNIT_NEEDED);
    }
    if (command.role().equals(AccountManagement.ADMINISTRATOR)
        && !command.period().equals(Period.OPEN)) {
      throw Invalid.field("lastDay", AccessError.ADMINISTRATOR_STAYS);
    }
    if (command.period().until().filter(end -> !end.isAfter(clock.instant())).isPresent()) {
      throw Invalid.field("lastDay", AccessError.ALREADY_OVER);
    }
    command.organizationId().ifPresent(unit -> organizations.name(actor, unit));
  }

  /** Some roles belong to communities, others to the areas above them. */
  private List<String> given(Actor actor) {
    return communities.isCommunity(actor.communityId()) ? rules.ofCommunities() : rules.above();
  }

  private GrantProposals.Proposal lock(Actor actor, UUID proposalId) {
    return proposals
        .lock(actor.communityId(), proposalId, clock.instant())
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** Ending a role earlier is taking it away, and is told as that. */
  private void give(Actor actor, Grant grant, GrantAction how) {
    if (grants.shortens(grant, clock.instant())) {
      note(actor, GrantAction.REVOKED, grant);
    }
    grants.put(grant, actor.accountId(), clock.instant());
    note(actor, how, grant);
  }

  private void note(Actor actor, GrantAction action, Grant grant) {
    grants.note(action, grant, null, actor.accountId(), clock.instant());
    audit.record(actor, AuditEntry.of("access.grant." + action.name(), grant.accountId()));
  }
}
