package org.linli.access;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.springframework.stereotype.Component;

/** When a role takes two people (ASVS 5.0, V8.2; separation of duties). */
@Component
class FourEyes {

  private final RoleGrants grants;
  private final RoleRules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  FourEyes(RoleGrants grants, RoleRules rules, CommunityDirectory communities, Clock clock) {
    this.grants = grants;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Whether giving a role takes two people: if it is powerful, or allows what the giver may not do.
   * Else whoever gives roles could reach everything through a second phone of their own.
   */
  boolean needed(Actor actor, String role) {
    return rules.powerful(role)
        || !actor.grants().permissions().containsAll(rules.guarded(code(actor), role));
  }

  /** Nobody else could approve, and it was not made so just now by taking a role away. */
  boolean alone(Actor actor, UUID grantee) {
    var areas = areas(actor);
    var approvers = rules.rolesWith(AccessPermission.APPROVE_GRANTS);
    var now = clock.instant();
    var but = List.of(actor.accountId(), grantee);
    return !grants.anyOther(areas, approvers, but, now)
        && !grants.revokedSince(areas, approvers, now.minus(rules.alone()));
  }

  private String code(Actor actor) {
    return actor.communityId() == Community.ROOT_ID
        ? Community.ROOT.code()
        : communities.byId(actor.communityId()).code();
  }

  /** The actor's area and those above it. */
  private Set<Long> areas(Actor actor) {
    var areas = new HashSet<Long>();
    areas.add(Community.ROOT_ID);
    areas.add(actor.communityId());
    if (actor.communityId() != Community.ROOT_ID) {
      areas.addAll(communities.byId(actor.communityId()).ancestors());
    }
    return areas;
  }
}
