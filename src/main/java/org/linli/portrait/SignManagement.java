package org.linli.portrait;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedList;
import org.linli.needs.NeedSource;
import org.linli.needs.RaiseNeed;
import org.linli.needs.lists.MoveNeed;
import org.linli.needs.lists.NeedLists;
import org.linli.platform.Languages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs of needs that nobody put into words, and what people decide about them (NEED-2). */
@Service
@Transactional
public class SignManagement {

  private final Signs signs;
  private final NeedIntake intake;
  private final NeedLists lists;
  private final CommunityDirectory communities;
  private final LocalAreaReading places;
  private final Languages languages;
  private final Clock clock;

  SignManagement(
      Signs signs,
      NeedIntake intake,
      NeedLists lists,
      CommunityDirectory communities,
      LocalAreaReading places,
      Languages languages,
      Clock clock) {
    this.signs = signs;
    this.intake = intake;
    this.lists = lists;
    this.communities = communities;
    this.places = places;
    this.languages = languages;
    this.clock = clock;
  }

  /** What waits to be decided. */
  @Transactional(readOnly = true)
  public List<Sign> open(Actor actor) {
    actor.require(PortraitPermission.READ);
    return signs.open(actor.communityId());
  }

  /** What was decided last, newest first. */
  @Transactional(readOnly = true)
  public List<Sign> decided(Actor actor) {
    actor.require(PortraitPermission.READ);
    return signs.decided(actor.communityId());
  }

  /**
   * One of them.
   *
   * @throws Refused if it is there no more
   */
  @Transactional(readOnly = true)
  public Sign find(Actor actor, UUID id) {
    actor.require(PortraitPermission.READ);
    return signs
        .find(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** How many wait for somebody like the actor. */
  @Transactional(readOnly = true)
  public int waiting(Actor actor) {
    return actor.may(PortraitPermission.DECIDE) ? signs.count(actor.communityId()) : 0;
  }

  /**
   * Decides one. What is confirmed comes in as a need and stands on the latent list, moved there
   * with the reason that was given.
   *
   * @return the number of the need
   * @throws Refused if somebody decided it or it is there no more
   */
  public Optional<ShortNumber> decide(Actor actor, UUID id, DecideSign command) {
    actor.require(PortraitPermission.DECIDE);
    var community = actor.communityId();
    var sign = signs.lock(community, id).orElseThrow(() -> refused(community, id));
    var need =
        command.confirms()
            ? Optional.of(raise(actor, sign, command.reason()))
            : Optional.<ShortNumber>empty();
    signs.decide(
        community,
        id,
        command.confirms() ? SignStatus.CONFIRMED : SignStatus.DISMISSED,
        command.reason(),
        need.map(ShortNumber::toString).orElse(""),
        actor.accountId(),
        clock.instant());
    return need;
  }

  private Refused refused(long communityId, UUID id) {
    return new Refused(
        signs.find(communityId, id).isPresent() ? PortraitError.NOT_OPEN : KernelError.NOT_FOUND);
  }

  private ShortNumber raise(Actor actor, Sign sign, String reason) {
    var community = communities.byId(actor.communityId());
    var number =
        intake.enter(
            actor,
            new RaiseNeed(
                sign.category(),
                PortraitWords.why(sign, languages.chinese()),
                sign.place(),
                building(actor, sign),
                community.name(),
                community.phone(),
                false,
                "",
                List.of(),
                false),
            NeedSource.ANALYSIS);
    lists.move(actor, number, new MoveNeed(NeedList.LATENT.name(), reason));
    return number;
  }

  /** It may have been closed since the night. */
  private Optional<UUID> building(Actor actor, Sign sign) {
    return places.places(actor.scope()).stream()
        .map(PublicPlace::id)
        .filter(place -> place.toString().equals(sign.subject()))
        .findFirst();
  }
}
