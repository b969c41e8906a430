package org.linli.spending;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was spent: for anybody what was decided, in full for those who work on it. */
@Service
@Transactional(readOnly = true)
public class SpendingReading {

  private final SpendingQueries queries;
  private final MoneyRows money;
  private final SpendingRules rules;
  private final OrganizationManagement organizations;

  SpendingReading(
      SpendingQueries queries,
      MoneyRows money,
      SpendingRules rules,
      OrganizationManagement organizations) {
    this.queries = queries;
    this.money = money;
    this.rules = rules;
    this.organizations = organizations;
  }

  /** Payments, the newest first. */
  public Slice<PaymentLine> payments(Scope scope, Paging paging) {
    return queries.payments(scope.communityId(), paging);
  }

  /**
   * A payment, down to its papers and approvals.
   *
   * @throws Refused if there is none with that number
   */
  public PaymentPage payment(Scope scope, ShortNumber number) {
    var page = queries.paidBy(scope.communityId(), number).orElseThrow(SpendingReading::missing);
    return new PaymentPage(number, page, rules.limits(scope.communityId()).receiptDays());
  }

  /** What was approved, refused or ended, the newest first. */
  public Slice<PurchaseLine> purchases(Scope scope, Paging paging) {
    return queries.published(scope.communityId(), paging);
  }

  /**
   * A purchase that was decided.
   *
   * @throws Refused if there is none with that number, or it is not decided
   */
  public PurchasePage purchase(Scope scope, ShortNumber number) {
    return queries.published(scope.communityId(), number).orElseThrow(SpendingReading::missing);
  }

  /** All of them, also those that wait. */
  public Slice<PurchaseLine> desk(Actor actor, Paging paging) {
    actor.require(SpendingPermission.READ);
    return queries.all(actor.communityId(), paging);
  }

  /** One of them as it is worked on. */
  public PurchaseFile file(Actor actor, ShortNumber number) {
    actor.require(SpendingPermission.READ);
    var community = actor.communityId();
    var worked =
        queries.any(community, number, actor.accountId()).orElseThrow(SpendingReading::missing);
    var lines =
        actor.may(SpendingPermission.PAY)
            ? queries.lines(community, worked.page().fundId(), amounts(worked.page()))
            : List.<BankLine>of();
    return new PurchaseFile(worked.page(), lines, worked.mine(), worked.approved(), Side.of(actor));
  }

  /** Of its next payment, and of those that might come back. */
  private static Long[] amounts(PurchasePage page) {
    return Stream.concat(
            page.next().stream().map(it -> -it.fen()),
            page.parts().stream()
                .filter(it -> it.paidOn() != null && it.reversedOn() == null)
                .map(PurchasePage.Portion::fen))
        .toArray(Long[]::new);
  }

  /** From what somebody chooses who asks for a purchase. */
  public PurchaseChoices choices(Actor actor) {
    actor.require(SpendingPermission.ASK);
    var limits = rules.limits(actor.communityId());
    return new PurchaseChoices(
        money.earmarks(actor.communityId()),
        organizations.choices(actor),
        rules.prices(actor.communityId()),
        limits.quotes().stream()
            .map(it -> new PurchaseChoices.Tier(it.upToFen(), it.quotes()))
            .toList(),
        limits.evaluatedAboveFen(),
        limits.lastPartPercent());
  }

  /** What waits for the reader. */
  public List<Waiting> waiting(Actor actor) {
    if (!actor.may(SpendingPermission.READ)) {
      return List.of();
    }
    return queries.waiting(actor.communityId(), actor.accountId()).stream()
        .flatMap(it -> waits(actor, it))
        .toList();
  }

  private Stream<Waiting> waits(Actor actor, SpendingQueries.Open open) {
    var sides = Side.of(actor).stream().filter(side -> !open.given().contains(side)).toList();
    var judges = !open.mine() && !open.approved() && !sides.isEmpty();
    var line = open.purchase();
    if (line.doubts() > 0 && !open.mine() && actor.may(SpendingPermission.PAY)) {
      return Stream.of(new Waiting(Waiting.Kind.EXPLAIN, line, Optional.empty()));
    }
    return switch (line.status()) {
      case ASKED, HALF_APPROVED ->
          judges
              ? Stream.of(new Waiting(Waiting.Kind.APPROVE, line, Optional.empty()))
              : Stream.empty();
      case APPROVED, PAID ->
          line.confirmation() == Confirmation.OWED && judges
              ? Stream.of(new Waiting(Waiting.Kind.CONFIRM, line, line.urgentUntil()))
              : line.status() == PurchaseStatus.APPROVED && actor.may(SpendingPermission.PAY)
                  ? Stream.of(new Waiting(Waiting.Kind.PAY, line, Optional.empty()))
                  : Stream.empty();
      default -> Stream.empty();
    };
  }

  private static Refused missing() {
    return new Refused(KernelError.NOT_FOUND);
  }
}
