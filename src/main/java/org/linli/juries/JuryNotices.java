package org.linli.juries;

import java.time.ZonedDateTime;
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
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/** Tells those who were drawn, the members, and who has to answer. */
@Component
class JuryNotices {

  private final NoticeManagement notices;
  private final RoleHolders holders;
  private final CommunityDirectory communities;
  private final Messages chinese;

  JuryNotices(
      NoticeManagement notices,
      RoleHolders holders,
      CommunityDirectory communities,
      Languages languages) {
    this.notices = notices;
    this.holders = holders;
    this.communities = communities;
    this.chinese = languages.chinese();
  }

  void asked(Actor actor, Jury jury, Jury.Seat seat) {
    ask(actor, jury, seat, "juries.told.asked");
  }

  void reminded(Actor actor, Jury jury, Jury.Seat seat) {
    ask(actor, jury, seat, "juries.told.reminded");
  }

  private void ask(Actor actor, Jury jury, Jury.Seat seat, String key) {
    var last = ZonedDateTime.ofInstant(seat.replyBy(), Dates.ZONE);
    var what = chinese.text(key, last.getMonthValue(), last.getDayOfMonth());
    tell(
        actor,
        jury,
        seat.account().stream(),
        JuryNoticeTexts.ASKED,
        what,
        "/juries/mine/" + seat.id());
  }

  /** Members and who was asked. */
  void moved(Actor actor, Jury jury, JuryAction action, List<Jury.Seat> seats) {
    tell(
        actor,
        jury,
        seats.stream()
            .filter(it -> it.reply() == Reply.ACCEPTED || it.reply() == Reply.ASKED)
            .flatMap(it -> it.account().stream())
            .distinct(),
        JuryNoticeTexts.MOVED,
        chinese.text("juries.told." + action),
        "/juries/" + jury.number());
  }

  /** Who answers for whoever asked. */
  void due(Actor actor, Jury jury, String key) {
    tell(
        actor,
        jury,
        holders.of(actor.communityId(), "community-secretary").stream(),
        JuryNoticeTexts.STAFF,
        chinese.text(key),
        "/juries/desk/" + jury.number());
  }

  private void tell(
      Actor actor, Jury jury, Stream<UUID> whom, String template, String what, String page) {
    var href = communities.byId(actor.communityId()).path() + page;
    var event = Ids.next();
    var told =
        whom.filter(to -> !to.equals(actor.accountId()))
            .map(
                to ->
                    new Notify(
                        Recipient.account(to),
                        event,
                        template,
                        List.of(jury.question(), what),
                        href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }
}
