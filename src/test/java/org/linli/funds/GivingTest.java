package org.linli.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.FundBuilder.fen;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.funds.statements.BankColumns;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.testing.AtOnce;
import org.linli.testing.FundBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** FUND-1, FUND-2, FUND-6: what came in is said once, and whoever gave decides on being named. */
@IntegrationTest
class GivingTest {

  @Autowired private GivingManagement giving;
  @Autowired private GivingReading reading;
  @Autowired private GivingPersonalData personal;
  @Autowired private FundReading funds;
  @Autowired private IncomeManagement incomes;
  @Autowired private StatementManagement statements;
  @Autowired private StatementReading files;
  @Autowired private FundBuilder aFund;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  private Community community;
  private Actor worker;
  private Actor secretary;
  private Actor resident;
  private UUID fund;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    resident = town.actor(community, "resident");
    fund =
        aFund.fund(secretary, town.newUnit(community, "居委会"), town.newUnit(community, "监督"), "互助金");
  }

  @Test
  void aPledgeIsKeptByTheLineThatNamesItAndTheGiverStaysUnnamed() {
    var campaign = aFund.campaign(worker, fund, "给楼道装灯");
    var pledge = aFund.pledge(resident, campaign, "500", "钱奶奶", "UNNAMED");
    var number = reading.mine(resident).getFirst().number();
    aFund.pledge(town.actor(community, "resident"), campaign, "500", "孙爷爷", "NAMED");
    var line = aFund.line(worker, fund, "480.00", "钱奶奶", "捐款" + number);
    assertThat(reading.fitting(worker, line).getFirst().id()).isEqualTo(pledge);
    var keep = new KeepPledge(pledge.toString());
    assertThat(AtOnce.times(3, () -> giving.keep(worker, line, keep)))
        .filteredOn(AtOnce.Outcome::succeeded)
        .hasSize(1);
    assertThat(reading.mine(resident).getFirst().state()).isEqualTo(PledgeState.KEPT);
    var shown = funds.show(Scope.publicOf(community.id()), fund);
    assertThat(shown.incomes()).extracting(IncomeView::giver).containsExactly("");
    assertThat(shown.earmarks().getFirst().purpose()).isEqualTo("给楼道装灯用的");
    assertThat(shown.fund().sources())
        .containsExactly(new SourceSum(IncomeSource.CROWDFUNDING, fen("480"), 0));
    assertThat(funds.file(worker, fund).incomes())
        .extracting(IncomeView::giver)
        .containsExactly("钱奶奶");
    var stands = reading.campaign(Scope.publicOf(community.id()), campaign);
    assertThat(List.of(stands.kept(), stands.pledged())).containsExactly(fen("480"), fen("500"));
    assertRefused(FundError.NOT_NOW, () -> giving.withdraw(resident, pledge));
    personal.erase(resident, resident.accountId());
    assertThat(reading.pledges(worker, campaign)).hasSize(2);
  }

  @Test
  void whoeverPledgedMayWithdrawAndNobodyElse() {
    var campaign = aFund.campaign(worker, fund, "给院子种树");
    var pledge = aFund.pledge(resident, campaign, "20", "李四", "NAMED");
    assertRefused(
        KernelError.NOT_FOUND, () -> giving.withdraw(town.actor(community, "resident"), pledge));
    giving.withdraw(resident, pledge);
    assertRefused(FundError.NOT_NOW, () -> giving.withdraw(resident, pledge));
    assertThat(reading.campaign(worker.scope(), campaign).pledged()).isZero();
    clock.advance(Duration.ofDays(40));
    assertRefused(FundError.OVER, () -> aFund.pledge(resident, campaign, "20", "李四", "NAMED"));
  }

  @Test
  void theLawOnCharityHolds() {
    var closes = "2027-01-01";
    assertThat(
            field(
                () ->
                    new OpenCampaign(
                        "救助", "看病", "CHARITY", "", "某基金会", "", "http://x", "1", closes)))
        .isEqualTo("charityNumber");
    var charity =
        giving.open(
            worker,
            fund,
            new OpenCampaign(
                "救助", "看病", "CHARITY", "", "某基金会", "甲1", "https://x.example/1", "1", closes));
    assertRefused(FundError.OVER, () -> aFund.pledge(resident, charity, "1", "李四", "NAMED"));
    assertThat(field(() -> new RecordIncome("DONATION", "FREE", "", "李四", "NAMED", "票 1", "NONE")))
        .as("a receipt is issued by a charity or the government")
        .isEqualTo("taxWay");
  }

  @Test
  void aReceiptIsRegisteredOnceAndMoneyReturnedByALineOfItsAmount() {
    var income = aFund.income(worker, fund, "DONATION", "66");
    var other = aFund.income(worker, fund, "DONATION", "70");
    incomes.register(worker, income, new RegisterReceipt("鄂票 1", "CHARITY"));
    assertRefused(
        FundError.RECEIPT_TAKEN,
        () -> incomes.register(worker, other, new RegisterReceipt("鄂票 1", "CHARITY")));
    var wrong = aFund.line(worker, fund, "-70.00", "某单位", "退");
    assertRefused(
        FundError.LINE_AMOUNT,
        () -> incomes.giveBack(secretary, income, new ReturnIncome(wrong.toString(), "反悔")));
    aFund.task(secretary, fund, "都安排了", "136");
    var line = aFund.line(worker, fund, "-66.00", "某单位", "退");
    assertRefused(
        FundError.NOT_ENOUGH,
        () -> incomes.giveBack(secretary, income, new ReturnIncome(line.toString(), "反悔")));
    assertThat(funds.line(worker, line).explainedBy()).isEmpty();
  }

  @Test
  void aFileThatComesTwiceOrOverlapsAddsWhatIsNew() {
    var first = FundBuilder.HEADINGS + rows(1, 10_000);
    assertThat(aFund.take(worker, fund, first)).isEqualTo(10_000);
    assertThat(aFund.take(worker, fund, first)).isZero();
    assertThat(aFund.take(worker, fund, FundBuilder.HEADINGS + rows(9_990, 20))).isEqualTo(9);
    assertThat(funds.unexplained(worker)).hasSize(100);
    var page = funds.lines(worker, fund, Paging.first());
    var next = funds.lines(worker, fund, new Paging(page.next(), 20));
    assertThat(next.rows()).hasSize(20).doesNotContainAnyElementsOf(page.rows());
  }

  private static String rows(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(
            number ->
                "\n2026-09-0%d,%d.00,,,,,,住户%d,捐款".formatted(1 + number / 2_000, number, number))
        .collect(Collectors.joining());
  }

  @Test
  void aNewLayoutIsMappedOnceAndKnownFromThenOn() {
    var csv = "记账,进,出,谁\n2026-09-01,10,,甲\n".getBytes(StandardCharsets.UTF_8);
    var file = aFund.upload(worker, fund, csv);
    assertThat(files.show(worker, file).headings()).containsExactly("记账", "进", "出", "谁");
    assertRefused(FundError.NOT_NOW, () -> statements.take(worker, file));
    var columns = new BankColumns("记账", "", "", "出", "进", "", "谁", "", "", "");
    statements.map(worker, file, new MapLayout("小银行", columns));
    assertThat(statements.take(worker, file)).isEqualTo(1);
    assertRefused(FundError.TAKEN_ALREADY, () -> statements.take(worker, file));
    var next = aFund.upload(worker, fund, csv);
    assertThat(files.show(worker, next).file().layoutName()).isEqualTo("小银行");
    assertThat(files.show(worker, next).file().fresh()).isZero();
  }

  @Test
  void twoWhoTakeTheSameFileAtOnceTakeItOnce() {
    var file =
        aFund.upload(
            worker, fund, (FundBuilder.HEADINGS + rows(1, 50)).getBytes(StandardCharsets.UTF_8));
    var again =
        aFund.upload(
            worker, fund, (FundBuilder.HEADINGS + rows(1, 50)).getBytes(StandardCharsets.UTF_8));
    var taken =
        AtOnce.all(
            List.<Callable<Integer>>of(
                () -> statements.take(worker, file), () -> statements.take(worker, again)));
    assertThat(taken.stream().mapToInt(it -> it.value().orElse(0)).sum()).isEqualTo(50);
  }

  @Test
  void linesThatAreMissingBetweenTwoFilesAreNoticed() {
    aFund.take(worker, fund, csv("2026-09-01,100.00,,600.00,甲", "2026-09-02,,50.00,550.00,乙"));
    var later = upload("2026-09-05,10.00,,460.00,丙", "2026-09-06,10.00,,470.00,丁");
    assertThat(files.show(worker, later).missingAfter()).contains(LocalDate.parse("2026-09-02"));
    var between = upload("2026-09-02,,50.00,550.00,乙", "2026-09-03,,100.00,450.00,戊");
    assertThat(files.show(worker, between).missingAfter()).isEmpty();
    statements.take(worker, between);
    assertThat(files.show(worker, later).missingAfter()).isEmpty();
    statements.take(worker, later);
    assertThat(files.show(worker, later).missingAfter()).isEmpty();
  }

  private UUID upload(String... lines) {
    return aFund.upload(worker, fund, csv(lines).getBytes(StandardCharsets.UTF_8));
  }

  /** Day, what came in, what went out, the balance after it, and who. */
  private static String csv(String... lines) {
    return FundBuilder.HEADINGS
        + Arrays.stream(lines)
            .map(line -> line.split(","))
            .map(it -> "\n%s,%s,%s,%s,,,,%s,捐款".formatted(it[0], it[1], it[2], it[3], it[4]))
            .collect(Collectors.joining());
  }
}
