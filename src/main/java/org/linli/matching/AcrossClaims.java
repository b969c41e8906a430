package org.linli.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Grants;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedProgress;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.platform.Inbox;
import org.springframework.stereotype.Component;

/**
 * Takes the words of another community's unit to a need, within the caller's transaction in the
 * need's community. How the need stands, and for reports the inbox, guards that each word is taken
 * once.
 */
@Component
class AcrossClaims {

  private static final String LISTENER = "matching.across";

  private final NeedReading reading;
  private final NeedProgress needs;
  private final Claims claims;
  private final ClaimStarts starts;
  private final ClaimManagement management;
  private final CommunityDirectory communities;
  private final Inbox inbox;
  private final Clock clock;

  AcrossClaims(
      NeedReading reading,
      NeedProgress needs,
      Claims claims,
      ClaimStarts starts,
      ClaimManagement management,
      CommunityDirectory communities,
      Inbox inbox,
      Clock clock) {
    this.reading = reading;
    this.needs = needs;
    this.claims = claims;
    this.starts = starts;
    this.management = management;
    this.communities = communities;
    this.inbox = inbox;
    this.clock = clock;
  }

  /**
   * @return false if the need does not stand so that it could be taken, or another unit has it
   */
  boolean take(AcrossRequest request, AcrossRequests.Word word) {
    var platform = Actor.system(request.needCommunity());
    var status = reading.story(platform.scope(), request.number()).need().status();
    var own =
        claims.held(request.needCommunity(), request.number()).stream()
            .filter(it -> it.unit().filter(request.unit()::equals).isPresent())
            .findFirst();
    var works = own.filter(it -> it.done().isEmpty()).isPresent() && open(status);
    return switch (word.action()) {
      case DECLINE -> true;
      case AGREE ->
          own.isPresent() || does(status.allows(NeedAction.CLAIM), () -> claim(platform, request));
      case REPORT -> does(works, () -> report(request, word));
      case COMPLETE -> own.isPresent() && (!works || complete(request, word));
      case GIVE_BACK -> own.isEmpty() || does(works, () -> giveBack(request, word));
    };
  }

  private static boolean open(NeedStatus status) {
    return status.allows(NeedAction.LEAVE);
  }

  private static boolean does(boolean possible, Runnable work) {
    if (possible) {
      work.run();
    }
    return possible;
  }

  /** All that is left of it. The area accepted the pair, so it files the claim as well. */
  private void claim(Actor platform, AcrossRequest request) {
    var number = request.number();
    var left = claims.of(platform.communityId(), request.need());
    var amount = left.terms().amount().map(it -> String.valueOf(left.left())).orElse("");
    var command = new ClaimNeed(request.promisedOn().orElseThrow(), amount, "", "");
    var who = Claimant.unit(request.unit(), request.unitName());
    starts.begin(platform, who, number, command, "");
    var need = needs.held(platform, number);
    var all = claims.of(platform.communityId(), need.id());
    var area = communities.place(request.area()).map(Community::name).orElse("");
    all.toFile().stream()
        .filter(it -> it.unit().equals(who.unit()))
        .forEach(it -> management.file(platform, need, all, it, area));
  }

  private void report(AcrossRequest request, AcrossRequests.Word word) {
    var said = new Said(word.id(), request.needCommunity(), clock.instant());
    if (inbox.first(said, LISTENER)) {
      management.take(unit(request), request.number(), step(ClaimStep.REPORT, word));
    }
  }

  private boolean complete(AcrossRequest request, AcrossRequests.Word word) {
    management.report(unit(request), request.number(), new ReportDone(word.note()));
    return true;
  }

  private void giveBack(AcrossRequest request, AcrossRequests.Word word) {
    management.take(unit(request), request.number(), step(ClaimStep.GIVE_BACK, word));
  }

  private static ClaimStep step(String action, AcrossRequests.Word word) {
    return new ClaimStep(action, word.note(), "");
  }

  /** Speaks for the unit here, where it has nobody. */
  private static Actor unit(AcrossRequest request) {
    var platform = Actor.system(request.needCommunity());
    return new Actor(
        platform.accountId(),
        platform.scope(),
        platform.channel(),
        platform.onBehalfOf(),
        new Grants(Set.of(ClaimPermission.CLAIM.code()), Optional.of(request.unit())));
  }

  /** A word of a unit, as the inbox knows it. */
  private record Said(UUID eventId, long communityId, Instant at) implements DomainEvent {}
}
