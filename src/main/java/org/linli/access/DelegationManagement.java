package org.linli.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.web.Member;
import org.linli.web.Strength;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Standing in for a colleague, for example in the holidays. Works on one's own roles, whatever
 * their area; what happened is written down in the scope of the installation, in one transaction.
 */
@Service
public class DelegationManagement {

  private final Delegations delegations;
  private final RoleGrants grants;
  private final RoleRules rules;
  private final FourEyes fourEyes;
  private final AccountEvents events;
  private final CommunityDirectory communities;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DelegationManagement(
      Delegations delegations,
      RoleGrants grants,
      RoleRules rules,
      FourEyes fourEyes,
      AccountEvents events,
      CommunityDirectory communities,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.transaction = new TransactionTemplate(transactions);
    this.delegations = delegations;
    this.grants = grants;
    this.rules = rules;
    this.fourEyes = fourEyes;
    this.events = events;
    this.communities = communities;
    this.clock = clock;
  }

  /** What the member gave and received, as both see it. */
  public List<DelegationView> of(Member member) {
    requireStrong(member);
    return delegations.of(member.accountId(), clock.instant());
  }

  /** The roles that the member may delegate. */
  public List<OwnRole> own(Member member) {
    requireStrong(member);
    return delegations.held(member.accountId(), clock.instant()).stream()
        .map(held -> new OwnRole(held.grantId(), held.role(), place(held.areaId())))
        .toList();
  }

  /**
   * Lets a colleague of the same area act in the member's role. It gives no power to give roles,
   * and ends by itself. Where the role is powerful, it waits until somebody else approves it.
   *
   * @throws Invalid if role, colleague or time are not right
   */
  public void delegate(Member member, Delegate command) {
    requireStrong(member);
    var now = clock.instant();
    if (command.until().isAfter(command.from().plus(rules.delegation()))) {
      throw Invalid.field("lastDay", AccessError.DELEGATION_TOO_LONG, rules.delegation().toDays());
    }
    if (!command.until().isAfter(now)) {
      throw Invalid.field("lastDay", AccessError.ALREADY_OVER);
    }
    var held =
        delegations.held(member.accountId(), now).stream()
            .filter(role -> role.grantId().toString().equals(command.grant()))
            .findFirst()
            .orElseThrow(() -> Invalid.field("grant", KernelError.NOT_A_CHOICE));
    var delegate =
        delegations
            .colleague(command.phone(), held.areaId(), now)
            .filter(colleague -> !colleague.equals(member.accountId()))
            .orElseThrow(() -> Invalid.field("phone", AccessError.NO_COLLEAGUE));
    var grant = Grant.open(member.accountId(), held.areaId(), held.role(), Optional.empty());
    var waits = rules.powerful(held.role()) && !fourEyes.alone(held.areaId(), member.accountId());
    inOne(
        () -> {
          if (delegations.insert(grant, delegate, command, waits, now)) {
            note(
                waits ? GrantAction.DELEGATION_PROPOSED : GrantAction.DELEGATED,
                grant,
                delegate,
                member.accountId());
          }
        });
  }

  /**
   * Ends one at once; holder and delegate both may.
   *
   * @throws Refused if there is none of the member's under that id
   */
  public void end(Member member, UUID delegationId) {
    requireStrong(member);
    inOne(() -> ended(member.accountId(), delegationId));
  }

  private void ended(UUID accountId, UUID delegationId) {
    var ended =
        delegations
            .lock(accountId, delegationId, clock.instant())
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    delegations.end(delegationId, clock.instant());
    var grant = Grant.open(ended.holderId(), ended.areaId(), ended.role(), Optional.empty());
    note(GrantAction.DELEGATION_ENDED, grant, ended.delegateId(), accountId);
  }

  private void inOne(Runnable work) {
    Scope.in(
        Scope.of(Community.ROOT_ID),
        () -> {
          transaction.executeWithoutResult(status -> work.run());
          return true;
        });
  }

  private void note(GrantAction action, Grant grant, UUID delegate, UUID by) {
    grants.note(action, grant, delegate, by, clock.instant());
    events.record("access.grant." + action.name(), by);
  }

  private String place(long areaId) {
    return communities.place(areaId).map(Community::name).orElse("");
  }

  private static void requireStrong(Member member) {
    if (member.strength() != Strength.TWO_FACTORS) {
      throw new Refused(KernelError.FORBIDDEN);
    }
  }

  /**
   * A role that somebody may delegate.
   *
   * @param place name of its area
   */
  public record OwnRole(UUID grantId, String role, String place) {}
}
