package org.linli.proposals;

import java.time.Clock;
import org.linli.calendar.DeadlineBreached;
import org.linli.calendar.DeadlineMoved;
import org.linli.calendar.DeadlineReading;
import org.linli.calendar.DeadlineView;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.platform.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What comes by itself: the term for supporters ends, an answer is late, a notice of holidays moves
 * its day. The inbox and the lock of the proposal's row guard that each happens once.
 */
@Component
class LateProposals {

  private static final String LAPSED = "proposals.lapsed";
  private static final String LATE = "proposals.late";
  private static final String MOVED = "proposals.moved";

  private final ProposalRows proposals;
  private final ProposalJournal journal;
  private final ProposalNotices notices;
  private final ProposalDeadlines clocks;
  private final DeadlineReading deadlines;
  private final Inbox inbox;
  private final Clock clock;

  LateProposals(
      ProposalRows proposals,
      ProposalJournal journal,
      ProposalNotices notices,
      ProposalDeadlines clocks,
      DeadlineReading deadlines,
      Inbox inbox,
      Clock clock) {
    this.proposals = proposals;
    this.journal = journal;
    this.notices = notices;
    this.clocks = clocks;
    this.deadlines = deadlines;
    this.inbox = inbox;
    this.clock = clock;
  }

  @ApplicationModuleListener(condition = "#event.kind() == '" + ProposalDeadlines.SUPPORT + "'")
  void lapse(DeadlineBreached event) {
    if (inbox.first(event, LAPSED)) {
      proposals
          .hold(event.communityId(), event.subjectId())
          .filter(proposal -> proposal.lapse(clock.instant()))
          .ifPresent(
              proposal -> {
                var platform = Actor.system(event.communityId());
                clocks.drop(platform, proposal.id());
                journal.write(platform, proposal, ProposalAction.LAPSE, "");
                notices.moved(platform, proposal, ProposalAction.LAPSE);
              });
    }
  }

  @ApplicationModuleListener(condition = "#event.kind() == '" + ProposalDeadlines.DECISION + "'")
  void late(DeadlineBreached event) {
    if (inbox.first(event, LATE)) {
      proposals
          .hold(event.communityId(), event.subjectId())
          .filter(proposal -> proposal.status().awaitsDecision())
          .ifPresent(proposal -> notices.late(Actor.system(event.communityId()), proposal));
    }
  }

  @ApplicationModuleListener(condition = "#event.kind() == '" + ProposalDeadlines.DECISION + "'")
  void move(DeadlineMoved event) {
    if (inbox.first(event, MOVED)) {
      proposals
          .hold(event.communityId(), event.subjectId())
          .ifPresent(
              proposal -> {
                deadlines
                    .last(
                        Scope.of(event.communityId()),
                        event.subjectId(),
                        ProposalDeadlines.DECISION)
                    .map(DeadlineView::due)
                    .ifPresent(proposal::moved);
                proposals.update(event.communityId(), proposal);
              });
    }
  }
}
