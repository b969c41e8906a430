package org.linli.alliances;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The community invites units, they agree or not, leave, and it is dissolved (SERV-4). */
@Service
@Transactional
public class AllianceManagement {

  private static final int FEWEST = 2;

  private final Alliances alliances;
  private final ResourceReading resources;
  private final AllianceNotices notices;
  private final Evidence evidence;
  private final Messages chinese;
  private final Clock clock;

  AllianceManagement(
      Alliances alliances,
      ResourceReading resources,
      AllianceNotices notices,
      Evidence evidence,
      Languages languages,
      Clock clock) {
    this.alliances = alliances;
    this.resources = resources;
    this.notices = notices;
    this.evidence = evidence;
    this.clock = clock;
    chinese = languages.chinese();
  }

  /**
   * Invites the units of some resources.
   *
   * @throws Invalid if one is not listed, they are of one unit, or the coordinator is none of
   *     theirs
   */
  public UUID found(Actor actor, FoundAlliance command) {
    actor.require(AlliancePermission.MANAGE);
    var brought = brought(actor, command);
    var coordinator =
        brought.keySet().stream()
            .filter(unit -> unit.toString().equals(command.coordinator()))
            .findFirst()
            .orElseThrow(() -> Invalid.field("coordinator", AllianceError.NOT_A_MEMBER));
    var id = Ids.next();
    var now = clock.instant();
    alliances.insert(actor, id, coordinator, command, now);
    brought.forEach(
        (unit, its) ->
            alliances.invite(
                actor,
                id,
                unit,
                its.getFirst().owner(),
                its.stream().map(ResourceView::id).toList(),
                now));
    notices.invited(actor, id, command.name(), brought.keySet());
    return id;
  }

  private Map<UUID, List<ResourceView>> brought(Actor actor, FoundAlliance command) {
    var listed = resources.listed(actor, command.resources());
    if (listed.size() < command.resources().size()) {
      throw Invalid.field("brings", KernelError.NOT_A_CHOICE);
    }
    var byUnit = listed.stream().collect(Collectors.groupingBy(ResourceView::unit));
    if (byUnit.size() < FEWEST) {
      throw Invalid.field("brings", AllianceError.TWO_UNITS);
    }
    return byUnit;
  }

  /**
   * The actor's unit agrees or declines. Once the coordinator and another agreed, it is formed.
   *
   * @throws Refused if the unit was not asked or has answered
   */
  public void answer(Actor actor, UUID id, AnswerInvitation command) {
    var unit = unit(actor);
    var alliance = living(actor, id);
    move(actor, id, unit, command.action(), command.reason());
    formIfEnough(actor, alliance.status(), id, alliance.coordinator());
  }

  private void formIfEnough(Actor actor, AllianceStatus status, UUID id, UUID coordinator) {
    var agreed = agreed(actor, id);
    if (status.allows(AllianceAction.FORM)
        && agreed.contains(coordinator)
        && agreed.size() >= FEWEST) {
      alliances.form(actor, id, clock.instant());
      record(actor, id, AllianceStatus.ACTIVE, agreed.size());
    }
  }

  /**
   * The actor's unit leaves; what is left of one unit is dissolved.
   *
   * @throws Refused if it is not in it, or coordinates it: another unit does so first
   */
  public void leave(Actor actor, UUID id, EndAlliance command) {
    var unit = unit(actor);
    var alliance = living(actor, id);
    if (alliance.coordinator().equals(unit)) {
      throw new Refused(AllianceError.COORDINATES);
    }
    move(actor, id, unit, MemberAction.LEAVE, command.reason());
    if (alliance.status() == AllianceStatus.ACTIVE && agreed(actor, id).size() < FEWEST) {
      dissolve(actor, alliance, chinese.text("alliances.too-few"));
    }
  }

  /** The community dissolves it. */
  public void dissolve(Actor actor, UUID id, EndAlliance command) {
    actor.require(AlliancePermission.MANAGE);
    dissolve(actor, living(actor, id), command.reason());
  }

  private void dissolve(Actor actor, Alliances.Alliance alliance, String reason) {
    alliances.dissolve(actor, alliance.id(), reason, clock.instant());
    var agreed = agreed(actor, alliance.id());
    notices.dissolved(actor, alliance, agreed, reason);
    if (alliance.status() == AllianceStatus.ACTIVE) {
      record(actor, alliance.id(), AllianceStatus.DISSOLVED, agreed.size());
    }
  }

  /**
   * Another unit coordinates it.
   *
   * @throws Invalid if that has not agreed
   */
  public void coordinate(Actor actor, UUID id, Coordinate command) {
    actor.require(AlliancePermission.MANAGE);
    var alliance = living(actor, id);
    var unit =
        agreed(actor, id).stream()
            .filter(it -> it.toString().equals(command.coordinator()))
            .findFirst()
            .orElseThrow(() -> Invalid.field("coordinator", AllianceError.NOT_A_MEMBER));
    alliances.coordinate(actor, id, unit);
    formIfEnough(actor, alliance.status(), id, unit);
  }

  private Alliances.Alliance living(Actor actor, UUID id) {
    var alliance = alliances.hold(actor, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (!alliance.status().lives()) {
      throw new Refused(AllianceError.NOT_NOW);
    }
    return alliance;
  }

  /** To a unit that was never asked, it is not there. */
  private void move(Actor actor, UUID id, UUID unit, MemberAction action, String reason) {
    var part =
        alliances.parts(actor, id).stream()
            .filter(it -> it.unit().equals(unit))
            .findFirst()
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var is =
        MemberStatus.TRANSITIONS
            .next(part.status(), action)
            .orElseThrow(() -> new Refused(AllianceError.NOT_NOW));
    alliances.move(actor, id, unit, is, reason, clock.instant());
  }

  private List<UUID> agreed(Actor actor, UUID id) {
    return alliances.parts(actor, id).stream()
        .filter(it -> it.status() == MemberStatus.AGREED)
        .map(Alliances.Part::unit)
        .toList();
  }

  private static UUID unit(Actor actor) {
    actor.require(AlliancePermission.JOIN);
    return actor.grants().organizationId().orElseThrow(() -> new Refused(AllianceError.NO_UNIT));
  }

  private void record(Actor actor, UUID id, AllianceStatus status, int units) {
    evidence.record(
        actor,
        "alliances.alliance",
        Map.of(
            "alliance", id.toString(),
            "status", status.name(),
            "units", String.valueOf(units),
            "at", clock.instant().toString()));
  }
}
