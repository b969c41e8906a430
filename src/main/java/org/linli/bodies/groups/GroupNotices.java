package org.linli.bodies.groups;

import java.util.List;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** Tells whoever speaks for a group that somebody joined, and what the community did. */
@Component
class GroupNotices implements NoticeTemplates {

  static final String JOINED = "bodies.notice.joined";
  static final String MOVED = "bodies.notice.moved";

  private static final Value NAME = Value.words(16);

  private final NoticeManagement notices;
  private final CommunityDirectory communities;

  GroupNotices(NoticeManagement notices, CommunityDirectory communities) {
    this.notices = notices;
    this.communities = communities;
  }

  @Override
  public List<NoticeTemplate> templates() {
    return List.of(
        new NoticeTemplate(JOINED, Urgency.DIGEST, List.of(NAME)),
        new NoticeTemplate(MOVED, Urgency.NOW, List.of(NAME)));
  }

  void joined(Actor actor, GroupRows.Held group) {
    tell(actor, group, JOINED);
  }

  /** The community took a step. */
  void moved(Actor actor, GroupRows.Held group) {
    tell(actor, group, MOVED);
  }

  private void tell(Actor actor, GroupRows.Held group, String template) {
    var href =
        communities.byId(actor.communityId()).path() + "/bodies/groups/file/" + group.id();
    group
        .contact()
        .filter(contact -> !contact.equals(actor.accountId()))
        .map(Recipient::account)
        .map(to -> new Notify(to, Ids.next(), template, List.of(group.name()), href))
        .ifPresent(notice -> notices.notify(actor.scope(), notice));
  }
}
