package org.linli.evaluation;

import java.util.List;
import org.linli.access.RoleHolders;
import org.linli.calendar.DeadlineEscalated;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Scope;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells whom the ladder names that nobody has called back. It says only which need it is, not who
 * was not content. Notices guard by their unique key (community, event, recipient) that each is
 * told once.
 */
@Component
class CallBackNotices {

  private final CallBacks callBacks;
  private final RoleHolders holders;
  private final CommunityDirectory communities;
  private final NoticeManagement notices;

  CallBackNotices(
      CallBacks callBacks,
      RoleHolders holders,
      CommunityDirectory communities,
      NoticeManagement notices) {
    this.callBacks = callBacks;
    this.holders = holders;
    this.communities = communities;
    this.notices = notices;
  }

  @ApplicationModuleListener(condition = CallBackStart.OURS)
  void on(DeadlineEscalated event) {
    callBacks
        .find(event.communityId(), event.subjectId())
        .filter(call -> call.state() == CallBackState.OPEN && !call.street())
        .ifPresent(call -> tell(event, call));
  }

  private void tell(DeadlineEscalated event, CallBack call) {
    var community = communities.byId(event.communityId());
    var values = List.of(community.display(call.number()), call.title());
    var href = community.path() + "/evaluation/desk/calls/" + call.id();
    var told =
        holders.of(event.communityId(), event.to()).stream()
            .filter(account -> !call.workOf(account))
            .map(Recipient::account)
            .map(to -> new Notify(to, event.eventId(), EvaluationTemplates.LATE, values, href))
            .toList();
    notices.notifyAll(Scope.of(event.communityId()), told);
  }
}
