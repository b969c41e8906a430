package org.linli.bodies.groups;

import java.util.List;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.stereotype.Component;

/** Tells whoever speaks for a group that somebody joined, and what the community did. */
@Component
class GroupNotices {

  private final NoticeManagement notices;
  private final CommunityDirectory communities;

  GroupNotices(NoticeManagement notices, CommunityDirectory communities) {
    this.notices = notices;
    this.communities = communities;
  }

  void joined(Actor actor, GroupRows.Held group) {
    tell(actor, group, GroupNoticeTexts.JOINED);
  }

  /** The community took a step. */
  void moved(Actor actor, GroupRows.Held group) {
    tell(actor, group, GroupNoticeTexts.MOVED);
  }

  private void tell(Actor actor, GroupRows.Held group, String template) {
    var href = communities.byId(actor.communityId()).path() + "/bodies/groups/file/" + group.id();
    group
        .contact()
        .filter(contact -> !contact.equals(actor.accountId()))
        .map(Recipient::account)
        .map(to -> new Notify(to, Ids.next(), template, List.of(group.name()), href))
        .ifPresent(notice -> notices.notify(actor.scope(), notice));
  }
}
