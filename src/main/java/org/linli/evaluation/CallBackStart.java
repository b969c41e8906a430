package org.linli.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.linli.calendar.DeadlineManagement;
import org.linli.calendar.StartDeadline;
import org.linli.calendar.WorkCalendar;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.needs.asking.Completion;
import org.springframework.stereotype.Component;

/** Starts a call-back with its clock where somebody is not content, and ends it where they are. */
@Component
class CallBackStart {

  static final String CALL_BACK = "evaluation.call-back";

  /** Of an event: it is about the clock of a call-back. */
  static final String OURS = "#event.kind() == '" + CALL_BACK + "'";

  private final CallBacks callBacks;
  private final DeadlineManagement deadlines;
  private final WorkCalendar calendar;
  private final EvaluationRules rules;

  CallBackStart(
      CallBacks callBacks,
      DeadlineManagement deadlines,
      WorkCalendar calendar,
      EvaluationRules rules) {
    this.callBacks = callBacks;
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.rules = rules;
  }

  void follow(Actor actor, Completion need, Round round, Rating said) {
    if (said.grade().bad()) {
      start(actor, need, round, said.at());
    } else {
      callBacks.withdraw(round, said.rater(), said.at()).ifPresent(id -> end(actor, id, said.at()));
    }
  }

  /** Its clock stops. */
  void end(Actor actor, UUID callBack, Instant at) {
    deadlines.end(actor.scope(), callBack, CALL_BACK, at);
  }

  private void start(Actor actor, Completion need, Round round, Instant now) {
    var term = rules.callBack(actor.communityId(), now);
    var area = rules.area(actor.communityId());
    var due = calendar.due(now, term, area).at();
    callBacks
        .open(Ids.next(), round, need, now, due)
        .ifPresent(
            id ->
                deadlines.restart(
                    actor.scope(),
                    new StartDeadline(id, CALL_BACK, now, term, EvaluationRules.LADDER, area)));
  }
}
