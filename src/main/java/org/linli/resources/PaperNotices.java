package org.linli.resources;

import java.time.LocalDate;
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

/** Tells a unit which paper of its resource was refused or runs out. */
@Component
class PaperNotices {

  private final NoticeManagement notices;
  private final RoleHolders holders;
  private final CommunityDirectory communities;
  private final Messages chinese;

  PaperNotices(
      NoticeManagement notices,
      RoleHolders holders,
      CommunityDirectory communities,
      Languages languages) {
    this.notices = notices;
    this.holders = holders;
    this.communities = communities;
    chinese = languages.chinese();
  }

  void refused(Actor actor, Resource resource, String kind, String reason) {
    tell(
        actor,
        resource.id(),
        resource.unit(),
        ResourceTemplates.PAPER_REFUSED,
        List.of(resource.what().name(), paper(kind), reason));
  }

  void runsOut(Actor actor, ResourceView resource, String kind, LocalDate until) {
    tell(
        actor,
        resource.id(),
        resource.unit(),
        ResourceTemplates.PAPER_RUNS_OUT,
        List.of(resource.what().name(), paper(kind), chinese.date(until)));
  }

  private String paper(String kind) {
    return chinese.text("resources.paper." + kind);
  }

  private void tell(Actor actor, UUID resource, UUID unit, String template, List<String> values) {
    var href = communities.byId(actor.communityId()).path() + "/resources/file/" + resource;
    var event = Ids.next();
    var told =
        holders.ofUnit(actor.communityId(), unit).stream()
            .map(to -> new Notify(Recipient.account(to), event, template, values, href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }
}
