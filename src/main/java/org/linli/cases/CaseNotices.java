package org.linli.cases;

import java.util.List;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.stereotype.Component;

/** Tells whoever wrote a case what became of it. */
@Component
class CaseNotices {

  private final NoticeManagement notices;
  private final CommunityDirectory communities;

  CaseNotices(NoticeManagement notices, CommunityDirectory communities) {
    this.notices = notices;
    this.communities = communities;
  }

  void checked(Actor actor, Written one) {
    var published = one.status() == CaseStatus.PUBLISHED;
    notices.notify(
        actor.scope(),
        new Notify(
            Recipient.account(one.writtenBy()),
            Ids.next(),
            published ? CaseTemplates.PUBLISHED : CaseTemplates.RETURNED,
            List.of(one.words().title()),
            communities.byId(actor.communityId()).path() + "/cases/desk/" + one.id()));
  }
}
