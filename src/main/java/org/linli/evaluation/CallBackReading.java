package org.linli.evaluation;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Mask;
import org.linli.kernel.Refused;
import org.linli.needs.NeedPermission;
import org.linli.needs.asking.Asked;
import org.linli.needs.asking.Completions;
import org.linli.notice.Recipients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads whom to call back, and about what. */
@Service
@Transactional(readOnly = true)
public class CallBackReading {

  private static final int SHOWN = 100;
  private static final Recipients.Addressee NOBODY = new Recipients.Addressee("", "");

  private final CallBacks callBacks;
  private final Completions completions;
  private final Recipients recipients;
  private final AuditTrail trail;
  private final Clock clock;

  CallBackReading(
      CallBacks callBacks,
      Completions completions,
      Recipients recipients,
      AuditTrail trail,
      Clock clock) {
    this.clock = clock;
    this.callBacks = callBacks;
    this.completions = completions;
    this.recipients = recipients;
    this.trail = trail;
  }

  /**
   * What waits for the actor, at most a hundred: what is late, then the rest, of both who goes
   * first first (NEED-5); never about the actor's own work.
   */
  public List<CallBack> open(Actor actor) {
    actor.require(EvaluationPermission.RECORD);
    return callBacks.open(actor, actor.may(NeedPermission.OVERSEE), clock.instant(), SHOWN);
  }

  /**
   * One of them; the phone is masked until it is revealed.
   *
   * @throws Refused if there is none, or it is the actor's own work
   */
  public CallBackSheet sheet(Actor actor, UUID id) {
    actor.require(EvaluationPermission.RECORD);
    var call =
        callBacks
            .find(actor.communityId(), id)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    RatingManagement.mayAsk(actor, call.workOf(actor.accountId()), call.street());
    var tries = callBacks.tries(actor.communityId(), id);
    var known = known(call, tries);
    var who = who(actor, call, known);
    var shown = trail.revealed(actor, CallBackManagement.SHOWN, call.accountId());
    return new CallBackSheet(
        call,
        shown ? who.name() : Mask.name(who.name()),
        shown || who.phone().isEmpty() ? who.phone() : Mask.phone(who.phone()),
        !shown,
        tries.stream().map(each -> tried(each, known)).toList());
  }

  /** What they left with their own need; of whoever only joined, what the account knows. */
  private Asked who(Actor actor, CallBack call, Map<UUID, Recipients.Addressee> known) {
    return completions
        .asked(actor, call.needId(), call.accountId())
        .filter(who -> !who.phone().isEmpty())
        .orElseGet(() -> account(call.accountId(), known));
  }

  private static Asked account(UUID id, Map<UUID, Recipients.Addressee> known) {
    var account = known.getOrDefault(id, NOBODY);
    return new Asked(id, account.name(), account.phone());
  }

  private Map<UUID, Recipients.Addressee> known(CallBack call, List<CallBacks.Try> tries) {
    var accounts = new HashSet<>(List.of(call.accountId()));
    tries.forEach(each -> accounts.add(each.triedBy()));
    return recipients.find(accounts);
  }

  private static CallBackSheet.Tried tried(
      CallBacks.Try each, Map<UUID, Recipients.Addressee> known) {
    return new CallBackSheet.Tried(
        CallBackState.valueOf(each.outcome()),
        Way.valueOf(each.way()),
        known.getOrDefault(each.triedBy(), NOBODY).name(),
        each.triedAt(),
        each.note());
  }
}
