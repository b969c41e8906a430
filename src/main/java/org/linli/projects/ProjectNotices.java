package org.linli.projects;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.stereotype.Component;

/** Tells whoever leads a project that there is a letter. */
@Component
class ProjectNotices {

  private final NoticeManagement notices;
  private final RoleHolders holders;
  private final CommunityDirectory communities;

  ProjectNotices(NoticeManagement notices, RoleHolders holders, CommunityDirectory communities) {
    this.notices = notices;
    this.holders = holders;
    this.communities = communities;
  }

  void issued(Actor actor, Project project, LetterView letter) {
    var community = communities.byId(actor.communityId());
    var href = community.path() + "/projects/letters/" + letter.id();
    var told =
        lead(actor, project.lead())
            .map(Recipient::account)
            .map(
                to ->
                    new Notify(
                        to,
                        letter.id(),
                        ProjectTemplates.LETTER,
                        List.of(project.words().title()),
                        href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }

  private Stream<UUID> lead(Actor actor, Lead lead) {
    return Stream.concat(
        lead.account().stream(),
        lead.unit().stream().flatMap(it -> holders.ofUnit(actor.communityId(), it).stream()));
  }
}
