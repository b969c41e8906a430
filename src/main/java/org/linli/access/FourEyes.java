package org.linli.access;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.web.Members;
import org.springframework.stereotype.Component;

/** When a role takes two people (ASVS 5.0, V8.2; separation of duties). */
@Component
class FourEyes {

  private final RoleGrants grants;
  private final RoleRules rules;
  private final CommunityDirectory communities;
  private final Members members;
  private final Clock clock;

  FourEyes(
      RoleGrants grants,
      RoleRules rules,
      CommunityDirectory communities,
      Members members,
      Clock clock) {
    this.grants = grants;
    this.rules = rules;
    this.communities = communities;
    this.members = members;
    this.clock = clock;
  }

  /**
   * Whether giving a role takes two people: if it is powerful, or allows what the giver may not do.
   * Else whoever gives roles could reach everything through a second phone of their own.
   */
  boolean needed(Actor actor, String role) {
    return rules.powerful(role)
        || !actor
            .grants()
            .permissions()
            .containsAll(rules.guarded(place(actor.communityId()).code(), role));
  }

  /**
   * Nobody else could approve, and it was not made so just now by taking a role away. Whom it is
   * about counts as well: else one of two approvers could change the other's role alone.
   */
  boolean alone(long areaId, UUID accountId) {
    var areas = areas(areaId);
    var approvers = rules.rolesWith(AccessPermission.APPROVE_GRANTS);
    var now = clock.instant();
    return !grants.anyOther(areas, approvers, accountId, now)
        && !grants.revokedSince(areas, approvers, now.minus(rules.alone()));
  }

  /** Whether whoever proposed something may still give roles there. */
  boolean stillGives(UUID proposer, long areaId) {
    return members
        .find(proposer)
        .map(member -> members.grants(member, place(areaId)).permissions())
        .filter(may -> may.contains(AccessPermission.MANAGE_MEMBERS.code()))
        .isPresent();
  }

  /** The area and those above it. */
  private Set<Long> areas(long areaId) {
    var areas = new HashSet<>(place(areaId).ancestors());
    areas.add(Community.ROOT_ID);
    areas.add(areaId);
    return areas;
  }

  private Community place(long areaId) {
    return communities.place(areaId).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
