package org.linli.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Validation;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedError;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.linli.needs.Promise;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks units for something bounded, which they answer with one tap. */
@Service
@Transactional
public class UnitRequestManagement {

  private final UnitRequests requests;
  private final UnitRecords records;
  private final Claims shares;
  private final ClaimManagement claims;
  private final NeedReading needs;
  private final OrganizationManagement organizations;
  private final MatchRules rules;
  private final Clock clock;

  UnitRequestManagement(
      UnitRequests requests,
      UnitRecords records,
      Claims shares,
      ClaimManagement claims,
      NeedReading needs,
      OrganizationManagement organizations,
      MatchRules rules,
      Clock clock) {
    this.requests = requests;
    this.records = records;
    this.shares = shares;
    this.claims = claims;
    this.needs = needs;
    this.organizations = organizations;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Asks one unit about a need that is open to claims.
   *
   * @throws Refused if the need is not, or the unit has to answer about it already
   * @throws Invalid if the days do not fit, or the unit was asked often enough this month
   */
  public UUID ask(Actor actor, ShortNumber number, UUID unit, AskUnit command) {
    actor.require(ClaimPermission.FILE);
    var need = needs.story(actor.scope(), number).need();
    if (!need.status().allows(NeedAction.CLAIM)) {
      throw new Refused(NeedError.NOT_NOW);
    }
    var now = clock.instant();
    var name = organizations.name(actor, unit);
    checkDays(actor, command, Dates.day(now));
    checkPatience(actor, need, unit, command, now);
    requests.closeUnanswered(actor.communityId(), need.id(), now);
    var id = Ids.next();
    var answerBy = Dates.end(command.answeredBy());
    if (!requests.insert(
        actor, id, need, command, new UnitRequests.Asked(unit, name, now, answerBy))) {
      throw new Refused(ClaimError.ASKED_ALREADY);
    }
    return id;
  }

  /**
   * The unit can help: it claims the need for the day that was asked for, and so much of it as was
   * asked for, where it is claimed in parts.
   *
   * @throws Refused if it was answered already, is too late, or another unit was first
   */
  public ShortNumber agree(Actor actor, UUID id) {
    var request = answered(actor, id, UnitRequestStatus.AGREED, "");
    var need = needs.story(actor.scope(), request.need()).need().id();
    var all = shares.of(actor.communityId(), need);
    var amount = all.terms().amount().map(wanted -> Math.min(request.most(), all.left()));
    claims.claim(
        actor,
        request.need(),
        new ClaimNeed(request.byDay(), amount.map(String::valueOf).orElse(""), "", ""));
    return request.need();
  }

  /**
   * The unit cannot help this time; the need stays open.
   *
   * @param command why, one of the rule's codes, or empty
   */
  public void decline(Actor actor, UUID id, DeclineRequest command) {
    actor.require(ClaimPermission.CLAIM);
    var reason = command.whyNot();
    if (!reason.isEmpty() && !rules.reasons(actor.communityId()).contains(reason)) {
      throw Invalid.field("whyNot", KernelError.NOT_A_CHOICE);
    }
    answered(actor, id, UnitRequestStatus.DECLINED, reason);
  }

  /** What the actor's unit has to answer. */
  @Transactional(readOnly = true)
  public List<UnitRequest> open(Actor actor) {
    actor.require(ClaimPermission.CLAIM);
    return actor.grants().organizationId().stream()
        .flatMap(unit -> requests.open(actor.communityId(), unit, clock.instant()).stream())
        .toList();
  }

  /** One request to the actor's unit. */
  @Transactional(readOnly = true)
  public UnitRequest find(Actor actor, UUID id) {
    actor.require(ClaimPermission.CLAIM);
    return actor
        .grants()
        .organizationId()
        .flatMap(unit -> requests.find(actor.communityId(), id, unit, clock.instant()))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** Whom the community asked about a need, the last one first. */
  @Transactional(readOnly = true)
  public List<UnitRequest> about(Actor actor, UUID need) {
    actor.require(ClaimPermission.FILE);
    return requests.about(actor.communityId(), need, clock.instant());
  }

  /** What the form for asking a unit shows. */
  @Transactional(readOnly = true)
  public Asking asking(Actor actor, NeedView need, UUID unit) {
    actor.require(ClaimPermission.FILE);
    var name = organizations.name(actor, unit);
    var asked = asked(actor, need, unit, clock.instant());
    return new Asking(unit, name, asked, rules.requestsPerMonth(actor.communityId()));
  }

  /** Units to choose from. */
  @Transactional(readOnly = true)
  public List<OrganizationView> units(Actor actor) {
    actor.require(ClaimPermission.FILE);
    return organizations.all(actor);
  }

  /** Codes of why a unit cannot help. */
  public List<String> reasons(Actor actor) {
    return rules.reasons(actor.communityId());
  }

  private UnitRequest answered(Actor actor, UUID id, UnitRequestStatus answer, String reason) {
    var request = find(actor, id);
    var now = clock.instant();
    if (!requests.answer(actor, id, request.unit(), answer, reason, now)) {
      throw new Refused(
          request.status() == UnitRequestStatus.UNANSWERED
              ? ClaimError.TOO_LATE
              : ClaimError.ANSWERED_ALREADY);
    }
    return request;
  }

  private void checkDays(Actor actor, AskUnit command, LocalDate today) {
    var check = new Validation();
    var days = rules.answerDays(actor.communityId());
    var last = today.plusDays(days);
    if (command.answeredBy().isBefore(today) || command.answeredBy().isAfter(last)) {
      check.reject("answerBy", ClaimError.ANSWER_DAY, days);
    }
    if (command.doneBy().isBefore(command.answeredBy())) {
      check.reject("byDay", ClaimError.DONE_BEFORE_ANSWER);
    }
    if (command.doneBy().isAfter(today.plusDays(Promise.LONGEST_DAYS))) {
      check.reject("byDay", NeedError.TOO_FAR);
    }
    check.done();
  }

  private void checkPatience(Actor actor, NeedView need, UUID unit, AskUnit command, Instant now) {
    var most = rules.requestsPerMonth(actor.communityId());
    var asked = asked(actor, need, unit, now);
    if (asked >= most && !command.anyway().equals("yes")) {
      throw Invalid.field("anyway", ClaimError.ASKED_OFTEN, asked);
    }
  }

  private int asked(Actor actor, NeedView need, UUID unit, Instant now) {
    return records.of(actor.communityId(), need.id(), Set.of(unit), now).values().stream()
        .mapToInt(UnitRecord::asked)
        .sum();
  }

  /**
   * A unit that may be asked.
   *
   * @param asked how often it was asked this month
   * @param most how often it may be
   */
  public record Asking(UUID unit, String name, int asked, int most) {}
}
