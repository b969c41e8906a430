package org.linli.booking;

import java.util.List;
import java.util.UUID;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Scope;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.linli.resources.ResourceView;
import org.springframework.stereotype.Component;

/** Tells holders what others did with their times, and units what was booked. */
@Component
class BookingNotices {

  private final NoticeManagement notices;
  private final RoleHolders holders;
  private final CommunityDirectory communities;
  private final Messages chinese;

  BookingNotices(
      NoticeManagement notices,
      RoleHolders holders,
      CommunityDirectory communities,
      Languages languages) {
    this.notices = notices;
    this.holders = holders;
    this.communities = communities;
    chinese = languages.chinese();
  }

  /** The unit hears of it with what else happened that day. */
  void booked(Actor actor, ResourceView resource, BookingView booking) {
    var told =
        holders.ofUnit(actor.communityId(), resource.unit()).stream()
            .filter(account -> !account.equals(actor.accountId()))
            .map(
                account ->
                    notify(
                        actor, account, BookingTemplates.BOOKED, booking, values(booking), "/desk"))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }

  /** Tells somebody what became of a time in another community. */
  void borrowed(BorrowedTimeChanged event) {
    var community = event.communityId();
    var now = event.now();
    var when = chinese.dayAndTime(now.from());
    var cancelled = now.status() == BookingStatus.CANCELLED;
    notices.notify(
        Scope.of(community),
        new Notify(
            Recipient.account(now.account()),
            event.eventId(),
            cancelled ? BookingTemplates.CANCELLED : BookingTemplates.MOVED_UP,
            cancelled
                ? List.of(now.title(), when, chinese.text("booking.reason.lender"))
                : List.of(now.title(), when),
            communities.byId(community).path() + "/booking/mine"));
  }

  void movedUp(Actor actor, BookingView booking) {
    tell(actor, BookingTemplates.MOVED_UP, booking, values(booking));
  }

  void cancelled(Actor actor, BookingView booking, String reason) {
    tell(
        actor,
        BookingTemplates.CANCELLED,
        booking,
        List.of(booking.title(), chinese.dayAndTime(booking.from()), reason));
  }

  /** People of other communities are told at home: see {@link BorrowedTimes}. */
  private void tell(Actor actor, String template, BookingView booking, List<String> values) {
    if (booking.guest().isEmpty()) {
      notices.notify(
          actor.scope(),
          notify(actor, booking.bookedBy(), template, booking, values, "/" + booking.id()));
    }
  }

  private Notify notify(
      Actor actor,
      UUID account,
      String template,
      BookingView booking,
      List<String> values,
      String page) {
    var href = communities.byId(actor.communityId()).path() + "/booking" + page;
    return new Notify(recipient(account, booking, template), Ids.next(), template, values, href);
  }

  /** Somebody for whom staff booked is told at the phone that they left. */
  private static Recipient recipient(UUID account, BookingView booking, String template) {
    return template.equals(BookingTemplates.BOOKED) || booking.party().phone().isEmpty()
        ? Recipient.account(account)
        : Recipient.person(booking.party().name(), booking.party().phone());
  }

  private List<String> values(BookingView booking) {
    return List.of(booking.title(), chinese.dayAndTime(booking.from()));
  }
}
