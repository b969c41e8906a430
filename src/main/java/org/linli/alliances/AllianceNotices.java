package org.linli.alliances;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.stereotype.Component;

/** Tells units that they are asked, and that what they were in is over. */
@Component
class AllianceNotices {

  private final NoticeManagement notices;
  private final RoleHolders holders;
  private final CommunityDirectory communities;

  AllianceNotices(NoticeManagement notices, RoleHolders holders, CommunityDirectory communities) {
    this.notices = notices;
    this.holders = holders;
    this.communities = communities;
  }

  void invited(Actor actor, UUID id, String name, Collection<UUID> units) {
    tell(actor, id, units, AllianceTemplates.INVITED, List.of(name));
  }

  void dissolved(Actor actor, Alliances.Alliance alliance, Collection<UUID> units, String reason) {
    tell(
        actor, alliance.id(), units, AllianceTemplates.DISSOLVED, List.of(alliance.name(), reason));
  }

  private void tell(
      Actor actor, UUID id, Collection<UUID> units, String template, List<String> values) {
    var event = Ids.next();
    var href = communities.byId(actor.communityId()).path() + "/alliances/file/" + id;
    var told =
        units.stream()
            .flatMap(unit -> holders.ofUnit(actor.communityId(), unit).stream())
            .distinct()
            .map(Recipient::account)
            .map(to -> new Notify(to, event, template, values, href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }
}
