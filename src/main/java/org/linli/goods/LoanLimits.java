package org.linli.goods;

import java.time.Clock;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Invalid;
import org.linli.platform.Dates;
import org.springframework.stereotype.Component;

/** How long, how far ahead and how much one person may borrow: rule {@code goods/limits}. */
@Component
class LoanLimits {

  private final Loans loans;
  private final GoodsRules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  LoanLimits(Loans loans, GoodsRules rules, CommunityDirectory communities, Clock clock) {
    this.loans = loans;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * @throws Invalid naming the first limit that it passes
   */
  void check(long communityId, LoanView.Borrower borrower, BorrowThing command) {
    var today = Dates.day(clock.instant());
    if (command.from().isBefore(today)) {
      throw Invalid.field("fetchOn", GoodsError.IS_PAST);
    }
    var ahead = rules.daysAhead(communityId);
    if (command.from().isAfter(today.plusDays(ahead))) {
      throw Invalid.field("fetchOn", GoodsError.TOO_FAR, ahead);
    }
    var days = rules.mostDays(communities.byId(communityId));
    if (command.days() > days) {
      throw Invalid.field("bringBackOn", GoodsError.TOO_LONG, days);
    }
    if (borrower.account().isPresent() || !borrower.phone().isEmpty()) {
      checkPerson(communityId, loans.having(communityId, borrower, today));
    }
  }

  private void checkPerson(long communityId, Loans.Having having) {
    if (having.overdue() > 0) {
      throw Invalid.field("pieces", GoodsError.BRING_BACK_FIRST);
    }
    var most = rules.mostAtOnce(communityId);
    if (having.loans() >= most) {
      throw Invalid.field("pieces", GoodsError.TOO_MANY, most);
    }
  }
}
