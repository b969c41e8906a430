package org.linli.goods;

import java.time.Clock;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
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
    var having = having(communityId, borrower);
    if (having.overdue() > 0) {
      throw Invalid.field("pieces", GoodsError.BRING_BACK_FIRST);
    }
    var most = rules.mostAtOnce(communityId);
    if (having.loans() >= most) {
      throw Invalid.field("pieces", GoodsError.TOO_MANY, most);
    }
  }

  /**
   * @throws Refused if something that the borrower has is overdue
   */
  void checkOverdue(long communityId, LoanView.Borrower borrower) {
    if (having(communityId, borrower).overdue() > 0) {
      throw new Refused(GoodsError.BRING_BACK_FIRST);
    }
  }

  /** Of who left neither account nor phone nobody can say. */
  private Loans.Having having(long communityId, LoanView.Borrower borrower) {
    return borrower.account().isEmpty() && borrower.phone().isEmpty()
        ? new Loans.Having(0, 0)
        : loans.having(communityId, borrower, Dates.day(clock.instant()));
  }
}
