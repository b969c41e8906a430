package org.linli.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Ids;
import org.linli.platform.JobQueue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lets happen what happens by itself and waits for what comes next. The lock of the row and what it
 * says guard that each happens once; the event is published in the same transaction.
 */
@Component
class DeadlineProgress {

  private final Deadlines deadlines;
  private final CalendarRules rules;
  private final JobQueue queue;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeadlineProgress(
      Deadlines deadlines,
      CalendarRules rules,
      JobQueue queue,
      ApplicationEventPublisher events,
      Clock clock) {
    this.deadlines = deadlines;
    this.rules = rules;
    this.queue = queue;
    this.events = events;
    this.clock = clock;
  }

  /** Everything of one deadline that came about until a moment. */
  void until(Deadline deadline, Instant moment) {
    var ladder = ladder(deadline);
    var coming = deadline.coming(ladder);
    while (coming.filter(next -> !next.at().isAfter(moment)).isPresent()) {
      happen(deadline, coming.get().action(), ladder);
      coming = deadline.coming(ladder);
    }
  }

  /** The next thing only, so that others of the community come in between. */
  void next(Deadline deadline) {
    var ladder = ladder(deadline);
    deadline.coming(ladder).ifPresent(next -> happen(deadline, next.action(), ladder));
  }

  /** Saves a deadline and waits for what comes next, and no longer for what was to come before. */
  void save(Deadline deadline) {
    var next = deadline.coming(ladder(deadline)).map(Deadline.Coming::at);
    if (!next.equals(deadline.nextAt)) {
      deadline.alarm.ifPresent(alarm -> queue.cancel(DeadlineJob.NAME, piece(deadline, alarm)));
      deadline.nextAt = next;
      deadline.alarm = next.map(at -> Ids.next());
      deadline.alarm.ifPresent(
          alarm -> queue.addAt(DeadlineJob.NAME, piece(deadline, alarm), next.orElseThrow()));
    }
    deadlines.update(deadline);
  }

  private void happen(Deadline deadline, DeadlineAction action, Ladder ladder) {
    var now = clock.instant();
    deadline.happen(action);
    deadlines.step(deadline, action, now);
    events.publishEvent(event(deadline, action, ladder, now));
  }

  private static DomainEvent event(
      Deadline deadline, DeadlineAction action, Ladder ladder, Instant now) {
    var community = deadline.origin.communityId();
    var id = deadline.origin.id();
    var kind = deadline.origin.start().kind();
    var subject = deadline.origin.start().subjectId();
    var due = deadline.due.at();
    return switch (action) {
      case NEAR -> new DeadlineNear(Ids.next(), community, id, kind, subject, due, now);
      case BREACH -> new DeadlineBreached(Ids.next(), community, id, kind, subject, due, now);
      case ESCALATE -> {
        var to = ladder.steps().get(deadline.level - 1).to();
        yield new DeadlineEscalated(
            Ids.next(), community, id, kind, subject, deadline.level, to, due, now);
      }
      default -> throw new IllegalArgumentException("Does not happen by itself: " + action);
    };
  }

  private Ladder ladder(Deadline deadline) {
    return rules.kept(deadline.origin.rules(), deadline.origin.start().area());
  }

  private static String piece(Deadline deadline, UUID alarm) {
    return deadline.origin.communityId() + "/" + deadline.origin.id() + "/" + alarm;
  }
}
