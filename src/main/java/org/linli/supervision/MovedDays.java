package org.linli.supervision;

import java.util.Set;
import org.linli.calendar.DeadlineMoved;
import org.linli.calendar.DeadlineReading;
import org.linli.calendar.DeadlineView;
import org.linli.calendar.Due;
import org.linli.kernel.Scope;
import org.linli.platform.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** When a notice of holidays moves a day, what is due on it says so. */
@Component
class MovedDays {

  private static final Set<String> KINDS =
      Set.of(AuditManagement.DEADLINE, QuestionManagement.DEADLINE, ReviewManagement.DEADLINE);

  private static final String LISTENER = "supervision.moved";

  private final Audits audits;
  private final Questions questions;
  private final ReviewManagement reviews;
  private final DeadlineReading deadlines;
  private final Inbox inbox;

  MovedDays(
      Audits audits,
      Questions questions,
      ReviewManagement reviews,
      DeadlineReading deadlines,
      Inbox inbox) {
    this.audits = audits;
    this.questions = questions;
    this.reviews = reviews;
    this.deadlines = deadlines;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void on(DeadlineMoved event) {
    if (KINDS.contains(event.kind()) && inbox.first(event, LISTENER)) {
      deadlines
          .last(Scope.of(event.communityId()), event.subjectId(), event.kind())
          .map(DeadlineView::due)
          .ifPresent(due -> move(event, due));
    }
  }

  private void move(DeadlineMoved event, Due due) {
    switch (event.kind()) {
      case AuditManagement.DEADLINE -> audits.due(event.communityId(), event.subjectId(), due);
      case QuestionManagement.DEADLINE ->
          questions.due(event.communityId(), event.subjectId(), due);
      default -> reviews.due(event.communityId(), event.subjectId(), due);
    }
  }
}
