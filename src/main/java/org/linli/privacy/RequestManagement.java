package org.linli.privacy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what people asked to be done with their data. */
@Service
@Transactional
public class RequestManagement {

  private final List<PersonalData> sources;
  private final Requests requests;
  private final AuditTrail trail;
  private final Clock clock;

  RequestManagement(List<PersonalData> sources, Requests requests, AuditTrail trail, Clock clock) {
    this.sources = sources;
    this.requests = requests;
    this.trail = trail;
    this.clock = clock;
  }

  /** What waits, due first. */
  @Transactional(readOnly = true)
  public List<RequestView> open(Actor actor) {
    actor.require(PrivacyPermission.DECIDE);
    return requests.open(actor.communityId());
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public RequestView show(Actor actor, UUID id) {
    actor.require(PrivacyPermission.DECIDE);
    return find(actor, id);
  }

  /**
   * Decides; a deletion that is granted is carried out at once, in the same transaction.
   *
   * @throws Refused if it is decided already, or is the actor's own
   */
  public void decide(Actor actor, UUID id, DecideRequest command) {
    actor.require(PrivacyPermission.DECIDE);
    var request = find(actor, id);
    if (request.accountId().equals(actor.accountId())) {
      throw new Refused(PrivacyError.OWN_REQUEST);
    }
    var status = command.done() ? RequestStatus.DONE : RequestStatus.REFUSED;
    var staying =
        command.done() && request.kind() == RequestKind.DELETE
            ? erase(actor, request.accountId())
            : List.<String>of();
    var decision = new Requests.Decision(status, command.answer(), staying);
    if (!requests.decide(actor, id, decision, clock.instant())) {
      throw new Refused(PrivacyError.ALREADY_DECIDED);
    }
    trail.record(actor, AuditEntry.of("privacy.request-decided", request.accountId()));
  }

  private List<String> erase(Actor actor, UUID accountId) {
    trail.record(actor, AuditEntry.of("privacy.data-deleted", accountId));
    return sources.stream()
        .flatMap(source -> source.erase(actor, accountId).stream())
        .map(PersonalData.Staying::reason)
        .toList();
  }

  private RequestView find(Actor actor, UUID id) {
    return requests
        .find(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
