package org.linli.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.linli.testing.FundBuilder.fen;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.audit.AuditTrail;
import org.linli.calendar.DeadlineReading;
import org.linli.calendar.DeadlineState;
import org.linli.directory.CommunityDirectory;
import org.linli.funds.Earmarks;
import org.linli.funds.FundError;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.DueJobs;
import org.linli.testing.FundBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.SpendingBuilder;
import org.linli.testing.SpendingBuilder.Money;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * FUND-2, FUND-5, FUND-7, FUND-8, FUND-13, FUND-14: money leaves by two approvals, with its papers,
 * in everybody's view.
 */
@IntegrationTest
class SpendingModuleTest {

  @Autowired private SpendingBuilder aPurchase;
  @Autowired private FundBuilder aFund;
  @Autowired private PurchaseManagement purchases;
  @Autowired private PaymentManagement payments;
  @Autowired private ReceiptManagement receipts;
  @Autowired private Licences licences;
  @Autowired private SpendingReading reading;
  @Autowired private SupplierReading suppliers;
  @Autowired private SpendingPersonalData personal;
  @Autowired private Earmarks earmarks;
  @Autowired private AuditTrail audit;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private CommunityDirectory communities;
  @Autowired private OwnNotices inbox;
  @Autowired private DeadlineReading deadlines;
  @Autowired private DueJobs jobs;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String databaseUrl;

  private Community community;
  private Actor worker;
  private Actor secretary;
  private Actor council;
  private Scope everybody;
  private Money money;
  private UUID supplier;

  @BeforeEach
  void settle() {
    settle(town.newCommunity());
  }

  private void settle(Community where) {
    community = where;
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    council = town.actor(community, "council-member");
    everybody = Scope.publicOf(community.id());
    money = aPurchase.money(community, worker, secretary, "20000");
    supplier = aPurchase.supplier(worker, community);
  }

  private ShortNumber approved(String yuan) {
    return aPurchase.approved(worker, secretary, council, money, supplier, yuan);
  }

  private long left() {
    return reading.choices(worker).earmarks().stream()
        .filter(it -> it.id().equals(money.earmark()))
        .findFirst()
        .orElseThrow()
        .leftFen();
  }

  private AskPurchase ask(Map<String, String> other) {
    var words = aPurchase.words(worker, money, supplier, "感应灯", "3600");
    return new AskPurchase(
        words.earmark(),
        other.getOrDefault("title", words.title()),
        words.bought(),
        other.getOrDefault("category", words.category()),
        words.supplier(),
        other.getOrDefault("amount", words.amount()),
        other.getOrDefault("own", ""),
        other.getOrDefault("payments", ""),
        other.getOrDefault("quotes", words.quotes()),
        other.getOrDefault("listed", ""),
        other.getOrDefault("quantity", ""),
        other.getOrDefault("reason", ""),
        other.getOrDefault("settledBy", ""));
  }

  @Test
  void aPurchaseGoesFromTheRequestToEverybodysPage() {
    var number = aPurchase.asked(worker, money, supplier, "感应灯", "900");
    assertRefused(KernelError.NOT_FOUND, () -> reading.purchase(everybody, number));
    assertRefused(SpendingError.OWN_REQUEST, () -> payOwn(number));
    purchases.approve(secretary, number);
    assertThat(left()).isEqualTo(fen("20000"));
    purchases.approve(council, number);
    assertThat(left()).isEqualTo(fen("19100"));
    var paid = aPurchase.paid(worker, number, money, "900");
    var receipt = aPurchase.receipt(worker, number, "24420001", "900", Color.RED);
    receipts.publish(worker, number, receipt, new CoverReceipt("NOTHING_PERSONAL", ""));
    var shown = reading.payment(everybody, paid);
    assertThat(shown.portion().fen()).isEqualTo(fen("900"));
    assertThat(shown.page().approvals())
        .extracting(PurchasePage.Approval::side)
        .containsExactly(Side.COMMITTEE, Side.COUNCIL);
    assertThat(shown.page().receiptsOf(1)).hasSize(1);
    assertThat(shown.page().receiptsOf(1).getFirst().invoice()).isEmpty();
    assertThat(shown.page().quotes()).hasSize(2);
    assertThat(reading.payments(everybody, Paging.first()).rows().getFirst().receipts())
        .isEqualTo(1);
    assertThat(evidence("spending.payment")).isEqualTo(1);
    assertThat(evidence("spending.receipt")).isEqualTo(1);
  }

  private void payOwn(ShortNumber number) {
    var both = town.everybodyInOne(community, List.of("community-secretary", "council-member"));
    var own = purchases.ask(both, ask(Map.of("amount", "900")));
    assertThat(own).isNotEqualTo(number);
    purchases.approve(both, own);
  }

  private int evidence(String kind) {
    return Sql.of(databaseUrl)
        .number(
            "select count(*) from evidence.outbox where kind = '%s' and community_id = %d"
                .formatted(kind, community.id()));
  }

  @Test
  void approvalAfterTheBudgetWasCutIsRefusedWithWhatIsLeft() {
    var number = aPurchase.asked(worker, money, supplier, "感应灯", "900");
    purchases.approve(secretary, number);
    earmarks.hold(secretary, "elsewhere", money.earmark(), fen("19500"), "别的事");
    assertRefused(FundError.NOT_ENOUGH, () -> purchases.approve(council, number));
    assertThat(reading.file(worker, number).page().purchase().status())
        .isEqualTo(PurchaseStatus.HALF_APPROVED);
    assertThatThrownBy(() -> purchases.approve(council, number))
        .satisfies(it -> assertThat(((Refused) it).details().toString()).contains("500"));
    assertThat(field(() -> purchases.ask(worker, ask(Map.of("amount", "501")))))
        .isEqualTo("amount");
  }

  @Test
  void twoOfOneSideAtOnceAreOneApproval() {
    var other = town.actor(community, "community-secretary");
    var number = aPurchase.asked(worker, money, supplier, "感应灯", "900");
    var outcomes = AtOnce.all(List.of(approving(secretary, number), approving(other, number)));
    assertThat(outcomes).filteredOn(it -> it.refusal().isEmpty()).hasSize(1);
    assertThat(reading.file(worker, number).page().approvals()).hasSize(1);
  }

  private Callable<Boolean> approving(Actor actor, ShortNumber number) {
    return () -> {
      purchases.approve(actor, number);
      return true;
    };
  }

  /** Planted: were the aggregate to let it pass, the keys of the table would not. */
  @Test
  void theTableRefusesASecondApprovalAndTheAskersOwn() {
    var number = aPurchase.asked(worker, money, supplier, "感应灯", "900");
    purchases.approve(secretary, number);
    for (var account : List.of(secretary.accountId(), worker.accountId())) {
      assertThatThrownBy(() -> plant(number, account))
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  private void plant(ShortNumber number, UUID account) {
    var id = reading.file(worker, number).page().purchase().id();
    within(
        () ->
            jdbc.sql(
                    """
                insert into spending.approval (community_id, purchase_id, side, account_id,
                  asked_by, party, approved_at)
                select community_id, purchase_id, 'COUNCIL', :account, asked_by, '', asked_at
                from spending.purchase where community_id = :community and purchase_id = :id
                """)
                .param("account", account)
                .param("community", community.id())
                .param("id", id)
                .update());
  }

  @Test
  void aRefusalIsPublicWithItsReason() {
    var number = aPurchase.asked(worker, money, supplier, "感应灯", "900");
    purchases.refuse(council, number, new GiveReason("楼道灯去年才换"));
    var shown = reading.purchase(everybody, number);
    assertThat(shown.purchase().status()).isEqualTo(PurchaseStatus.REFUSED);
    assertThat(shown.story().getFirst().note()).isEqualTo("楼道灯去年才换");
    assertRefused(SpendingError.NOT_NOW, () -> purchases.approve(secretary, number));
  }

  @Test
  void whatCannotWaitIsReleasedInANameAndConfirmedAfterwards() {
    var number = aPurchase.asked(worker, money, supplier, "抢修水管", "900");
    assertRefused(
        KernelError.FORBIDDEN,
        () -> purchases.release(worker, number, new ReleaseUrgently("水管爆了")));
    purchases.release(secretary, number, new ReleaseUrgently("水管爆了"));
    var shown = reading.purchase(everybody, number);
    assertThat(shown.urgentWhy()).isEqualTo("水管爆了");
    assertThat(shown.purchase().urgentUntil()).isPresent();
    assertThat(reading.waiting(council))
        .extracting(Waiting::kind)
        .containsExactly(Waiting.Kind.CONFIRM);
    purchases.confirm(council, number);
    assertThat(reading.purchase(everybody, number).purchase().confirmation())
        .isEqualTo(Confirmation.GIVEN);
    var large = aPurchase.money(community, worker, secretary, "30000");
    var much = aPurchase.asked(worker, large, supplier, "大修", "20001");
    assertRefused(
        SpendingError.TOO_LARGE_TO_RELEASE,
        () -> purchases.release(secretary, much, new ReleaseUrgently("等不及")));
  }

  @Test
  void whatNobodyConfirmedInTimeIsSaidInPublicOnceAndGoesUp() {
    settle(town.newStreet(1).getFirst());
    var panel = town.actor(community, "panel-member");
    var street = communities.areaByCode(community.code().substring(0, 9) + "000").orElseThrow();
    var officer = town.actor(street, "street-officer");
    var number = aPurchase.asked(worker, money, supplier, "抢修水管", "900");
    purchases.release(secretary, number, new ReleaseUrgently("水管爆了"));
    clock.advance(Duration.between(clock.instant(), until(number)).plusHours(25));
    jobs.run();
    var here = town.actor(officer.accountId(), community);
    await().until(() -> told(panel) + told(here) == 2);
    await().until(() -> said(number) == 1);
    purchases.confirm(council, number);
    jobs.run();
    assertThat(said(number)).isEqualTo(1);
    assertThat(reading.purchase(everybody, number).purchase().confirmation())
        .isEqualTo(Confirmation.GIVEN);
  }

  @Test
  void whatWasConfirmedInTimeIsNotSaidToBeLate() {
    var number = aPurchase.asked(worker, money, supplier, "抢修水管", "900");
    purchases.release(secretary, number, new ReleaseUrgently("水管爆了"));
    var until = until(number);
    purchases.confirm(council, number);
    assertThat(deadlines.last(worker.scope(), id(number), ConfirmationClock.KIND))
        .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(DeadlineState.MET));
    assertThat(until).isAfter(clock.instant());
  }

  private Instant until(ShortNumber number) {
    return reading.purchase(everybody, number).purchase().urgentUntil().orElseThrow();
  }

  private UUID id(ShortNumber number) {
    return reading.purchase(everybody, number).purchase().id();
  }

  private long said(ShortNumber number) {
    return reading.purchase(everybody, number).story().stream()
        .filter(it -> it.action() == PurchaseAction.NOT_CONFIRMED)
        .count();
  }

  private long told(Actor somebody) {
    return inbox.mine(somebody, Paging.first()).rows().stream()
        .filter(it -> it.template().equals(SpendingNoticeTexts.NOT_CONFIRMED))
        .count();
  }

  @Test
  void aDenialGivesBackWhatWasNotPaid() {
    var number = aPurchase.asked(worker, money, supplier, "抢修水管", "900");
    purchases.release(secretary, number, new ReleaseUrgently("水管爆了"));
    assertThat(left()).isEqualTo(fen("19100"));
    purchases.deny(council, number, new GiveReason("不是急事"));
    assertThat(left()).isEqualTo(fen("20000"));
    assertThat(reading.purchase(everybody, number).purchase().status())
        .isEqualTo(PurchaseStatus.CANCELLED);
  }

  @Test
  void theSameInvoiceInTwoPurchasesIsFoundExplainedAndReversed() {
    var first = approved("900");
    var second = approved("900");
    aPurchase.receipt(worker, first, "24420001", "900", Color.RED);
    aPurchase.receipt(worker, second, "2442 0001", "900", Color.BLUE);
    assertThat(reading.file(worker, first).page().open())
        .as("also beside the first")
        .extracting(PurchasePage.Doubt::kind)
        .contains("SAME_INVOICE");
    var line = aFund.line(worker, money.fund(), "-900", "灯具店", "货款");
    assertRefused(
        SpendingError.DOUBTS_OPEN,
        () -> payments.pay(worker, second, 1, new PayPart(line.toString())));
    var doubt = ownDoubt(second, "SAME_INVOICE");
    assertRefused(
        SpendingError.OWN_REQUEST,
        () -> purchases.answer(worker, second, doubt, new AnswerDoubt("没事")));
    purchases.answer(secretary, second, doubt, new AnswerDoubt("拍错了发票，已换"));
    var paid = payments.pay(worker, second, 1, new PayPart(line.toString()));
    var back = aFund.line(worker, money.fund(), "900", "灯具店", "退款");
    var reversal = new ReversePayment(back.toString(), "重复付款");
    payments.reverse(worker, second, 1, reversal);
    assertThat(reading.payment(everybody, paid).portion().reversedFor()).isEqualTo("重复付款");
    assertRefused(
        SpendingError.REVERSED_ALREADY, () -> payments.reverse(worker, second, 1, reversal));
    assertThat(left()).isEqualTo(fen("19100"));
    assertThat(evidence("spending.reversal")).isEqualTo(1);
  }

  private UUID ownDoubt(ShortNumber number, String kind) {
    return reading.file(worker, number).page().open().stream()
        .filter(it -> it.purchase().equals(number.toString()) && it.kind().equals(kind))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void theSameInvoiceBroughtAtOnceIsFoundToo() {
    var first = approved("900");
    var second = approved("800");
    var outcomes =
        AtOnce.all(
            List.<Callable<UUID>>of(
                () -> aPurchase.receipt(worker, first, "24420009", "900", Color.RED),
                () -> aPurchase.receipt(worker, second, "24420009", "800", Color.BLUE)));
    assertThat(outcomes).allMatch(it -> it.refusal().isEmpty());
    assertThat(reading.file(worker, first).page().open())
        .extracting(PurchasePage.Doubt::kind)
        .containsExactly("SAME_INVOICE");
  }

  @Test
  void theSamePictureOrAmountIsFound() {
    var first = approved("900");
    var second = approved("900");
    aPurchase.receipt(worker, first, "11110001", "900", Color.RED);
    aPurchase.receipt(worker, second, "11110002", "900", Color.RED);
    assertThat(ownDoubt(second, "SAME_PICTURE")).isNotNull();
    var third = approved("900");
    aPurchase.receipt(worker, third, "11110003", "900", Color.GREEN);
    assertThat(ownDoubt(third, "SAME_AMOUNT")).isNotNull();
    assertRefused(
        SpendingError.BROUGHT_BEFORE,
        () -> aPurchase.receipt(worker, third, "11110004", "900", Color.GREEN));
  }

  @Test
  void aPurchaseInPiecesIsAskedAbout() {
    aPurchase.asked(worker, money, supplier, "灯一", "1800");
    var second = aPurchase.asked(worker, money, supplier, "灯二", "1800");
    assertThat(ownDoubt(second, "SPLIT")).isNotNull();
    var other = aPurchase.supplier(worker, community);
    var third = aPurchase.asked(worker, money, other, "灯三", "1800");
    assertThat(reading.file(worker, third).page().doubts()).isEmpty();
  }

  @Test
  void quotesListAndLicencesAreAskedFor() {
    assertThat(field(() -> purchases.ask(worker, ask(Map.of("quotes", ""))))).isEqualTo("quotes");
    assertThat(field(() -> purchases.ask(worker, ask(Map.of("quotes", "甲 1\n乙 2")))))
        .isEqualTo("quotes");
    var cheaper = ask(Map.of()).quotes().replace("999999", "3000");
    assertThat(field(() -> purchases.ask(worker, ask(Map.of("quotes", cheaper)))))
        .isEqualTo("reason");
    purchases.ask(worker, ask(Map.of("quotes", cheaper, "reason", "便宜的那家不包安装")));
    assertThat(field(() -> purchases.ask(worker, ask(Map.of("listed", "lamp", "quantity", "10")))))
        .isEqualTo("reason");
    purchases.ask(worker, ask(Map.of("listed", "lamp", "quantity", "30")));
    assertThat(field(() -> purchases.ask(worker, ask(Map.of("category", "FOOD")))))
        .isEqualTo("supplier");
    licences.enter(worker, supplier, new EnterLicence("food", "JY14201020012345", "2026-12-31"));
    var whole = ask(Map.of()).quotes().replace("3600", "4000");
    var meal =
        purchases.ask(worker, ask(Map.of("category", "FOOD", "own", "400", "quotes", whole)));
    assertThat(reading.file(worker, meal).page().ownFen()).isEqualTo(fen("400"));
    assertThat(field(() -> purchases.ask(worker, ask(Map.of("settledBy", "PROJECT")))))
        .isEqualTo("settledBy");
    assertThat(field(() -> purchases.ask(worker, ask(Map.of("payments", "3300\n300")))))
        .isEqualTo("payments");
  }

  @Test
  void aLicenceThatIsOverStopsTheApproval() {
    licences.enter(
        worker, supplier, new EnterLicence("registration", SpendingBuilder.CODE, day(2)));
    var number = aPurchase.asked(worker, money, supplier, "感应灯", "900");
    purchases.approve(secretary, number);
    clock.advance(Duration.ofDays(5));
    assertRefused(SpendingError.UNLICENSED, () -> purchases.approve(council, number));
    assertThat(
            field(
                () ->
                    licences.enter(
                        worker,
                        supplier,
                        new EnterLicence("registration", "91350100M000100Y44", ""))))
        .isEqualTo("licenceNumber");
  }

  private String day(int ahead) {
    return Dates.day(clock.instant()).plusDays(ahead).toString();
  }

  @Test
  void theLastPartIsPaidWhenTheDeliveryIsGood() {
    var number = purchases.ask(worker, ask(Map.of("payments", "2000\n1600")));
    purchases.approve(secretary, number);
    purchases.approve(council, number);
    payments.pay(worker, number, 1, line("-2000"));
    var rest = line("-1600");
    assertRefused(SpendingError.NOT_EVALUATED, () -> payments.pay(worker, number, 2, rest));
    assertRefused(
        SpendingError.OWN_REQUEST,
        () -> purchases.evaluate(worker, number, new EvaluateDelivery("SATISFIED", "看过")));
    purchases.evaluate(council, number, new EvaluateDelivery("DISSATISFIED", "两盏不亮"));
    assertRefused(SpendingError.BADLY_DELIVERED, () -> payments.pay(worker, number, 2, rest));
    purchases.evaluate(council, number, new EvaluateDelivery("SATISFIED", "都亮了"));
    assertThat(field(() -> payments.pay(worker, number, 2, line("-1500")))).isEqualTo("bankLine");
    payments.pay(worker, number, 2, rest);
    assertThat(reading.purchase(everybody, number).purchase().status())
        .isEqualTo(PurchaseStatus.PAID);
    assertThat(left()).isEqualTo(fen("16400"));
  }

  private PayPart line(String yuan) {
    return new PayPart(aFund.line(worker, money.fund(), yuan, "灯具店", "货款").toString());
  }

  @Test
  void oneSupplierThatDominatesHasToBeExplained() {
    for (var each = 0; each < 4; each++) {
      approved("100");
    }
    var fifth = approved("100");
    var doubt = ownDoubt(fifth, "DOMINANT");
    assertThat(reading.purchase(everybody, fifth).doubts().getFirst().percent()).isEqualTo(100);
    assertRefused(SpendingError.DOUBTS_OPEN, () -> payments.pay(worker, fifth, 1, line("-100")));
    purchases.answer(secretary, fifth, doubt, new AnswerDoubt("附近只有这一家"));
    payments.pay(worker, fifth, 1, line("-100"));
    assertThat(suppliers.all(worker).lines().getFirst().percent()).isEqualTo(100);
  }

  @Test
  void whatIsCoveredIsGoneAndTheOriginalIsReadOnTheRecord() throws IOException {
    var number = approved("900");
    var receipt = aPurchase.receipt(worker, number, "24420001", "900", Color.RED);
    assertThat(reading.purchase(everybody, number).receipts()).isEmpty();
    receipts.publish(worker, number, receipt, new CoverReceipt("COVERED", "0,0,50,100"));
    var shown = reading.purchase(everybody, number).receipts().getFirst();
    var picture =
        ImageIO.read(
            new ByteArrayInputStream(
                Files.readAllBytes(receipts.shown(everybody, receipt, shown.shown()).content())));
    assertThat(new Color(picture.getRGB(5, 15)).getRed()).isLessThan(16);
    assertThat(new Color(picture.getRGB(39, 15)).getRed()).isGreaterThan(200);
    var unseen = audit.all(secretary, Paging.first()).rows().size();
    assertRefused(KernelError.FORBIDDEN, () -> receipts.original(worker, number, receipt));
    receipts.original(secretary, number, receipt);
    receipts.uncovered(worker, number, receipt);
    assertThat(audit.all(secretary, Paging.first()).rows()).hasSize(unseen + 2);
    assertRefused(
        KernelError.NOT_FOUND,
        () -> receipts.shown(everybody, receipt, uncoveredHash(number, receipt)));
  }

  private String uncoveredHash(ShortNumber number, UUID receipt) {
    return reading.file(worker, number).page().receipts().stream()
        .filter(it -> it.id().equals(receipt))
        .findFirst()
        .orElseThrow()
        .picture();
  }

  @Test
  void aPdfNeedsAPictureBeforeItIsPublic() {
    var number = approved("900");
    var receipt = aPurchase.pdf(worker, number, "24420001", "900");
    var clear = new CoverReceipt("NOTHING_PERSONAL", "");
    assertRefused(SpendingError.NO_PICTURE, () -> receipts.publish(worker, number, receipt, clear));
    assertThat(reading.file(worker, number).page().receipts()).hasSize(1);
  }

  @Test
  void whatIsNotPaidGoesBackWhenItEnds() {
    var number = approved("900");
    purchases.end(worker, number, new EndPurchase("不需要了"));
    assertThat(left()).isEqualTo(fen("20000"));
    assertThat(reading.purchase(everybody, number).purchase().status())
        .isEqualTo(PurchaseStatus.CANCELLED);
  }

  @Test
  void whoIsForgottenLeavesApprovalsWithoutAName() {
    var number = approved("900");
    var about = within(() -> personal.about(council, council.accountId()));
    assertThat(about).hasSize(1);
    within(() -> personal.erase(council, council.accountId()));
    assertThat(reading.purchase(everybody, number).approvals())
        .extracting(PurchasePage.Approval::party)
        .contains("");
  }

  private <T> T within(Supplier<T> work) {
    return Scope.in(worker.scope(), () -> transactions.execute(status -> work.get()));
  }
}
