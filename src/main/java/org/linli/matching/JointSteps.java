package org.linli.matching;

import java.time.Clock;
import java.util.List;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedError;
import org.linli.needs.NeedProgress;
import org.springframework.stereotype.Component;

/** Who joins a claim before it is filed: units that its leader asked, neighbours with a code. */
@Component
class JointSteps {

  private static final int MOST_PARTNERS = 5;
  private static final int MOST_COMPANIONS = 20;

  private final Claims claims;
  private final Companions companions;
  private final ClaimManagement management;
  private final NeedProgress needs;
  private final OrganizationManagement organizations;
  private final ShareNotices notices;
  private final Clock clock;

  JointSteps(
      Claims claims,
      Companions companions,
      ClaimManagement management,
      NeedProgress needs,
      OrganizationManagement organizations,
      ShareNotices notices,
      Clock clock) {
    this.claims = claims;
    this.companions = companions;
    this.management = management;
    this.needs = needs;
    this.organizations = organizations;
    this.notices = notices;
    this.clock = clock;
  }

  void invite(Actor actor, ShortNumber number, ShareStep step) {
    var held = management.holding(actor, number);
    var own = held.own();
    if (!own.leads() || own.filed().isPresent() || !held.open()) {
      throw new Refused(NeedError.NOT_NOW);
    }
    if (held.all().under(own).size() > MOST_PARTNERS) {
      throw Invalid.field("partner", ClaimError.ENOUGH_PARTNERS, MOST_PARTNERS);
    }
    var unit = held.all().other(step);
    var name = organizations.name(actor, unit);
    var partner = own.partner(unit, name, step.note(), clock.instant());
    claims.insert(actor, held.need().id(), number, partner);
    notices.asked(actor, unit, number, ClaimTemplates.JOIN, own.holder());
  }

  void join(Actor actor, ShortNumber number, String does) {
    var asked = asked(actor, number);
    claims.agree(actor.communityId(), asked.id(), does, clock.instant());
    needs.part(actor, number, NeedAction.JOIN, asked.holder(), does);
  }

  void decline(Actor actor, ShortNumber number) {
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

  void joinGroup(Actor actor, ShortNumber number, ShareStep step) {
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
}
