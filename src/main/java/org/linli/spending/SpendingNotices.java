package org.linli.spending;

import java.util.List;
import java.util.Optional;
import org.linli.access.RoleHolders;
import org.linli.calendar.DeadlineEscalated;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.stereotype.Component;

/** Tells those who supervise money what was not done in time. */
@Component
class SpendingNotices {

  private static final String OFFICER = "street-officer";

  private final NoticeManagement notices;
  private final RoleHolders holders;
  private final CommunityDirectory communities;

  SpendingNotices(NoticeManagement notices, RoleHolders holders, CommunityDirectory communities) {
    this.notices = notices;
    this.holders = holders;
    this.communities = communities;
  }

  /** Those whom the ladder names, in the community or its street. */
  void notConfirmed(DeadlineEscalated event, Purchase purchase) {
    var community = communities.byId(event.communityId());
    var href = community.path() + "/spending/" + purchase.origin().number();
    var words = List.of(purchase.origin().title());
    var told =
        area(community, event.to()).stream()
            .flatMap(area -> holders.of(area, event.to()).stream())
            .map(Recipient::account)
            .map(
                to ->
                    new Notify(to, event.eventId(), SpendingNoticeTexts.NOT_CONFIRMED, words, href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(Scope.of(event.communityId()), told);
    }
  }

  private Optional<Long> area(Community community, String role) {
    return role.equals(OFFICER)
        ? communities.areaByCode(community.code().substring(0, 9) + "000").map(Community::id)
        : Optional.of(community.id());
  }
}
