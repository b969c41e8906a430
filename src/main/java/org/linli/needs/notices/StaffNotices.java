package org.linli.needs.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.access.RoleHolders;
import org.linli.calendar.DeadlineEscalated;
import org.linli.calendar.DeadlineNear;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedEvent;
import org.linli.needs.Subject;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who have to act: the unit that a need was given to, its handler when it was handed to
 * them, nobody does it any more or a clock runs out, whomever the ladder names of one that is late,
 * the street of one that came up to it. They read the public summary and nothing of the raiser; of
 * a complaint about the community nobody there is told. The unique key (community, event,
 * recipient) of notices guards that each is told once.
 */
@Component
class StaffNotices {

  private static final String OFFICER = "street-officer";
  private static final String RATING = "needs.rating";
  private static final String OURS = "#event.kind().startsWith('needs.')";

  private static final Set<NeedAction> TOLD =
      EnumSet.of(
          NeedAction.ROUTE,
          NeedAction.ESCALATE,
          NeedAction.RAISE,
          NeedAction.LAPSE,
          NeedAction.HAND_OVER);

  private final NoticeFacts facts;
  private final RoleHolders holders;
  private final CommunityDirectory communities;
  private final NoticeManagement notices;
  private final Messages chinese;

  StaffNotices(
      NoticeFacts facts,
      RoleHolders holders,
      CommunityDirectory communities,
      NoticeManagement notices,
      Languages languages) {
    this.facts = facts;
    this.holders = holders;
    this.communities = communities;
    this.notices = notices;
    chinese = languages.chinese();
  }

  @ApplicationModuleListener
  void on(NeedEvent event) {
    if (TOLD.contains(event.action())) {
      facts
          .of(event.communityId(), event.needId(), event.action().name(), event.at())
          .ifPresent(it -> tell(event, communities.byId(event.communityId()), it));
    }
  }

  @ApplicationModuleListener(condition = OURS)
  void on(DeadlineEscalated event) {
    facts
        .of(event.communityId(), event.subjectId(), "", Instant.EPOCH)
        .ifPresent(it -> late(event, communities.byId(event.communityId()), it));
  }

  /** Whoever is responsible hears once that a clock runs out; the raiser's own is the raiser's. */
  @ApplicationModuleListener(condition = OURS)
  void on(DeadlineNear event) {
    if (!event.kind().equals(RATING)) {
      facts
          .of(event.communityId(), event.subjectId(), "", Instant.EPOCH)
          .ifPresent(it -> near(event, communities.byId(event.communityId()), it));
    }
  }

  /** What goes up by itself is told by the deadline that was missed. */
  private void tell(NeedEvent event, Community community, Happened it) {
    if (event.action() == NeedAction.ROUTE) {
      var unit = it.routedTo().map(id -> holders.ofUnit(community.id(), id)).orElse(List.of());
      var text = Text.of(NeedTemplates.ASKED, community.display(it.number()), it.summary());
      tell(
          community, unit, event.eventId(), text, community.path() + "/needs/asked/" + it.number());
    } else if (event.action() == NeedAction.LAPSE) {
      tellHandler(event, community, it, NeedTemplates.BACK);
    } else if (event.action() == NeedAction.HAND_OVER) {
      tellHandler(event, community, it, NeedTemplates.HANDED);
    } else if (event.action() == NeedAction.ESCALATE
        ? !it.party().isEmpty()
        : it.about() == Subject.COMMUNITY) {
      tellStreet(community, event.needId(), it);
    }
  }

  private void tellHandler(NeedEvent event, Community community, Happened it, String template) {
    var text = Text.of(template, community.display(it.number()), it.summary());
    var href = community.path() + "/needs/desk/" + it.number();
    tell(community, it.handler().stream().toList(), event.eventId(), text, href);
  }

  private void late(DeadlineEscalated event, Community community, Happened it) {
    if (event.to().equals(OFFICER)) {
      tellStreet(community, event.subjectId(), it);
    } else if (it.about() != Subject.COMMUNITY) {
      var text = Text.of(NeedTemplates.LATE, community.display(it.number()), title(it));
      var href = community.path() + "/needs/desk/" + it.number();
      var once = once(event.subjectId(), event.to(), it);
      tell(community, holders.of(community.id(), event.to()), once, text, href);
    }
  }

  /** A deadline that was moved by a notice may come near twice. */
  private void near(DeadlineNear event, Community community, Happened it) {
    var once =
        UUID.nameUUIDFromBytes((event.deadlineId() + " near").getBytes(StandardCharsets.UTF_8));
    var due = chinese.dayAndTime(event.dueAt());
    var text = Text.of(NeedTemplates.NEAR, community.display(it.number()), title(it), due);
    var href = community.path() + "/needs/desk/" + it.number();
    tell(community, it.handler().stream().toList(), once, text, href);
  }

  /** What was not verified has no words yet that everybody may read. */
  private String title(Happened it) {
    return it.summary().isEmpty() ? chinese.text("needs.not-verified-yet") : it.summary();
  }

  /**
   * Several clocks of a need may be late, and it may be sent up as well: told once, until reopened.
   */
  private static UUID once(UUID need, String to, Happened it) {
    var what = need + " " + to + " " + it.reopened();
    return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
  }

  private void tellStreet(Community community, UUID need, Happened it) {
    var text = Text.of(NeedTemplates.CAME_UP, community.display(it.number()), community.name());
    communities
        .areaByCode(community.code().substring(0, 9) + "000")
        .ifPresent(
            street ->
                tell(
                    community,
                    holders.of(street.id(), OFFICER),
                    once(need, OFFICER, it),
                    text,
                    "/needs/escalated/" + street.code()));
  }

  private void tell(Community community, List<UUID> accounts, UUID event, Text text, String href) {
    var told =
        accounts.stream()
            .map(Recipient::account)
            .map(to -> new Notify(to, event, text.template(), text.values(), href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(Scope.of(community.id()), told);
    }
  }
}
