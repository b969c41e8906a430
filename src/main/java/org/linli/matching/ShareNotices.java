package org.linli.matching;

import java.util.List;
import java.util.UUID;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.ShortNumber;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.stereotype.Component;

/** Tells a unit that another one asks it, within the transaction of the asking. */
@Component
class ShareNotices {

  private final RoleHolders holders;
  private final CommunityDirectory communities;
  private final NoticeManagement notices;

  ShareNotices(RoleHolders holders, CommunityDirectory communities, NoticeManagement notices) {
    this.holders = holders;
    this.communities = communities;
    this.notices = notices;
  }

  /**
   * @param by who asks
   */
  void asked(Actor actor, UUID unit, ShortNumber number, String template, String by) {
    var community = communities.byId(actor.communityId());
    var event = Ids.next();
    var values = List.of(community.display(number), by);
    var href = community.path() + "/matching/" + number + "/done";
    var told =
        holders.ofUnit(actor.communityId(), unit).stream()
            .map(it -> new Notify(Recipient.account(it), event, template, values, href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }
}
