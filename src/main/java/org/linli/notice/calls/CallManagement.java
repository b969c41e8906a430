package org.linli.notice.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Mask;
import org.linli.kernel.Refused;
import org.linli.notice.DeliveryState;
import org.linli.notice.NoticeError;
import org.linli.notice.NoticePermission;
import org.linli.notice.NoticeRules;
import org.linli.notice.Recipients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of people whom staff call: whom, why, and how it went (INCL-4). Whoever complained about
 * the community is called by the street, and nobody of the community finds them here (NEED-1).
 */
@Service
@Transactional
public class CallManagement {

  private static final String SHOWN = "notice.phone-shown";

  private final Calls calls;
  private final Recipients recipients;
  private final NoticeRules rules;
  private final AuditTrail audit;
  private final Clock clock;

  CallManagement(
      Calls calls, Recipients recipients, NoticeRules rules, AuditTrail audit, Clock clock) {
    this.calls = calls;
    this.recipients = recipients;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whom to call now, at most 100, and how many wait for later. */
  @Transactional(readOnly = true)
  public CallList list(Actor actor) {
    var whose = whose(actor);
    var now = clock.instant();
    var due = calls.due(actor.communityId(), whose, now);
    var accounts =
        due.stream().map(Calls.Waiting::accountId).filter(Objects::nonNull).distinct().toList();
    var known =
        accounts.isEmpty() ? Map.<UUID, Recipients.Addressee>of() : recipients.find(accounts);
    return new CallList(
        due.stream().map(call -> view(actor, call, known, now)).toList(),
        calls.later(actor.communityId(), whose, now));
  }

  /**
   * Shows the actor the phone for ten minutes; meanwhile nobody else calls there.
   *
   * @throws Refused if a colleague is on it
   */
  public void take(Actor actor, UUID id) {
    var call = find(actor, id);
    var now = clock.instant();
    var until = now.plus(audit.shown());
    if (!calls.take(actor.communityId(), id, actor.accountId(), now, until)) {
      throw new Refused(NoticeError.ALREADY_TAKEN);
    }
    audit.record(
        actor, new AuditEntry(SHOWN, Optional.ofNullable(call.accountId()), "call-back", ""));
  }

  /**
   * Notes how a call went. Not reached, it comes back later until the rule {@code notice/calls}
   * gives up; a wrong number is not called again.
   */
  public void called(Actor actor, UUID id, CallResult result) {
    var call = find(actor, id);
    var now = clock.instant();
    var community = actor.communityId();
    var attempts = call.attempts() + 1;
    var state = state(result, attempts < rules.tries(community, now));
    var reason = state == DeliveryState.FAILED ? "notice.desk.result." + result : "";
    var due = now.plus(rules.again(community, now));
    if (!calls.called(community, id, call.attempts(), state, reason, due)) {
      throw new Refused(KernelError.CONFLICT);
    }
    calls.note(community, id, attempts, result, actor.accountId(), now);
  }

  private static DeliveryState state(CallResult result, boolean again) {
    return switch (result) {
      case REACHED -> DeliveryState.DELIVERED;
      case NOT_REACHED -> again ? DeliveryState.QUEUED : DeliveryState.FAILED;
      case WRONG_NUMBER -> DeliveryState.FAILED;
    };
  }

  /** Which calls the actor makes: those of the street, those of the community. */
  private static List<Boolean> whose(Actor actor) {
    var street = actor.may(NoticePermission.CALL_FROM_STREET);
    if (!street) {
      actor.require(NoticePermission.CALL);
    }
    return street && actor.may(NoticePermission.CALL) ? List.of(false, true) : List.of(street);
  }

  private Calls.Waiting find(Actor actor, UUID id) {
    return calls
        .find(actor.communityId(), whose(actor), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private static CallView view(
      Actor actor, Calls.Waiting call, Map<UUID, Recipients.Addressee> known, Instant now) {
    var to =
        Optional.ofNullable(call.accountId())
            .map(account -> known.getOrDefault(account, new Recipients.Addressee("", "")))
            .orElseGet(() -> new Recipients.Addressee(call.name(), call.phone()));
    var taken = call.takenNow(now);
    var mine = taken && actor.accountId().equals(call.takenBy());
    return new CallView(
        call.deliveryId(),
        mine ? to.name() : Mask.name(to.name()),
        mine ? to.phone() : Mask.phone(to.phone()),
        mine,
        taken && !mine,
        call.template(),
        call.content(),
        call.createdAt(),
        call.attempts());
  }

  /**
   * The list.
   *
   * @param later how many wait for another time of the day
   */
  public record CallList(List<CallView> due, int later) {}
}
