package org.linli.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.DomainEvent;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedProgress;
import org.linli.needs.NeedReading;
import org.linli.needs.Promise;
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
  private final CommunityDirectory communities;
  private final Inbox inbox;
  private final Clock clock;

  AcrossClaims(
      NeedReading reading,
      NeedProgress needs,
      Claims claims,
      CommunityDirectory communities,
      Inbox inbox,
      Clock clock) {
    this.reading = reading;
    this.needs = needs;
    this.claims = claims;
    this.communities = communities;
    this.inbox = inbox;
    this.clock = clock;
  }

  /**
   * @return false if the need does not stand so that it could be taken, or another unit has it
   */
  boolean take(AcrossRequest request, AcrossRequests.Word word) {
    var actor = Actor.system(request.needCommunity());
    var status = reading.story(actor.scope(), request.number()).need().status();
    var holder = claims.holder(request.needCommunity(), request.number());
    var holds = holder.filter(request.unit()::equals).isPresent();
    return switch (word.action()) {
      case DECLINE -> true;
      case AGREE -> holds || does(status.allows(NeedAction.CLAIM), () -> claim(actor, request));
      case REPORT ->
          does(holds && status.allows(NeedAction.REPORT), () -> report(actor, request, word));
      case COMPLETE ->
          holds && (!status.allows(NeedAction.COMPLETE) || complete(actor, request, word));
      case GIVE_BACK ->
          !holds || does(status.allows(NeedAction.LAPSE), () -> giveBack(actor, request, word));
    };
  }

  private static boolean does(boolean possible, Runnable work) {
    if (possible) {
      work.run();
    }
    return possible;
  }

  private void report(Actor actor, AcrossRequest request, AcrossRequests.Word word) {
    if (inbox.first(new Said(word.id(), actor.communityId(), clock.instant()), LISTENER)) {
      needs.reported(actor, request.number(), request.unitName(), word.note());
    }
  }

  private boolean complete(Actor actor, AcrossRequest request, AcrossRequests.Word word) {
    needs.completed(actor, request.number(), request.unitName(), word.note());
    return true;
  }

  private void giveBack(Actor actor, AcrossRequest request, AcrossRequests.Word word) {
    needs.lapsed(actor, request.number(), request.unitName(), word.note());
    claims.lapse(actor.communityId(), request.need(), Lapse.GIVEN_BACK, clock.instant());
  }

  /** The area accepted the pair, so it files the claim as well. */
  private void claim(Actor actor, AcrossRequest request) {
    var now = clock.instant();
    var promised = Promise.endOf(request.promisedOn().orElseThrow(), now);
    var need = needs.claimed(actor, request.number(), request.unitName(), promised);
    claims.insert(
        actor, request.number(), new Claims.Claim(need.id(), request.unit(), now, promised));
    needs.filed(
        actor, request.number(), communities.place(request.area()).map(Community::name).orElse(""));
  }

  /** A word of a unit, as the inbox knows it. */
  private record Said(UUID eventId, long communityId, Instant at) implements DomainEvent {}
}
