package org.linli.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Founds bodies from templates, changes and ends them, and keeps that they met and what their
 * charters say (ORG-2, ORG-3, ORG-9). Whoever changes a body holds its row.
 */
@Service
@Transactional
public class BodyLifeManagement {

  private final BodyRows bodies;
  private final SeatRows seats;
  private final BodyRules rules;
  private final LocalAreaReading places;
  private final Clock clock;

  BodyLifeManagement(
      BodyRows bodies, SeatRows seats, BodyRules rules, LocalAreaReading places, Clock clock) {
    this.bodies = bodies;
    this.seats = seats;
    this.rules = rules;
    this.places = places;
    this.clock = clock;
  }

  /**
   * Founds a body with the vacant seats of its template.
   *
   * @throws Invalid if there is no such template
   */
  public UUID found(Actor actor, FoundBody command) {
    actor.require(BodyPermission.MANAGE);
    var template =
        rules
            .template(actor.communityId(), command.template())
            .orElseThrow(() -> Invalid.field("template", KernelError.NOT_A_CHOICE));
    var id = Ids.next();
    bodies.insert(actor, id, template, rules.version(actor.communityId()), command, today());
    for (var kind : SeatKind.values()) {
      var chairs = template.chair().filter(kind::equals).isPresent();
      for (var seat = 0; seat < template.seats().getOrDefault(kind, 0); seat++) {
        seats.insert(actor, id, kind, "", chairs && seat == 0);
      }
    }
    return id;
  }

  /**
   * Says anew what it is.
   *
   * @throws Invalid if the grid is none of the community's
   */
  public void change(Actor actor, UUID id, ChangeBody command) {
    var body = living(actor, id);
    var party = ofParty(actor, body.template());
    var grid = party && !command.grid().isEmpty() ? grid(actor, command.grid()) : null;
    var said = party ? command : new ChangeBody(command.name(), command.phone(), "", "", "");
    bodies.update(actor, id, said, grid);
  }

  /** Ends it, and every term in it. */
  public void end(Actor actor, UUID id, EndBody command) {
    living(actor, id);
    seats.closeAll(actor, id, today());
    bodies.end(actor, id, command.reason(), today());
  }

  /**
   * Keeps that it met; the next meeting is due from that day on.
   *
   * @throws Invalid if the day is still to come, or was recorded
   */
  public void meet(Actor actor, UUID id, RecordMeeting command) {
    living(actor, id);
    if (command.day().isAfter(today())) {
      throw Invalid.field("metOn", BodyError.NOT_YET);
    }
    if (!bodies.met(actor, id, command)) {
      throw Invalid.field("metOn", BodyError.MET_ALREADY);
    }
  }

  /**
   * Publishes the next edition of its charter; earlier ones stay readable.
   *
   * @return its number
   * @throws Invalid if it were in force before the one before it
   */
  public int publish(Actor actor, UUID id, PublishCharter command) {
    living(actor, id);
    bodies
        .lastCharter(actor, id)
        .filter(last -> command.from().isBefore(last))
        .ifPresent(
            last -> {
              throw Invalid.field("charterFrom", BodyError.BEFORE_THE_LAST, last.toString());
            });
    return bodies.publish(actor, id, command, clock.instant());
  }

  private BodyRows.Held living(Actor actor, UUID id) {
    actor.require(BodyPermission.MANAGE);
    var body = bodies.hold(actor, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (body.ended()) {
      throw new Refused(BodyError.ENDED);
    }
    return body;
  }

  private boolean ofParty(Actor actor, String code) {
    return rules.template(actor.communityId(), code).filter(BodyTemplate::partyGroup).isPresent();
  }

  private UUID grid(Actor actor, String id) {
    return places.places(actor.scope()).stream()
        .filter(it -> it.kind().equals("grid") && it.id().toString().equals(id))
        .findFirst()
        .map(PublicPlace::id)
        .orElseThrow(() -> Invalid.field("grid", KernelError.NOT_A_CHOICE));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
