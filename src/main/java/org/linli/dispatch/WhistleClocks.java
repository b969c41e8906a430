package org.linli.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.linli.calendar.DeadlineManagement;
import org.linli.calendar.StartDeadline;
import org.linli.calendar.Term;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Component;

/**
 * Lets exactly those clocks run that something waits for: what a step ended stops, what it began
 * starts, what has to wait for a decision stands still.
 */
@Component
class WhistleClocks {

  static final String LADDER = "dispatch/escalation";

  private final DeadlineManagement deadlines;
  private final DispatchRules rules;
  private final Clock clock;

  WhistleClocks(DeadlineManagement deadlines, DispatchRules rules, Clock clock) {
    this.deadlines = deadlines;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Follows a step.
   *
   * @param why in words, where the step lets a clock stand still
   */
  void follow(Whistle whistle, String why) {
    var scope = Scope.of(whistle.origin.area());
    var now = clock.instant();
    var before = whistle.before();
    var after = whistle.waits();
    for (var wait : before) {
      if (after.stream().noneMatch(wait::same)) {
        stop(scope, whistle, wait, now);
      }
    }
    for (var wait : after) {
      var earlier = before.stream().filter(wait::same).findFirst();
      if (earlier.isEmpty()) {
        start(scope, whistle, wait, now);
      } else if (wait.paused() && !earlier.get().paused()) {
        deadlines.pause(scope, wait.subject(), wait.kind().clock(), why, now);
      } else if (!wait.paused() && earlier.get().paused()) {
        whistle.due(wait, deadlines.resume(scope, wait.subject(), wait.kind().clock(), now));
      }
    }
  }

  /** What was done is met; what nobody has to do any more is dropped. */
  private void stop(Scope scope, Whistle whistle, Wait wait, Instant now) {
    if (gone(whistle, wait.subject())) {
      deadlines.drop(scope, wait.subject(), now);
    } else {
      deadlines.end(scope, wait.subject(), wait.kind().clock(), now);
    }
  }

  private static boolean gone(Whistle whistle, UUID subject) {
    return subject.equals(whistle.origin.id())
        ? whistle.status == WhistleStatus.WITHDRAWN
        : whistle.get(subject).status.gone();
  }

  /** Invited organizations have no duty: nobody above is told that they are late. */
  private void start(Scope scope, Whistle whistle, Wait wait, Instant now) {
    var from = now.truncatedTo(ChronoUnit.SECONDS);
    var area = rules.code(scope.communityId());
    var ladder = ordered(whistle, wait) ? LADDER : "";
    var term = term(whistle, wait, from);
    var start = new StartDeadline(wait.subject(), wait.kind().clock(), from, term, ladder, area);
    whistle.due(wait, deadlines.start(scope, start));
    if (wait.paused()) {
      throw new IllegalStateException("Nothing begins by standing still: " + wait);
    }
  }

  private static boolean ordered(Whistle whistle, Wait wait) {
    return switch (wait.kind()) {
      case CHECK_IN, COMPLETION -> !whistle.get(wait.subject()).named.invited();
      case REVIEW, NAMING, CONFIRMATION, CALL_BACK -> true;
      case TAKE_OVER -> false; // whoever asked stays responsible
    };
  }

  /** Whoever takes another's place, or a part, has what is left of that one's time. */
  private Term term(Whistle whistle, Wait wait, Instant from) {
    if (wait.kind() != Wait.Kind.COMPLETION) {
      return rules.term(whistle.origin.area(), wait.kind());
    }
    var clocks = whistle.get(wait.subject()).clocks;
    return clocks.doneBy.map(by -> Term.until(from, by)).orElse(Term.workingDays(clocks.days));
  }
}
