package org.linli.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.access.AccountManagement;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedError;
import org.linli.needs.NeedProgress;
import org.linli.needs.NeedStatus;
import org.linli.needs.Promise;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How those who share a need agree: on what terms it may be claimed, who does which part of a joint
 * claim, who does it instead of whom (MATCH-2). Each step first locks the need's row.
 */
@Service
@Transactional
public class SharedClaims {

  private static final int MOST_PARTNERS = 5;
  private static final int MOST_COMPANIONS = 20;

  private final Claims claims;
  private final Terms terms;
  private final HandOvers handOvers;
  private final Companions companions;
  private final ClaimManagement management;
  private final NeedProgress needs;
  private final OrganizationManagement organizations;
  private final AccountManagement accounts;
  private final ShareNotices notices;
  private final Clock clock;

  SharedClaims(
      Claims claims,
      Terms terms,
      HandOvers handOvers,
      Companions companions,
      ClaimManagement management,
      NeedProgress needs,
      OrganizationManagement organizations,
      AccountManagement accounts,
      ShareNotices notices,
      Clock clock) {
    this.claims = claims;
    this.terms = terms;
    this.handOvers = handOvers;
    this.companions = companions;
    this.management = management;
    this.needs = needs;
    this.organizations = organizations;
    this.accounts = accounts;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * The community says how many of what are wanted, and whether residents may claim it. Where that
   * is all that is claimed already, it is in hand from then on.
   *
   * @throws Refused if it is not on the list
   * @throws Invalid if more is claimed already
   */
  public void set(Actor actor, ShortNumber number, SetTerms command) {
    actor.require(ClaimPermission.FILE);
    var need = needs.held(actor, number);
    var before = claims.of(actor.communityId(), need.id());
    var wanted = command.terms();
    var after = new Shares(wanted, before.parts());
    if (!before.parts().isEmpty() && (wanted.amount().isEmpty() || after.left() < 0)) {
      throw Invalid.field("amount", ClaimError.TOO_LITTLE, before.claimed());
    }
    var name = accounts.name(actor.accountId());
    needs.part(actor, number, NeedAction.TERMS, name, wanted.amount().map(wanted::text).orElse(""));
    terms.set(actor, need.id(), wanted, clock.instant());
    if (!before.parts().isEmpty() && after.left() == 0) {
      inHand(actor, number, after, name);
    }
  }

  /** Nothing is left to claim. */
  private void inHand(Actor actor, ShortNumber number, Shares all, String name) {
    var party = all.held().stream().map(Part::holder).collect(Collectors.joining("、"));
    needs.claimed(actor, number, party, all.promised(clock.instant()), "");
    if (all.toFile().isEmpty()) {
      needs.filed(actor, number, name);
    }
    if (all.done()) {
      needs.completed(actor, number, party, "");
    }
  }

  /**
   * One step of those who share a need.
   *
   * @throws Refused if the actor is not who may take it, or the need does not stand like that
   * @throws Invalid if a unit or a day does not fit
   */
  public void take(Actor actor, ShortNumber number, ShareStep step) {
    switch (step.action()) {
      case ShareStep.INVITE -> invite(actor, number, step);
      case ShareStep.JOIN -> join(actor, number, step.note());
      case ShareStep.DECLINE -> decline(actor, number);
      case ShareStep.JOIN_GROUP -> joinGroup(actor, number, step);
      case ShareStep.PASS_ON -> passOn(actor, number, step);
      case ShareStep.TAKE_OVER -> takeOver(actor, number, step);
      case ShareStep.NOT_TAKE -> notTake(actor, number);
      default -> filePass(actor, number);
    }
  }

  /** As long as the claim is not filed. */
  private void invite(Actor actor, ShortNumber number, ShareStep step) {
    var held = management.holding(actor, number);
    var own = held.own();
    if (!own.leads() || own.filed().isPresent() || !held.open()) {
      throw new Refused(NeedError.NOT_NOW);
    }
    if (held.all().under(own).size() > MOST_PARTNERS) {
      throw Invalid.field("partner", ClaimError.ENOUGH_PARTNERS, MOST_PARTNERS);
    }
    var unit = other(held.all(), step);
    var partner =
        new Part(
            Ids.next(),
            Optional.of(unit),
            Optional.empty(),
            organizations.name(actor, unit),
            Optional.empty(),
            Optional.of(own.id()),
            step.note(),
            "",
            clock.instant(),
            own.promised(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    claims.insert(actor, held.need().id(), number, partner);
    notices.asked(actor, unit, number, ClaimTemplates.JOIN, own.holder());
  }

  private void join(Actor actor, ShortNumber number, String does) {
    var asked = asked(actor, number);
    claims.agree(actor.communityId(), asked.id(), does, clock.instant());
    needs.part(actor, number, NeedAction.JOIN, asked.holder(), does);
  }

  private void decline(Actor actor, ShortNumber number) {
    var asked = asked(actor, number);
    claims.lapse(actor.communityId(), List.of(asked.id()), Lapse.NOT_JOINED, clock.instant());
  }

  private Part asked(Actor actor, ShortNumber number) {
    actor.require(ClaimPermission.CLAIM);
    var need = needs.held(actor, number);
    return claims
        .of(actor.communityId(), need.id())
        .asked(actor)
        .orElseThrow(() -> new Refused(ClaimError.NOT_YOURS));
  }

  /** Whoever knows the code, as long as the claim is not filed. */
  private void joinGroup(Actor actor, ShortNumber number, ShareStep step) {
    actor.require(ClaimPermission.CLAIM_SMALL);
    actor.requireAssurance(Assurance.IDENTITY);
    var need = needs.held(actor, number);
    var group =
        claims.of(actor.communityId(), need.id()).toFile().stream()
            .filter(it -> it.account().isPresent() && it.code().equals(step.code()))
            .findFirst()
            .orElseThrow(() -> Invalid.field("code", ClaimError.NO_GROUP));
    if (companions.of(actor.communityId(), group.id()).size() >= MOST_COMPANIONS) {
      throw new Refused(NeedError.NOT_NOW);
    }
    if (!group.of(actor)) {
      companions.add(actor, group.id(), step.note(), clock.instant());
    }
  }

  private void passOn(Actor actor, ShortNumber number, ShareStep step) {
    var held = management.holding(actor, number);
    var own = held.inWork();
    var unit = other(held.all(), step);
    organizations.name(actor, unit); // refuses a unit that is not there
    handOvers.ask(
        actor.communityId(), held.need().id(), own.id(), unit, step.note(), clock.instant());
    notices.asked(actor, unit, number, ClaimTemplates.TAKE_OVER, own.holder());
  }

  private void takeOver(Actor actor, ShortNumber number, ShareStep step) {
    var asked = passed(actor, number);
    var now = clock.instant();
    var promised = Promise.endOf(LocalDate.parse(step.promisedOn()), now);
    handOvers.agree(actor.communityId(), asked.claim(), promised, now);
  }

  private void notTake(Actor actor, ShortNumber number) {
    handOvers.drop(actor.communityId(), passed(actor, number).claim());
  }

  private HandOver passed(Actor actor, ShortNumber number) {
    actor.require(ClaimPermission.CLAIM);
    var need = needs.held(actor, number);
    return handOvers.of(actor.communityId(), need.id()).stream()
        .filter(it -> actor.grants().organizationId().filter(it.unit()::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new Refused(ClaimError.NOT_YOURS));
  }

  /** The first that waits: the one who was asked holds it from now on, with the same partners. */
  private void filePass(Actor actor, ShortNumber number) {
    actor.require(ClaimPermission.FILE);
    var need = needs.held(actor, number);
    var all = claims.of(actor.communityId(), need.id());
    var pass =
        handOvers.of(actor.communityId(), need.id()).stream()
            .filter(it -> it.agreed().isPresent() && !all.has(it.unit()))
            .findFirst()
            .orElseThrow(() -> new Refused(NeedError.NOT_NOW));
    var before = all.find(pass.claim()).orElseThrow();
    if (before.done().isPresent() || !need.status().allows(NeedAction.PASS_ON)) {
      throw new Refused(NeedError.NOT_NOW);
    }
    var now = clock.instant();
    var promised = pass.promised().orElseThrow();
    var party = organizations.name(actor, pass.unit());
    var after =
        new Part(
            Ids.next(),
            Optional.of(pass.unit()),
            Optional.empty(),
            party,
            before.amount(),
            before.ledBy(),
            before.does(),
            "",
            now,
            promised,
            Optional.of(now),
            Optional.of(now),
            Optional.empty());
    claims.lapse(actor.communityId(), List.of(before.id()), Lapse.HANDED_OVER, now);
    claims.insert(actor, need.id(), number, after);
    claims.follow(actor.communityId(), before.id(), after.id());
    handOvers.file(actor.communityId(), before.id(), now);
    var whole =
        need.status() == NeedStatus.VERIFIED
            ? Optional.<Instant>empty()
            : Optional.of(all.without(before).promised(promised));
    needs.passedOn(actor, number, party, whole, pass.reason());
  }

  /** A unit that does not share it yet. */
  private static UUID other(Shares all, ShareStep step) {
    var unit = id(step.partner());
    if (all.has(unit)) {
      throw Invalid.field("partner", ClaimError.SHARES_ALREADY);
    }
    return unit;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw Invalid.field("partner", KernelError.NOT_A_CHOICE);
    }
  }
}
