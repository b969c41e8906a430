package org.linli.needs.notices;

import java.util.Optional;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.needs.NeedEvent;
import org.linli.needs.Subject;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells everybody whom a need concerns what happens to it. An event is about one need: who merged
 * into it is told of the merging by the event of their own need, and of what follows by those of
 * the one that goes on, so that merging many tells each of them once. That a repeated event tells
 * nobody twice is guarded by the unique key (community, event, recipient) of notices.
 */
@Component
class NeedNotices {

  private final NoticeFacts facts;
  private final CommunityDirectory communities;
  private final NoticeManagement notices;
  private final Messages chinese;

  NeedNotices(
      NoticeFacts facts,
      CommunityDirectory communities,
      NoticeManagement notices,
      Languages languages) {
    this.facts = facts;
    this.communities = communities;
    this.notices = notices;
    chinese = languages.chinese();
  }

  @ApplicationModuleListener
  void on(NeedEvent event) {
    var community = communities.byId(event.communityId());
    facts
        .of(event.communityId(), event.needId(), event.action().name(), event.at())
        .ifPresent(
            happened ->
                text(event, community, happened)
                    .ifPresent(text -> tell(event, community, happened, text)));
  }

  private void tell(NeedEvent event, Community community, Happened happened, Text text) {
    var told =
        facts.concerned(event.communityId(), event.needId()).stream()
            .map(each -> notify(event, community, happened, text, each))
            .toList();
    notices.notifyAll(Scope.of(event.communityId()), told);
  }

  private static Notify notify(
      NeedEvent event, Community community, Happened happened, Text text, Told each) {
    var number = community.display(each.raised().orElse(happened.number()));
    var values = Stream.concat(Stream.of(number), text.values().stream()).toList();
    var href = href(community, happened, each);
    var fromStreet = happened.about() == Subject.COMMUNITY || each.about() == Subject.COMMUNITY;
    return new Notify(each.to(), event.eventId(), text.template(), values, href, fromStreet);
  }

  /** Whoever raised it reads their own words there; the others read what the public reads. */
  private static String href(Community community, Happened happened, Told each) {
    var own = each.raised().filter(happened.number()::equals).isPresent();
    return community.path() + (own ? "/needs/mine/" : "/needs/") + happened.number();
  }

  /** What is told of an event; empty if it is of no consequence to those whom it concerns. */
  private Optional<Text> text(NeedEvent event, Community community, Happened it) {
    return switch (event.action()) {
      case RAISE -> told(NeedTemplates.RECEIVED, chinese.dayAndTime(it.contactDue()));
      case VERIFY -> told(NeedTemplates.VERIFIED, chinese.dayAndTime(it.answerDue()));
      case RETURN -> told(NeedTemplates.RETURNED, it.said());
      case MERGE -> it.goesOn().map(into -> Text.of(NeedTemplates.MERGED, community.display(into)));
      case SEPARATE -> told(NeedTemplates.SEPARATED);
      case ROUTE -> told(NeedTemplates.ROUTED, it.party());
      case REFUSE -> told(NeedTemplates.REFUSED, it.party());
      case CLAIM, JOIN, PASS_ON -> told(NeedTemplates.CLAIMED, it.party());
      case TAKE_ON, ACCEPT, FILE ->
          it.completionDue().map(due -> Text.of(NeedTemplates.TAKEN, it.taker(), chinese.day(due)));
      case LAPSE -> told(NeedTemplates.LAPSED);
      case ANSWER, PROJECT -> told(NeedTemplates.ANSWERED, it.said());
      case REPORT, REPORT_PART, WHISTLE -> told(NeedTemplates.PROGRESS, it.said());
      case COMPLETE ->
          it.ratingDue().map(due -> Text.of(NeedTemplates.COMPLETED, chinese.day(due)));
      case REOPEN -> told(NeedTemplates.REOPENED);
      case CLOSE -> told(NeedTemplates.CLOSED);
      case CONTACT,
          PAUSE,
          RESUME,
          ESCALATE,
          INSTRUCT,
          HAND_OVER,
          TERMS,
          FILE_PART,
          PART_DONE,
          LEAVE ->
          Optional.empty();
    };
  }

  private static Optional<Text> told(String template, String... values) {
    return Optional.of(Text.of(template, values));
  }
}
