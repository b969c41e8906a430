package org.linli.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditNames;
import org.linli.audit.AuditTrail;
import org.linli.audit.Reveal;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedProgress;
import org.linli.needs.asking.Completion;
import org.linli.needs.asking.Completions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What colleagues of a handler do about bad grades: call back, and write down what came of it. */
@Service
@Transactional
public class CallBackManagement {

  static final String SHOWN = "evaluation.phone-shown";

  private final CallBacks callBacks;
  private final CallBackStart clocks;
  private final Completions completions;
  private final NeedProgress needs;
  private final AuditTrail trail;
  private final AuditNames names;
  private final EvaluationRules rules;
  private final Clock clock;

  CallBackManagement(
      CallBacks callBacks,
      CallBackStart clocks,
      Completions completions,
      NeedProgress needs,
      AuditTrail trail,
      AuditNames names,
      EvaluationRules rules,
      Clock clock) {
    this.callBacks = callBacks;
    this.clocks = clocks;
    this.completions = completions;
    this.needs = needs;
    this.trail = trail;
    this.names = names;
    this.rules = rules;
    this.clock = clock;
  }

  /** Lets the actor see the phone for a while; whom it concerns can read who looked and why. */
  public void reveal(Actor actor, UUID id, Reveal command) {
    actor.require(EvaluationPermission.RECORD);
    var call = open(actor, id);
    trail.record(
        actor,
        new AuditEntry(SHOWN, Optional.of(call.accountId()), command.purpose(), command.words()));
  }

  /**
   * Notes what came of a call. Reopened is what it says; whoever went on alone does so already. Not
   * reached, it comes back later until the rule {@code evaluation/call-back} gives up. The grade
   * stays as it was given: nobody is talked out of it.
   *
   * @throws Refused if the actor is responsible for the need, or there is an outcome already
   */
  public void done(Actor actor, UUID id, CallBackDone command) {
    actor.require(EvaluationPermission.RECORD);
    callBacks.hold(actor.communityId(), id);
    var call = open(actor, id);
    var now = clock.instant();
    if (command.as() == CallBackState.REOPENED) {
      reopen(actor, call);
    }
    var next = next(actor, call, command, now);
    callBacks.tried(actor, call, command, next, now);
    if (next.state() != CallBackState.OPEN) {
      clocks.end(actor, id, now);
    }
  }

  private CallBacks.Next next(Actor actor, CallBack call, CallBackDone command, Instant now) {
    var tries = rules.tries(actor.communityId(), now);
    var again = command.as() == CallBackState.NOT_REACHED && call.attempts() + 1 < tries;
    return again
        ? new CallBacks.Next(CallBackState.OPEN, now.plus(rules.again(actor.communityId(), now)))
        : new CallBacks.Next(command.as(), now);
  }

  private void reopen(Actor actor, CallBack call) {
    completions
        .find(actor, call.needId(), call.accountId())
        .filter(need -> need.concern().isPresent())
        .filter(need -> need.status().allows(NeedAction.REOPEN))
        .ifPresent(need -> reopen(actor, call, need));
  }

  private void reopen(Actor actor, CallBack call, Completion need) {
    var number = need.own().orElse(need.number());
    needs.reopenedAfterCall(actor, number, name(actor), call.grade().name());
  }

  /**
   * One that waits and that the actor may see to.
   *
   * @throws Refused if there is none, or it is the actor's own work
   */
  private CallBack open(Actor actor, UUID id) {
    var call =
        callBacks
            .find(actor.communityId(), id)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    RatingManagement.mayAsk(actor, call.workOf(actor.accountId()), call.street());
    if (call.state() != CallBackState.OPEN) {
      throw new Refused(EvaluationError.CALLED_ALREADY);
    }
    return call;
  }

  private String name(Actor actor) {
    return names.of(List.of(actor.accountId())).getOrDefault(actor.accountId(), "");
  }
}
