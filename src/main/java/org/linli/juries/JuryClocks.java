package org.linli.juries;

import java.util.UUID;
import org.linli.calendar.DeadlineBreached;
import org.linli.calendar.DeadlineMoved;
import org.linli.calendar.DeadlineNear;
import org.linli.calendar.DeadlineReading;
import org.linli.calendar.DeadlineView;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.platform.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What comes by itself: a reply is due or missing, an answer is due or late, a notice of holidays
 * moves its day. The inbox and the lock of the jury's row guard that each happens once.
 */
@Component
class JuryClocks {

  private final JurySeats seats;
  private final JuryRows rows;
  private final JuryNotices notices;
  private final DeadlineReading deadlines;
  private final Inbox inbox;

  JuryClocks(
      JurySeats seats, JuryRows rows, JuryNotices notices, DeadlineReading deadlines, Inbox inbox) {
    this.seats = seats;
    this.rows = rows;
    this.notices = notices;
    this.deadlines = deadlines;
    this.inbox = inbox;
  }

  @ApplicationModuleListener(condition = "#event.kind() == '" + JurySeats.REPLY + "'")
  void remind(DeadlineNear event) {
    if (inbox.first(event, "juries.reminded")) {
      seats.remind(Actor.system(event.communityId()), event.subjectId());
    }
  }

  @ApplicationModuleListener(condition = "#event.kind() == '" + JurySeats.REPLY + "'")
  void lapse(DeadlineBreached event) {
    if (inbox.first(event, "juries.silent")) {
      seats.lapse(Actor.system(event.communityId()), event.subjectId());
    }
  }

  @ApplicationModuleListener(condition = "#event.kind() == '" + JuryManagement.ANSWER + "'")
  void near(DeadlineNear event) {
    if (inbox.first(event, "juries.near")) {
      due(event.communityId(), event.subjectId(), "juries.told.near");
    }
  }

  @ApplicationModuleListener(condition = "#event.kind() == '" + JuryManagement.ANSWER + "'")
  void late(DeadlineBreached event) {
    if (inbox.first(event, "juries.late")) {
      due(event.communityId(), event.subjectId(), "juries.told.late");
    }
  }

  private void due(long community, UUID jury, String key) {
    rows.holdById(community, jury)
        .filter(it -> it.status() == JuryStatus.RECOMMENDED)
        .ifPresent(it -> notices.due(Actor.system(community), it, key));
  }

  @ApplicationModuleListener(condition = "#event.kind() == '" + JuryManagement.ANSWER + "'")
  void move(DeadlineMoved event) {
    if (inbox.first(event, "juries.moved")) {
      var scope = Scope.of(event.communityId());
      deadlines
          .last(scope, event.subjectId(), JuryManagement.ANSWER)
          .map(DeadlineView::due)
          .ifPresent(due -> rows.moved(event.communityId(), event.subjectId(), due));
    }
  }
}
