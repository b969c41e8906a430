package org.linli.matching;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.needs.Promise;
import org.linli.platform.Dates;
import org.linli.platform.JobQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit answers for needs of other communities, and says how it goes (MATCH-1, MATCH-2). */
@Service
@Transactional
public class AcrossRequestManagement {

  private final AcrossRequests requests;
  private final JobQueue queue;
  private final Clock clock;

  AcrossRequestManagement(AcrossRequests requests, JobQueue queue, Clock clock) {
    this.requests = requests;
    this.queue = queue;
    this.clock = clock;
  }

  /** What the actor's unit has to answer or has in hand. */
  @Transactional(readOnly = true)
  public List<AcrossRequest> open(Actor actor) {
    actor.require(ClaimPermission.CLAIM);
    var today = Dates.day(clock.instant());
    return actor.grants().organizationId().stream()
        .flatMap(unit -> requests.open(actor.communityId(), unit, today).stream())
        .toList();
  }

  /**
   * @throws Refused if the actor's unit was not asked
   */
  @Transactional(readOnly = true)
  public AcrossRequest find(Actor actor, UUID id) {
    actor.require(ClaimPermission.CLAIM);
    return requests
        .find(actor.communityId(), id)
        .filter(it -> actor.grants().organizationId().filter(it.unit()::equals).isPresent())
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * Says it here; it is carried to the need's community within seconds.
   *
   * @throws Refused if it was answered already, or the last day for that is over
   */
  public void say(Actor actor, UUID id, SayAcross command) {
    var request = find(actor, id);
    var now = clock.instant();
    var agrees = command.what() == AcrossAction.AGREE;
    if (request.status() == AcrossStatus.ASKED && request.answerBy().isBefore(Dates.day(now))) {
      throw new Refused(ClaimError.TOO_LATE);
    }
    if (agrees) {
      Promise.endOf(command.promised(), now);
    }
    var next =
        request
            .status()
            .after(command.what())
            .orElseThrow(() -> new Refused(ClaimError.ANSWERED_ALREADY));
    if (!requests.move(actor.communityId(), request, next, agrees ? command.promised() : null)) {
      throw new Refused(ClaimError.ANSWERED_ALREADY);
    }
    requests.say(actor, id, command.what(), command.note(), now);
    queue.add(AcrossJob.NAME, AcrossJob.saying(actor.communityId(), id));
  }
}
