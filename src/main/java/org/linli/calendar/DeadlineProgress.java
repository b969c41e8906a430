package org.linli.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Ids;
import org.linli.platform.JobQueue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lets happen what happens by itself and waits for what comes next. The lock of the row and what it
 * says guard that each happens once, and the unique index {@code deadline_effect} guards it again;
 * the event is published in the same transaction.
 */
@Component
class DeadlineProgress {

  private final Deadlines deadlines;
  private final Remainder remainder;
  private final CalendarRules rules;
  private final JobQueue queue;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeadlineProgress(
      Deadlines deadlines,
      Remainder remainder,
      CalendarRules rules,
      JobQueue queue,
      ApplicationEventPublisher events,
      Clock clock) {
    this.deadlines = deadlines;
    this.remainder = remainder;
    this.rules = rules;
    this.queue = queue;
    this.events = events;
    this.clock = clock;
  }

  /** Everything of one deadline that came about until a moment; it is not saved yet. */
  void until(Deadline deadline, Instant moment) {
    happen(List.of(deadline), next -> !next.at().isAfter(moment));
  }

  /**
   * Everything of several of one community that came about until a moment, in the order in which it
   * did, and saves them.
   *
   * @param due in the order of their next moments
   * @param all whether these are all; else more of the same moments follow the last one, and
   *     nothing happens that comes after it
   */
  void together(List<Deadline> due, boolean all, Instant moment) {
    var last = new Next(due.getLast(), DeadlineAction.BREACH, due.getLast().nextAt.orElseThrow());
    var resumed =
        happen(
            due,
            next -> !next.at().isAfter(moment) && (all || Next.ORDER.compare(next, last) <= 0));
    var former = new ArrayList<String>();
    var alarms = new HashMap<String, Instant>();
    due.forEach(deadline -> wait(deadline, former, alarms));
    queue.cancelAll(DeadlineJob.NAME, former);
    queue.addAllAt(DeadlineJob.NAME, alarms);
    resumed.forEach(deadlines::update);
    deadlines.moveOn(due);
  }

  /** Saves a deadline and waits for what comes next, and no longer for what was to come before. */
  void save(Deadline deadline) {
    var former = new ArrayList<String>();
    var alarms = new HashMap<String, Instant>();
    wait(deadline, former, alarms);
    former.forEach(piece -> queue.cancel(DeadlineJob.NAME, piece));
    alarms.forEach((piece, at) -> queue.addAt(DeadlineJob.NAME, piece, at));
    deadlines.update(deadline);
  }

  private void wait(Deadline deadline, List<String> former, Map<String, Instant> alarms) {
    var next = deadline.coming(ladder(deadline)).map(Deadline.Coming::at);
    if (!next.equals(deadline.nextAt)) {
      deadline.alarm.ifPresent(alarm -> former.add(piece(deadline, alarm)));
      deadline.nextAt = next;
      deadline.alarm = next.map(at -> Ids.next());
      deadline.alarm.ifPresent(alarm -> alarms.put(piece(deadline, alarm), next.orElseThrow()));
    }
  }

  /**
   * @return which of them went on after a pause: more of them changed
   */
  private Set<Deadline> happen(Collection<Deadline> several, Predicate<Next> due) {
    var resumed = new HashSet<Deadline>();
    var order = new PriorityQueue<Next>(Next.ORDER);
    several.forEach(each -> add(order, each));
    var steps = new ArrayList<DeadlineStep>();
    for (var next = order.poll(); next != null && due.test(next); next = order.poll()) {
      steps.add(happen(next));
      if (next.action() == DeadlineAction.RESUME) {
        resumed.add(next.deadline());
      }
      add(order, next.deadline());
    }
    deadlines.steps(steps);
    return resumed;
  }

  private void add(PriorityQueue<Next> order, Deadline deadline) {
    deadline
        .coming(ladder(deadline))
        .ifPresent(coming -> order.add(new Next(deadline, coming.action(), coming.at())));
  }

  private DeadlineStep happen(Next next) {
    var now = clock.instant();
    if (next.action() == DeadlineAction.RESUME) {
      remainder.goOn(next.deadline(), next.at());
    } else {
      next.deadline().happen(next.action());
    }
    events.publishEvent(event(next.deadline(), next.action(), now));
    return DeadlineStep.of(next.deadline(), next.action(), now);
  }

  private DomainEvent event(Deadline deadline, DeadlineAction action, Instant now) {
    var community = deadline.origin.communityId();
    var id = deadline.origin.id();
    var kind = deadline.origin.start().kind();
    var subject = deadline.origin.start().subjectId();
    var due = deadline.due.at();
    return switch (action) {
      case NEAR -> new DeadlineNear(Ids.next(), community, id, kind, subject, due, now);
      case BREACH -> new DeadlineBreached(Ids.next(), community, id, kind, subject, due, now);
      case RESUME -> new DeadlineResumed(Ids.next(), community, id, kind, subject, due, now);
      case ESCALATE -> {
        var to = ladder(deadline).steps().get(deadline.level - 1).to();
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

  /** What comes next of one deadline. */
  private record Next(Deadline deadline, DeadlineAction action, Instant at) {

    /** As the index {@code deadline_by_next} has them: ids are compared as PostgreSQL does. */
    static final Comparator<Next> ORDER =
        Comparator.comparing(Next::at)
            .thenComparing(next -> next.deadline().origin.id().toString());
  }
}
