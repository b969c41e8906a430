package org.linli.goods;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/** Tells borrowers when things are due or not to be had, and units what they are asked for. */
@Component
class GoodsNotices {

  private final NoticeManagement notices;
  private final RoleHolders holders;
  private final CommunityDirectory communities;
  private final Messages chinese;

  GoodsNotices(
      NoticeManagement notices,
      RoleHolders holders,
      CommunityDirectory communities,
      Languages languages) {
    this.notices = notices;
    this.holders = holders;
    this.communities = communities;
    chinese = languages.chinese();
  }

  /** The unit hears of it with what else happened that day; the community sees it on its desk. */
  void asked(Actor actor, LoanView loan) {
    var values = List.of(loan.thing().name(), chinese.day(loan.from()));
    var told =
        loan.thing().unit().stream()
            .flatMap(unit -> holders.ofUnit(actor.communityId(), unit).stream())
            .filter(account -> !account.equals(actor.accountId()))
            .map(Recipient::account)
            .map(to -> notify(actor, to, GoodsTemplates.ASKED, values, loan))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }

  void declined(Actor actor, LoanView loan, String reason) {
    tell(
        actor,
        List.of(loan),
        GoodsTemplates.DECLINED,
        it -> List.of(it.thing().name(), chinese.day(it.from()), reason));
  }

  /** Reminds each borrower of the day. */
  void remind(Actor platform, String template, List<LoanView> loans) {
    tell(platform, loans, template, it -> List.of(it.thing().name(), chinese.day(it.until())));
  }

  private void tell(
      Actor actor, List<LoanView> loans, String template, Function<LoanView, List<String>> values) {
    var told =
        loans.stream()
            .flatMap(
                loan ->
                    recipient(loan.borrower())
                        .map(to -> notify(actor, to, template, values.apply(loan), loan))
                        .stream())
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }

  /** Nobody, where a keeper lent to somebody who left no phone: it is on the keeper's desk. */
  private static Optional<Recipient> recipient(LoanView.Borrower borrower) {
    return borrower
        .account()
        .map(Recipient::account)
        .or(
            () ->
                Optional.of(borrower.phone())
                    .filter(phone -> !phone.isEmpty())
                    .map(phone -> Recipient.person(borrower.name(), phone)));
  }

  private Notify notify(
      Actor actor, Recipient to, String template, List<String> values, LoanView loan) {
    var href = communities.byId(actor.communityId()).path() + "/goods/loans/" + loan.id();
    return new Notify(to, Ids.next(), template, values, href);
  }
}
