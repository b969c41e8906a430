package org.linli.matching;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
 * Tells those who held it that their claim has ended by somebody else's word or by time. The unique
 * key (community, event, recipient) of notices guards that each is told once.
 */
@Component
class ClaimNotices {

  private final ClaimEnds claims;
  private final RoleHolders holders;
  private final CommunityDirectory communities;
  private final NoticeManagement notices;

  ClaimNotices(
      ClaimEnds claims,
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
    if (event.action() == NeedAction.LAPSE || event.action() == NeedAction.LEAVE) {
      claims.lapsed(event.communityId(), event.needId()).forEach(claim -> tell(event, claim));
    }
  }

  private void tell(NeedEvent event, ClaimEnds.Lapsed claim) {
    var community = communities.byId(event.communityId());
    var values = List.of(community.display(claim.number()), claim.summary());
    var href = community.path() + "/needs/" + claim.number();
    var told =
        accounts(event, claim)
            .map(Recipient::account)
            .map(to -> new Notify(to, event.eventId(), ClaimTemplates.LAPSED, values, href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(Scope.of(event.communityId()), told);
    }
  }

  /** Who speaks for the unit, or the resident who led the group. */
  private Stream<UUID> accounts(NeedEvent event, ClaimEnds.Lapsed claim) {
    return claim
        .unit()
        .map(unit -> holders.ofUnit(event.communityId(), unit).stream())
        .orElseGet(() -> claim.account().stream());
  }
}
