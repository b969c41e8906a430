package org.linli.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedError;
import org.linli.needs.NeedProgress;
import org.linli.needs.NeedStatus;
import org.linli.needs.Promise;
import org.springframework.stereotype.Component;

/** Who does something instead of whom: one asks, the other agrees, the community files it. */
@Component
class HandOverSteps {

  private final Claims claims;
  private final HandOvers handOvers;
  private final ClaimManagement management;
  private final NeedProgress needs;
  private final OrganizationManagement organizations;
  private final ShareNotices notices;
  private final Clock clock;

  HandOverSteps(
      Claims claims,
      HandOvers handOvers,
      ClaimManagement management,
      NeedProgress needs,
      OrganizationManagement organizations,
      ShareNotices notices,
      Clock clock) {
    this.claims = claims;
    this.handOvers = handOvers;
    this.management = management;
    this.needs = needs;
    this.organizations = organizations;
    this.notices = notices;
    this.clock = clock;
  }

  void ask(Actor actor, ShortNumber number, ShareStep step) {
    var held = management.holding(actor, number);
    var own = held.inWork();
    var unit = held.all().other(step);
    organizations.name(actor, unit); // refuses a unit that is not there
    handOvers.ask(
        actor.communityId(), held.need().id(), own.id(), unit, step.note(), clock.instant());
    notices.asked(actor, unit, number, ClaimTemplates.TAKE_OVER, own.holder());
  }

  void agree(Actor actor, ShortNumber number, ShareStep step) {
    var asked = asked(actor, number);
    var now = clock.instant();
    var promised = Promise.endOf(LocalDate.parse(step.promisedOn()), now);
    handOvers.agree(actor.communityId(), asked.claim(), promised, now);
  }

  void decline(Actor actor, ShortNumber number) {
    handOvers.drop(actor.communityId(), asked(actor, number).claim());
  }

  private HandOver asked(Actor actor, ShortNumber number) {
    actor.require(ClaimPermission.CLAIM);
    var need = needs.held(actor, number);
    return handOvers.of(actor.communityId(), need.id()).stream()
        .filter(it -> actor.grants().organizationId().filter(it.unit()::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new Refused(ClaimError.NOT_YOURS));
  }

  /** The first that waits: the one who was asked holds it from now on, with the same partners. */
  void file(Actor actor, ShortNumber number) {
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
    var after = before.instead(pass.unit(), party, now, promised);
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
}
