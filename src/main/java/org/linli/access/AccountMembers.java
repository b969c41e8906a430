package org.linli.access;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.web.Member;
import org.linli.web.Members;
import org.springframework.stereotype.Component;

/** Turns roles into permissions by the rule {@code access/roles} of the area. */
@Component
class AccountMembers implements Members {

  private final Accounts accounts;
  private final RoleRules rules;
  private final Clock clock;

  AccountMembers(Accounts accounts, RoleRules rules, Clock clock) {
    this.accounts = accounts;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Optional<Member> find(UUID accountId) {
    return accounts.member(accountId, clock.instant());
  }

  @Override
  public Grants grants(Member member, Community community) {
    var here = member.openRoles().stream().filter(role -> holds(role, community)).toList();
    return new Grants(
        rules.permissions(community.code(), here.stream()),
        organization(here, community),
        member.assurance(community.id()),
        member.persons(community.id()));
  }

  @Override
  public Grants grantsAtNeighbours(Member member, Community home) {
    var there = new HashSet<>(grants(member, home).permissions());
    there.retainAll(rules.atNeighbours());
    return new Grants(there, Optional.empty());
  }

  @Override
  public void chooseElder(UUID accountId, boolean elder) {
    accounts.chooseElder(accountId, elder);
  }

  private static boolean holds(Member.Role role, Community community) {
    return role.areaId() == community.id() || community.ancestors().contains(role.areaId());
  }

  private static Optional<UUID> organization(List<Member.Role> here, Community community) {
    return here.stream()
        .filter(role -> role.areaId() == community.id())
        .map(Member.Role::organizationId)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
