package org.linli.dispatch;

import java.util.Arrays;
import java.util.UUID;
import org.linli.calendar.DeadlineEscalated;
import org.linli.calendar.DeadlineMoved;
import org.linli.calendar.DeadlineNear;
import org.linli.calendar.DeadlineReading;
import org.linli.kernel.Actor;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Scope;
import org.linli.platform.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What clocks tell of whistles: that an organization is nearly late, that something is late and
 * goes up from the street to the district (WHIS-2), and that a day moved with the notice of a year.
 * The inbox guards that each is written once.
 */
@Component
class LateWhistles {

  private static final String LISTENER = "dispatch.late";
  private static final String STREET = "street-officer";

  private final Whistles whistles;
  private final WhistleJournal journal;
  private final DeadlineReading deadlines;
  private final Inbox inbox;

  LateWhistles(Whistles whistles, WhistleJournal journal, DeadlineReading deadlines, Inbox inbox) {
    this.whistles = whistles;
    this.journal = journal;
    this.deadlines = deadlines;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void on(DeadlineNear event) {
    if (ours(event.kind())) {
      write(event, event.subjectId(), StepAction.NEAR);
    }
  }

  @ApplicationModuleListener
  void on(DeadlineEscalated event) {
    if (ours(event.kind())) {
      var action = event.to().equals(STREET) ? StepAction.LATE : StepAction.ESCALATE;
      write(event, event.subjectId(), action);
    }
  }

  @ApplicationModuleListener
  void on(DeadlineMoved event) {
    if (!ours(event.kind())) {
      return;
    }
    var area = event.communityId();
    var whistle = hold(area, event.subjectId());
    var due = deadlines.last(Scope.of(area), event.subjectId(), event.kind()).orElseThrow().due();
    whistle.waits().stream()
        .filter(it -> it.subject().equals(event.subjectId()))
        .filter(it -> it.kind().clock().equals(event.kind()))
        .forEach(wait -> whistle.due(wait, due));
    journal.moved(whistle);
  }

  private void write(DomainEvent event, UUID subject, StepAction action) {
    if (!inbox.first(event, LISTENER)) {
      return;
    }
    var whistle = hold(event.communityId(), subject);
    var about = whistle.receivers.stream().filter(it -> it.id().equals(subject)).findFirst();
    if (!whistle.status.ended() && (about.isPresent() || action != StepAction.NEAR)) {
      var platform = Actor.system(event.communityId());
      journal.write(
          platform, whistle, action, about, about.map(it -> it.named.name()).orElse(""), "");
    }
  }

  private Whistle hold(long area, UUID subject) {
    return journal.hold(area, whistles.ofReceiver(area, subject).orElse(subject));
  }

  private static boolean ours(String kind) {
    return Arrays.stream(Wait.Kind.values()).anyMatch(it -> it.clock().equals(kind));
  }
}
