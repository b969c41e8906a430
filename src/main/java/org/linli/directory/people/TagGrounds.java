package org.linli.directory.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.platform.Dates;
import org.linli.privacy.GivenConsent;
import org.linli.privacy.PersonConsents;
import org.linli.privacy.TakenConsent;
import org.springframework.stereotype.Component;

/** Finds or takes down what a tag rests on, within the caller's transaction. */
@Component
class TagGrounds {

  private final PersonConsents consents;
  private final PersonAccounts accounts;
  private final CommunityDirectory communities;
  private final Clock clock;

  TagGrounds(
      PersonConsents consents,
      PersonAccounts accounts,
      CommunityDirectory communities,
      Clock clock) {
    this.consents = consents;
    this.accounts = accounts;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * @throws Invalid if the group needs a consent and none is named, or the person gave none in the
   *     app
   */
  TagGround of(Actor actor, UUID personId, TagGroup group, TagPerson command) {
    var today = Dates.day(clock.instant());
    if (group.byLaw()) {
      return TagGround.law(group.law(), Objects.requireNonNullElse(command.day(), today));
    }
    return switch (command.consentWay()) {
      case "" -> throw Invalid.field("consentWay", KernelError.REQUIRED);
      case "online" -> ground(online(actor, personId, group), command);
      default -> ground(taken(actor, personId, group, command), command);
    };
  }

  private GivenConsent online(Actor actor, UUID personId, TagGroup group) {
    var community = communities.byId(actor.communityId());
    var holders = accounts.accounts(actor.communityId(), personId);
    return consents
        .online(actor, community, holders, group.consent())
        .orElseThrow(() -> Invalid.field("consentWay", PeopleError.NO_CONSENT_ONLINE));
  }

  private GivenConsent taken(Actor actor, UUID personId, TagGroup group, TagPerson command) {
    LocalDate day = Objects.requireNonNull(command.day());
    Days.past("givenOn", day, Dates.day(clock.instant()));
    var taken =
        new TakenConsent(personId, group.consent(), command.consentWay(), command.witness());
    return consents.take(actor, communities.byId(actor.communityId()), taken, day);
  }

  private static TagGround ground(GivenConsent given, TagPerson command) {
    return new TagGround(
        "",
        given.consentId(),
        command.consentWay(),
        given.wording(),
        command.witness(),
        Dates.day(given.givenAt()));
  }
}
