package org.linli.bodies.groups;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.bodies.BodyError;
import org.linli.bodies.BodyPermission;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Residents start groups and join them; the community helps them on (ORG-12). */
@Service
@Transactional
public class GroupLifeManagement {

  private final GroupRows groups;
  private final GroupRules rules;
  private final GroupNotices notices;
  private final Clock clock;

  GroupLifeManagement(GroupRows groups, GroupRules rules, GroupNotices notices, Clock clock) {
    this.groups = groups;
    this.rules = rules;
    this.notices = notices;
    this.clock = clock;
  }

  /** Somebody has an idea: they are its contact and its first member. */
  public UUID start(Actor actor, StartGroup command) {
    actor.require(BodyPermission.JOIN);
    var id = Ids.next();
    groups.insert(actor, id, command, today(), due(actor, GroupStatus.IDEA));
    groups.join(actor, id, new JoinGroup(command.contactName(), command.contactPhone()), today());
    return id;
  }

  /**
   * Joins; its contact and staff read who did.
   *
   * @throws Refused if it is not public, or ended
   */
  public void join(Actor actor, UUID id, JoinGroup command) {
    actor.require(BodyPermission.JOIN);
    var group = held(actor, id);
    if (!group.status().open()) {
      throw new Refused(
          group.status() == GroupStatus.IDEA ? KernelError.NOT_FOUND : BodyError.NOT_NOW);
    }
    if (groups.join(actor, id, command, today())) {
      notices.joined(actor, group);
    }
  }

  /**
   * Leaves again.
   *
   * @throws Refused if they are not in it, or speak for it
   */
  public void leave(Actor actor, UUID id) {
    actor.require(BodyPermission.JOIN);
    var group = held(actor, id);
    if (group.contact().filter(actor.accountId()::equals).isPresent()) {
      throw new Refused(BodyError.CONTACT_STAYS);
    }
    if (!groups.leave(actor, id)) {
      throw new Refused(KernelError.NOT_FOUND);
    }
  }

  /**
   * Its contact or staff take a step.
   *
   * @throws Refused if it is not possible now, or theirs to take
   * @throws Invalid if it has too few members to be filed
   */
  public void step(Actor actor, UUID id, MoveGroup command) {
    var group = held(actor, id);
    var staff = actor.may(BodyPermission.MANAGE);
    if (!staff && group.contact().filter(actor.accountId()::equals).isEmpty()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    if (command.action().staffOnly()) {
      actor.require(BodyPermission.MANAGE);
    }
    var status =
        GroupStatus.TRANSITIONS
            .next(group.status(), command.action())
            .orElseThrow(() -> new Refused(BodyError.NOT_NOW));
    var least = rules.leastMembers(actor.communityId());
    if (command.action() == GroupAction.FILE && group.members() < least) {
      throw Invalid.field("groupStep", BodyError.TOO_FEW, least, group.members());
    }
    var due = status == GroupStatus.ENDED ? null : due(actor, status);
    groups.move(actor, id, status, due, command.note());
    if (staff) {
      notices.moved(actor, group);
    }
  }

  private GroupRows.Held held(Actor actor, UUID id) {
    return groups.hold(actor, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private LocalDate due(Actor actor, GroupStatus status) {
    return today().plusDays(rules.days(actor.communityId(), status));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
