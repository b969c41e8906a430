package org.linli.matching;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.linli.needs.Promise;
import org.springframework.stereotype.Component;

/** How a claim begins: who may, how much of it, and what everybody reads. */
@Component
class ClaimStarts {

  private static final int CODE_DIGITS = 6;

  private final Claims claims;
  private final NeedProgress needs;
  private final OrganizationManagement organizations;
  private final Clock clock;

  ClaimStarts(
      Claims claims, NeedProgress needs, OrganizationManagement organizations, Clock clock) {
    this.claims = claims;
    this.needs = needs;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Called within the caller's transaction. */
  void claim(Actor actor, ShortNumber number, ClaimNeed command) {
    begin(actor, claimant(actor, command), number, command, "");
  }

  /**
   * The same for whoever it is, who may.
   *
   * @param where it was agreed; empty where that is the platform
   * @return the need
   */
  UUID begin(Actor actor, Claimant who, ShortNumber number, ClaimNeed command, String where) {
    var now = clock.instant();
    var promised = Promise.endOf(command.promisedOn(), now);
    var need = needs.held(actor, number);
    if (!need.status().allows(NeedAction.CLAIM)) {
      throw new Refused(NeedError.NOT_NOW);
    }
    var all = claims.of(actor.communityId(), need.id());
    if (who.unit().isEmpty() && !all.terms().residents()) {
      throw new Refused(ClaimError.NOT_FOR_RESIDENTS);
    }
    if (all.has(who)) {
      throw new Refused(ClaimError.HELD_ALREADY);
    }
    var amount = all.terms().amount().map(wanted -> amount(all, command));
    var part =
        new Part(
            Ids.next(),
            who.unit(),
            who.account(),
            who.name(),
            amount,
            Optional.empty(),
            command.does(),
            who.unit().isPresent() ? "" : code(),
            now,
            promised,
            Optional.of(now),
            Optional.empty(),
            Optional.empty());
    var note =
        Stream.concat(amount.map(all.terms()::text).stream(), Stream.of(command.does(), where))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("，"));
    if (amount.map(it -> it == all.left()).orElse(true)) {
      needs.claimed(actor, number, part.holder(), all.promised(promised), note);
    } else {
      needs.part(actor, number, NeedAction.JOIN, part.holder(), note);
    }
    claims.insert(actor, need.id(), number, part);
    return need.id();
  }

  /** The actor's unit; a resident who speaks for none may claim small matters. */
  private Claimant claimant(Actor actor, ClaimNeed command) {
    if (actor.may(ClaimPermission.CLAIM)) {
      var unit = actor.grants().organizationId().orElseThrow(() -> new Refused(ClaimError.NO_UNIT));
      return Claimant.unit(unit, organizations.name(actor, unit));
    }
    actor.require(ClaimPermission.CLAIM_SMALL);
    actor.requireAssurance(Assurance.IDENTITY);
    return Claimant.resident(actor.accountId(), name(command));
  }

  private static int amount(Shares all, ClaimNeed command) {
    var amount = command.number().orElseThrow(() -> Invalid.field("amount", KernelError.REQUIRED));
    if (amount > all.left()) {
      throw Invalid.field("amount", ClaimError.TOO_MUCH, all.left());
    }
    return amount;
  }

  private static String name(ClaimNeed command) {
    if (command.name().isEmpty()) {
      throw Invalid.field("name", KernelError.REQUIRED);
    }
    return command.name();
  }

  /** Short enough to be told; whoever leads and the community see who joined by it. */
  private static String code() {
    var digits = Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 1_000_000L);
    return String.format(Locale.ROOT, "%0" + CODE_DIGITS + "d", digits);
  }
}
