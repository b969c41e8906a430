package org.linli.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Grants;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Validation;

/** FUND-2, FUND-7: what a purchase refuses by itself. */
class PurchaseTest {

  private static final Instant NOW = Instant.parse("2026-09-20T02:00:00Z");
  private static final UUID SUPPLIER = UUID.randomUUID();
  private static final List<Side> COMMITTEE = List.of(Side.COMMITTEE);
  private static final List<Side> COUNCIL = List.of(Side.COUNCIL);
  private static final List<Side> BOTH = List.of(Side.values());

  private final Actor asker = actor(Optional.empty());
  private final Actor secretary = actor(Optional.empty());
  private final Actor member = actor(Optional.empty());

  private static Actor actor(Optional<UUID> unit) {
    return new Actor(
        UUID.randomUUID(), Scope.of(1), Channel.WEB, Optional.empty(), new Grants(Set.of(), unit));
  }

  private Purchase purchase(SettledBy settledBy, Long... parts) {
    return Purchase.ask(
        new Purchase.Origin(
            UUID.randomUUID(),
            new ShortNumber(2026, 1),
            "感应灯",
            UUID.randomUUID(),
            SUPPLIER,
            "灯具店",
            Category.GOODS,
            settledBy,
            Optional.of(asker.accountId()),
            NOW),
        List.of(parts));
  }

  private Purchase approved(SettledBy settledBy, Long... parts) {
    var purchase = purchase(settledBy, parts);
    purchase.approve(secretary, COMMITTEE);
    purchase.approve(member, COUNCIL);
    purchase.state().parts().forEach(it -> purchase.hold(it.number(), UUID.randomUUID()));
    return purchase;
  }

  private static Purchase with(Purchase purchase, boolean evaluated, boolean accepted) {
    var was = purchase.state();
    return new Purchase(
        purchase.origin(),
        new Purchase.State(
            was.status(),
            was.confirmation(),
            was.urgent(),
            was.given(),
            was.parts(),
            evaluated,
            accepted));
  }

  @Test
  void twoFromDifferentSidesApprove() {
    var purchase = purchase(SettledBy.NOTHING, 3_600_00L);
    assertThat(purchase.approve(secretary, COMMITTEE)).isEqualTo(Side.COMMITTEE);
    assertThat(purchase.status()).isEqualTo(PurchaseStatus.HALF_APPROVED);
    assertThat(purchase.approve(member, COUNCIL)).isEqualTo(Side.COUNCIL);
    assertThat(purchase.status()).isEqualTo(PurchaseStatus.APPROVED);
  }

  @Test
  void nobodyApprovesTheirOwnOrTwiceOrWhatTheySell() {
    var purchase = purchase(SettledBy.NOTHING, 100L);
    assertRefused(SpendingError.OWN_REQUEST, () -> purchase.approve(asker, BOTH));
    var seller = actor(Optional.of(SUPPLIER));
    assertRefused(SpendingError.OWN_SUPPLY, () -> purchase.approve(seller, COUNCIL));
    purchase.approve(secretary, BOTH);
    assertRefused(SpendingError.APPROVED_ALREADY, () -> purchase.approve(secretary, BOTH));
    assertRefused(SpendingError.SIDE_DONE, () -> purchase.approve(member, COMMITTEE));
    assertRefused(SpendingError.OWN_REQUEST, () -> purchase.refuse(asker, BOTH));
    assertThat(purchase.status()).isEqualTo(PurchaseStatus.HALF_APPROVED);
  }

  @Test
  void whoHasBothHatsApprovesForOneSideOnly() {
    var purchase = purchase(SettledBy.NOTHING, 100L);
    purchase.approve(secretary, BOTH);
    assertThat(purchase.approve(member, BOTH)).isEqualTo(Side.COUNCIL);
  }

  @Test
  void onlyWhoAskedTakesItBackAndOnlyBeforeItIsDecided() {
    var purchase = purchase(SettledBy.NOTHING, 100L);
    assertRefused(SpendingError.NOT_NOW, () -> purchase.withdraw(secretary));
    purchase.withdraw(asker);
    assertRefused(SpendingError.NOT_NOW, () -> approved(SettledBy.NOTHING, 100L).withdraw(asker));
  }

  @Test
  void whatWasReleasedUrgentlyIsConfirmedOrDeniedByTheOtherSide() {
    var purchase = purchase(SettledBy.NOTHING, 100L);
    purchase.release(secretary, COMMITTEE, "水管爆了", NOW);
    assertThat(purchase.status()).isEqualTo(PurchaseStatus.APPROVED);
    assertThat(purchase.state().confirmation()).isEqualTo(Confirmation.OWED);
    assertRefused(SpendingError.APPROVED_ALREADY, () -> purchase.confirm(secretary, BOTH));
    assertRefused(SpendingError.OWN_REQUEST, () -> purchase.confirm(asker, COUNCIL));
    purchase.confirm(member, COUNCIL);
    assertThat(purchase.state().confirmation()).isEqualTo(Confirmation.GIVEN);
    assertRefused(SpendingError.NOT_NOW, () -> purchase.deny(actor(Optional.empty()), BOTH));
  }

  @Test
  void afterADenialNothingMoreIsPaid() {
    var purchase = purchase(SettledBy.NOTHING, 100L);
    purchase.release(secretary, COMMITTEE, "水管爆了", NOW);
    purchase.hold(1, UUID.randomUUID());
    purchase.deny(member, COUNCIL);
    assertRefused(SpendingError.NOT_CONFIRMED, () -> purchase.due(1, 0));
  }

  @Test
  void theLastPartWaitsForTheDelivery() {
    var purchase = approved(SettledBy.DELIVERY, 100L, 50L);
    assertRefused(SpendingError.NOT_NOW, () -> purchase.due(2, 0));
    assertThat(purchase.due(1, 0).fen()).isEqualTo(100L);
    assertThat(purchase.paid(1)).isEqualTo(PurchaseAction.PAY_PART);
    assertRefused(SpendingError.NOT_EVALUATED, () -> purchase.due(2, 0));
    assertRefused(SpendingError.BADLY_DELIVERED, () -> with(purchase, true, false).due(2, 0));
    var accepted = with(purchase, true, true);
    accepted.due(2, 0);
    assertThat(accepted.paid(2)).isEqualTo(PurchaseAction.PAY_LAST);
    assertThat(accepted.status()).isEqualTo(PurchaseStatus.PAID);
  }

  @Test
  void theLastPartOfAProjectWaitsForItsAcceptance() {
    var purchase = approved(SettledBy.PROJECT, 100L);
    assertRefused(SpendingError.NOT_ACCEPTED, () -> purchase.due(1, 0));
    assertThat(with(purchase, false, true).due(1, 0).number()).isEqualTo(1);
  }

  @Test
  void nothingIsPaidWhileSomethingIsInDoubtOrTwice() {
    var purchase = approved(SettledBy.NOTHING, 100L);
    assertRefused(SpendingError.DOUBTS_OPEN, () -> purchase.due(1, 1));
    purchase.paid(1);
    assertRefused(SpendingError.NOT_NOW, () -> purchase.due(1, 0));
    assertRefused(SpendingError.NOT_NOW, () -> purchase.paid(1));
  }

  @Test
  void whatEndsBeforeItWasPaidIsCancelledElseEndsEarly() {
    var unpaid = approved(SettledBy.NOTHING, 100L);
    unpaid.release(1);
    assertThat(unpaid.end()).isEqualTo(PurchaseAction.CANCEL);
    var partly = approved(SettledBy.NOTHING, 100L, 50L);
    partly.paid(1);
    partly.release(2);
    assertThat(partly.end()).isEqualTo(PurchaseAction.END_EARLY);
    assertThat(partly.status()).isEqualTo(PurchaseStatus.PAID);
  }

  @Test
  void whatIsDecidedIsPublic() {
    assertThat(Arrays.stream(PurchaseStatus.values()).filter(PurchaseStatus::published))
        .containsExactly(
            PurchaseStatus.APPROVED,
            PurchaseStatus.PAID,
            PurchaseStatus.REFUSED,
            PurchaseStatus.CANCELLED);
  }

  @Test
  void numbersOfPeopleDoNotComeIntoPublicWords() {
    assertThat(PersonalWords.in("给 13812345678 打电话")).isTrue();
    assertThat(PersonalWords.in("卡号 6222 0212 3456 7890 123")).isTrue();
    assertThat(PersonalWords.in("42010219600101123X 的补贴")).isTrue();
    assertThat(PersonalWords.in("１３８１２３４５６７８")).isTrue();
    assertThat(PersonalWords.in("12 盏灯，2026-09-20，3600 元")).isFalse();
  }

  @Test
  void numbersOfInvoicesAreTheSameHoweverTheyAreTyped() {
    assertThat(new BringReceipt("1", "２４４２ 2000-0012", "3600", "2026-09-20").invoice())
        .isEqualTo("244220000012");
    assertThat(field(() -> new BringReceipt("1", "无", "¥3,600", "2026-09-20")))
        .isEqualTo("invoice");
    assertThat(new BringReceipt("1", "24422000", "¥3,600.50元", "2026-09-20").fen())
        .isEqualTo(360_050);
  }

  @Test
  void quotesAreOneALine() {
    var check = new Validation();
    assertThat(Quote.typed(check, "quotes", "江滩灯具店 3,600\n\n汉口五金：¥3800元\n"))
        .containsExactly(new Quote("江滩灯具店", 360_000), new Quote("汉口五金", 380_000));
    check.done();
    assertThat(
            field(
                () -> {
                  var wrong = new Validation();
                  Quote.typed(wrong, "quotes", "江滩灯具店");
                  wrong.done();
                }))
        .isEqualTo("quotes");
  }

  @Test
  void aPaperIsClearedByAnAnswerAndBoxes() {
    assertThat(field(() -> new CoverReceipt("", ""))).isEqualTo("cleared");
    assertThat(field(() -> new CoverReceipt("COVERED", ""))).isEqualTo("boxes");
    assertThat(field(() -> new CoverReceipt("COVERED", "10,20,x,5"))).isEqualTo("boxes");
    assertThat(field(() -> new CoverReceipt("COVERED", "100,20,1,5"))).isEqualTo("boxes");
    assertThat(new CoverReceipt("COVERED", "10,20,30,5\n0 0 5 5").covers()).hasSize(2);
  }
}
