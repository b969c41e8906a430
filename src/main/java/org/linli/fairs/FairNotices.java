package org.linli.fairs;

import java.util.List;
import java.util.UUID;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/** Tells whoever has a stall that there is no fair. */
@Component
class FairNotices {

  private final NoticeManagement notices;
  private final RoleHolders holders;
  private final CommunityDirectory communities;
  private final Messages chinese;

  FairNotices(
      NoticeManagement notices,
      RoleHolders holders,
      CommunityDirectory communities,
      Languages languages) {
    this.notices = notices;
    this.holders = holders;
    this.communities = communities;
    chinese = languages.chinese();
  }

  void cancelled(Actor actor, Fairs.Fair fair, List<UUID> units, String reason) {
    var event = Ids.next();
    var values = List.of(chinese.dayAndTime(fair.from()), reason);
    var href = communities.byId(actor.communityId()).path() + "/fairs/" + fair.id();
    var told =
        units.stream()
            .flatMap(unit -> holders.ofUnit(actor.communityId(), unit).stream())
            .map(Recipient::account)
            .map(to -> new Notify(to, event, FairTemplates.CANCELLED, values, href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }
}
