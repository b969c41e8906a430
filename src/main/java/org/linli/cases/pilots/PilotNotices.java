package org.linli.cases.pilots;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.access.RoleHolders;
import org.linli.cases.CaseTemplates;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.stereotype.Component;

/** Tells the street what was filed, and whoever filed it what came of that. */
@Component
class PilotNotices {

  private static final String STREET = "street-officer";

  private final NoticeManagement notices;
  private final RoleHolders holders;
  private final CommunityDirectory communities;

  PilotNotices(NoticeManagement notices, RoleHolders holders, CommunityDirectory communities) {
    this.notices = notices;
    this.holders = holders;
    this.communities = communities;
  }

  void filed(Actor actor, Pilot pilot) {
    var officers =
        communities.byId(actor.communityId()).ancestors().stream()
            .flatMap(area -> holders.of(area, STREET).stream())
            .filter(account -> !account.equals(actor.accountId()))
            .distinct()
            .toList();
    tell(actor, officers, pilot, CaseTemplates.FILED);
  }

  void objected(Actor actor, Pilot pilot) {
    tell(actor, List.of(pilot.filedBy()), pilot, CaseTemplates.OBJECTED);
  }

  void passed(Actor actor, Pilot pilot) {
    tell(actor, List.of(pilot.filedBy()), pilot, CaseTemplates.PASSED);
  }

  private void tell(Actor actor, Collection<UUID> accounts, Pilot pilot, String template) {
    var event = Ids.next();
    var href = communities.byId(actor.communityId()).path() + "/cases/pilots/desk/" + pilot.id();
    var told =
        accounts.stream()
            .map(Recipient::account)
            .map(to -> new Notify(to, event, template, List.of(pilot.subject().title()), href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }
}
