package org.linli.projects;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.stereotype.Component;

/** Tells those who lead a project, watch it, or asked for it, that something waits for them. */
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
    var page = new Page(ProjectTemplates.LETTER, "letters/" + letter.id());
    tell(actor, project, lead(actor, project.lead()), page);
  }

  /** Something was found that whoever leads it is to answer. */
  void found(Actor actor, Project project, UUID finding) {
    var page = new Page(ProjectTemplates.FINDING, "findings/" + finding);
    tell(actor, project, lead(actor, project.lead()), page);
  }

  /** Whoever filed it may look whether it is settled. */
  void answered(Actor actor, Project project, Findings.Kept finding) {
    var page = new Page(ProjectTemplates.ANSWERED, "findings/" + finding.shown().id());
    tell(actor, project, Stream.of(finding.filedBy()), page);
  }

  /** An application of whoever leads it was decided. */
  void decided(Actor actor, Project project, UUID excuse) {
    var page = new Page(ProjectTemplates.EXCUSE, "excuses/" + excuse);
    tell(actor, project, lead(actor, project.lead()), page);
  }

  /** Those who asked for it may say whether they accept it. */
  void asked(Actor actor, Project project, List<UUID> accounts) {
    var path = project.origin().number() + "/acceptance";
    var page = new Page(ProjectTemplates.ASKED, path);
    tell(actor, project, accounts.stream(), page);
  }

  private void tell(Actor actor, Project project, Stream<UUID> whom, Page page) {
    var community = communities.byId(actor.communityId());
    var href = community.path() + "/projects/" + page.path();
    var words = List.of(project.words().title());
    var event = Ids.next();
    var told =
        whom.map(Recipient::account)
            .map(to -> new Notify(to, event, page.template(), words, href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }

  /** Where it leads. */
  private record Page(String template, String path) {}

  private Stream<UUID> lead(Actor actor, Lead lead) {
    return Stream.concat(
        lead.account().stream(),
        lead.unit().stream().flatMap(it -> holders.ofUnit(actor.communityId(), it).stream()));
  }
}
