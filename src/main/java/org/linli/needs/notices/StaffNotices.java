package org.linli.needs.notices;

import java.util.List;
import java.util.UUID;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedCameUp;
import org.linli.needs.NeedEvent;
import org.linli.needs.Subject;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who have to act: the unit that a need was given to, the secretary of one that is
 * late, the street of one that came up to it. They read the public summary and nothing of the
 * raiser; of a complaint about the community nobody there is told. The unique key (community,
 * event, recipient) of notices guards that each is told once.
 */
@Component
class StaffNotices {

  private static final int SECRETARY = 1;

  private final NoticeFacts facts;
  private final RoleHolders holders;
  private final CommunityDirectory communities;
  private final NoticeManagement notices;

  StaffNotices(
      NoticeFacts facts,
      RoleHolders holders,
      CommunityDirectory communities,
      NoticeManagement notices) {
    this.facts = facts;
    this.holders = holders;
    this.communities = communities;
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(NeedEvent event) {
    if (event.action() == NeedAction.ROUTE || event.action() == NeedAction.ESCALATE) {
      facts.of(event).ifPresent(happened -> tell(event, happened));
    }
  }

  /** Each officer is told of a need once, however often it changes since then. */
  @ApplicationModuleListener
  void on(NeedCameUp event) {
    var street = communities.byId(event.communityId());
    var text = Text.of(NeedTemplates.CAME_UP, communities.byId(event.fromCommunityId()).name());
    var href = "/needs/escalated/" + street.code();
    tell(street, holders.of(street.id(), "street-officer"), event.needId(), text, href);
  }

  private void tell(NeedEvent event, Happened it) {
    var community = communities.byId(event.communityId());
    var number = community.display(it.number());
    if (event.action() == NeedAction.ROUTE) {
      var unit =
          it.routedTo().map(id -> holders.ofUnit(community.id(), id)).orElse(List.of());
      var href = community.path() + "/needs/asked/" + it.number();
      var text = Text.of(NeedTemplates.ASKED, number, it.summary());
      tell(community, unit, event.eventId(), text, href);
    } else if (it.escalation() == SECRETARY && it.about() != Subject.COMMUNITY) {
      var secretaries = holders.of(community.id(), "community-secretary");
      var href = community.path() + "/needs/desk/" + it.number();
      var text = Text.of(NeedTemplates.LATE, number, it.summary());
      tell(community, secretaries, event.eventId(), text, href);
    }
  }

  private void tell(
      Community community, List<UUID> accounts, UUID event, Text text, String href) {
    var told =
        accounts.stream()
            .map(Recipient::account)
            .map(to -> new Notify(to, event, text.template(), text.values(), href))
            .toList();
    notices.notifyAll(Scope.of(community.id()), told);
  }
}
