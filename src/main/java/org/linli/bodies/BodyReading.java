package org.linli.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.DirectoryPermission;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads bodies: for anybody with the names of those who agreed, for staff with all of them; each
 * with what it has to keep to (ORG-3).
 */
@Service
@Transactional(readOnly = true)
public class BodyReading {

  private final BodyQueries queries;
  private final BodyRules rules;
  private final OrganizationManagement organizations;
  private final Clock clock;

  BodyReading(
      BodyQueries queries, BodyRules rules, OrganizationManagement organizations, Clock clock) {
    this.queries = queries;
    this.rules = rules;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Bodies at work, the oldest first. */
  public List<CheckedBody> list(Scope scope, Community community) {
    return living(community, queries.published(scope.communityId(), today()));
  }

  /** One, also after its end. */
  public BodyPage show(Scope scope, Community community, UUID id) {
    var body = queries.published(scope.communityId(), today(), id);
    return page(scope.communityId(), community, body.orElseThrow(BodyReading::missing));
  }

  /** An edition of a charter, compared with the one before it. */
  public CharterPage charter(Scope scope, UUID id, int edition) {
    var community = scope.communityId();
    var body = queries.published(community, today(), id).orElseThrow(BodyReading::missing);
    var head =
        queries.charters(community, id).stream()
            .filter(it -> it.edition() == edition)
            .findFirst()
            .orElseThrow(BodyReading::missing);
    var text = queries.charter(community, id, edition).orElseThrow(BodyReading::missing);
    var changes =
        queries
            .charter(community, id, edition - 1)
            .map(before -> LineDiff.of(before, text))
            .orElse(List.of());
    return new CharterPage(body, head, text, changes);
  }

  /** All bodies at work, for staff. */
  public List<CheckedBody> desk(Actor actor, Community community) {
    actor.require(BodyPermission.MANAGE);
    return living(community, queries.all(actor.communityId(), today()));
  }

  /** One for staff. */
  public BodyPage file(Actor actor, Community community, UUID id) {
    actor.require(BodyPermission.MANAGE);
    var body = queries.find(actor.communityId(), today(), id).orElseThrow(BodyReading::missing);
    return page(actor.communityId(), community, body);
  }

  /** A seat with everybody who had it. */
  public SeatFile seat(Actor actor, UUID id) {
    actor.require(BodyPermission.MANAGE);
    var community = actor.communityId();
    var body = queries.withSeat(community, today(), id).orElseThrow(BodyReading::missing);
    var seat =
        body.seats().stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refused(BodyError.SEAT_CLOSED));
    var years = rules.template(community, body.template()).map(BodyTemplate::termYears).orElse(1);
    return new SeatFile(seat, body.id(), body.name(), years, queries.terms(community, id));
  }

  /** What bodies can be founded from. */
  public List<BodyTemplate> templates(Community community) {
    return rules.templates(community.code());
  }

  /** What bodies ask of staff: meetings and ends of terms by their day, then what is missing. */
  public List<BodyDue> due(Actor actor, Community community) {
    if (!actor.may(BodyPermission.MANAGE)) {
      return List.of();
    }
    var today = today();
    var terms = rules.terms(community.code());
    var due = new ArrayList<BodyDue>();
    for (var each : desk(actor, community)) {
      var body = each.body();
      each.meetsBy()
          .filter(by -> !by.minusDays(terms.meetingDays()).isAfter(today))
          .map(by -> new BodyDue(BodyDue.Kind.MEETING, body.id(), body.name(), Optional.of(by)))
          .ifPresent(due::add);
      if (each.missing().stream().anyMatch(it -> !it.code().equals("meets"))) {
        due.add(new BodyDue(BodyDue.Kind.MISSING, body.id(), body.name(), Optional.empty()));
      }
      due.addAll(ending(body, today.plusDays(terms.seatDays())));
    }
    return due;
  }

  /** Seats whose term ends until then and for which nobody is known to come next. */
  private static List<BodyDue> ending(BodyView body, LocalDate until) {
    return body.seats().stream()
        .flatMap(
            seat ->
                seat.holder().stream()
                    .filter(it -> !it.followed() && !it.until().isAfter(until))
                    .map(SeatView.Holder::until)
                    .map(
                        by ->
                            new BodyDue(
                                BodyDue.Kind.TERM, seat.id(), body.name(), Optional.of(by))))
        .toList();
  }

  /** The latest edition of its charter, which the next one begins with; or empty. */
  public String latestCharter(Actor actor, UUID id) {
    actor.require(BodyPermission.MANAGE);
    return queries.latestCharter(actor.communityId(), id);
  }

  /** How many units contribute; empty for who may not read the register of units. */
  public Optional<UnitShare> units(Actor actor, Community community) {
    if (!actor.may(DirectoryPermission.MANAGE_ORGANIZATIONS)) {
      return Optional.empty();
    }
    var counted = organizations.participation(actor);
    var terms = rules.terms(community.code());
    return Optional.of(
        new UnitShare(
            counted.year(),
            counted.pledged(),
            counted.units(),
            terms.unitsFrom(),
            terms.unitsTarget()));
  }

  private List<CheckedBody> living(Community community, List<BodyView> bodies) {
    var templates = templates(community);
    return bodies.stream()
        .filter(it -> it.endedOn().isEmpty())
        .map(it -> checked(it, templates))
        .toList();
  }

  private BodyPage page(long communityId, Community community, BodyView body) {
    return new BodyPage(
        checked(body, templates(community)),
        queries.meetings(communityId, body.id()),
        queries.charters(communityId, body.id()));
  }

  private CheckedBody checked(BodyView body, List<BodyTemplate> templates) {
    var template =
        templates.stream()
            .filter(it -> it.code().equals(body.template()))
            .findFirst()
            .orElseGet(() -> asksNothing(body));
    return new CheckedBody(
        body,
        template,
        body.endedOn().isPresent() ? List.of() : BodyChecks.of(body, template, today()),
        BodyChecks.meetsBy(body, template));
  }

  /** Where the rule does not know its template any more. */
  private static BodyTemplate asksNothing(BodyView body) {
    return new BodyTemplate(
        body.template(),
        body.name(),
        "",
        "",
        body.tier(),
        Optional.empty(),
        0,
        0,
        false,
        false,
        1,
        "",
        Map.of());
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  private static Refused missing() {
    return new Refused(KernelError.NOT_FOUND);
  }
}
