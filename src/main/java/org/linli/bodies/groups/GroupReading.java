package org.linli.bodies.groups;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.bodies.BodyPermission;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads groups: for anybody those that are public, in full for their contact and staff. */
@Service
@Transactional(readOnly = true)
public class GroupReading {

  private final GroupQueries queries;
  private final GroupRules rules;
  private final OrganizationManagement organizations;

  GroupReading(GroupQueries queries, GroupRules rules, OrganizationManagement organizations) {
    this.queries = queries;
    this.rules = rules;
    this.organizations = organizations;
  }

  /** Those that everybody can join, the newest first. */
  public List<GroupView> list(Scope scope) {
    return queries.published(scope.communityId());
  }

  /** One that is or was public. */
  public GroupPage show(Scope scope, UUID id) {
    var group = queries.published(scope.communityId(), id).orElseThrow(GroupReading::missing);
    return new GroupPage(group, rules.help(scope.communityId(), group.status()));
  }

  /** Those that the actor started or joined. */
  public List<OwnGroup> mine(Actor actor) {
    actor.require(BodyPermission.JOIN);
    return queries.own(actor.communityId(), actor.accountId());
  }

  /** All of them, for staff. */
  public List<GroupView> desk(Actor actor) {
    actor.require(BodyPermission.MANAGE);
    return queries.all(actor.communityId());
  }

  /** One in full, for its contact and staff; to anybody else it is not there. */
  public GroupFile file(Actor actor, UUID id) {
    var staff = actor.may(BodyPermission.MANAGE);
    if (!staff && !queries.speaks(actor.communityId(), actor.accountId(), id)) {
      throw missing();
    }
    var group = queries.find(actor.communityId(), id).orElseThrow(GroupReading::missing);
    return new GroupFile(
        group,
        queries.members(actor.communityId(), id),
        group.status().actions(staff),
        rules.help(actor.communityId(), group.status()));
  }

  /** What waits for the community. */
  public List<GroupView> due(Actor actor) {
    return actor.may(BodyPermission.MANAGE)
        ? queries.all(actor.communityId()).stream()
            .filter(it -> it.owner().filter(GroupOwner.COMMUNITY::equals).isPresent())
            .toList()
        : List.of();
  }

  /** How many of the community's groups organise themselves. */
  public GroupShare share(Actor actor) {
    actor.require(BodyPermission.MANAGE);
    var community = actor.communityId();
    var here =
        queries.all(community).stream()
            .filter(it -> it.status() == GroupStatus.FILED || it.status() == GroupStatus.REGISTERED)
            .map(GroupView::name)
            .toList();
    var register = organizations.choices(actor);
    var own = names(register, "self-organized");
    own.removeAll(here);
    var self = here.size() + own.size();
    var all = self + names(register, "social-organization").size();
    return new GroupShare(self, all, rules.from(community), rules.target(community));
  }

  private static List<String> names(List<OrganizationView> register, String kind) {
    return register.stream()
        .filter(it -> it.kind().equals(kind))
        .map(OrganizationView::name)
        .collect(Collectors.toList());
  }

  private static Refused missing() {
    return new Refused(KernelError.NOT_FOUND);
  }
}
