package org.linli.matching;

import java.util.List;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Scope;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedEvent;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells a unit that its claim has ended by somebody else's word or by time. The unique key
 * (community, event, recipient) of notices guards that each is told once.
 */
@Component
class ClaimNotices {

  private final Claims claims;
  private final RoleHolders holders;
  private final CommunityDirectory communities;
  private final NoticeManagement notices;

  ClaimNotices(
      Claims claims,
      RoleHolders holders,
      CommunityDirectory communities,
      NoticeManagement notices) {
    this.claims = claims;
    this.holders = holders;
    this.communities = communities;
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(NeedEvent event) {
    if (event.action() == NeedAction.LAPSE) {
      claims.lapsed(event.communityId(), event.needId()).ifPresent(claim -> tell(event, claim));
    }
  }

  private void tell(NeedEvent event, Claims.Lapsed claim) {
    var community = communities.byId(event.communityId());
    var values = List.of(community.display(claim.number()), claim.summary());
    var href = community.path() + "/needs/" + claim.number();
    var told =
        holders.ofUnit(event.communityId(), claim.organizationId()).stream()
            .map(Recipient::account)
            .map(to -> new Notify(to, event.eventId(), ClaimTemplates.LAPSED, values, href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(Scope.of(event.communityId()), told);
    }
  }
}
