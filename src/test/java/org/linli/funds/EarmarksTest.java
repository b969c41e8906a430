package org.linli.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.FundBuilder.fen;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.ledger.LedgerReading;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.FundBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** FUND-2, FUND-4, FUND-5, PROJ-6: money is held by a named unit, and no earmark is overspent. */
@IntegrationTest
class EarmarksTest {

  @Autowired private Earmarks earmarks;
  @Autowired private EarmarkManagement management;
  @Autowired private FundManagement funds;
  @Autowired private IncomeManagement incomes;
  @Autowired private FundReading reading;
  @Autowired private FundBuilder aFund;
  @Autowired private ProjectBuilder aProject;
  @Autowired private LedgerReading books;
  @Autowired private Clock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String databaseUrl;

  private Community community;
  private Actor worker;
  private Actor secretary;
  private UUID fund;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    var holder = town.newUnit(community, "社区居委会");
    fund = aFund.fund(secretary, holder, town.newUnit(community, "监督单位"), "共建基金");
  }

  @Test
  void moneyIsHeldPaidFromALineOfTheBankAndTakenBack() {
    aFund.income(worker, fund, "DONATION", "5000");
    var task = aFund.task(secretary, fund, "换灯", "3600");
    var hold = earmarks.hold(worker, "k1", task, fen("3600"), "灯具");
    assertThat(earmarks.hold(worker, "k1", task, fen("3600"), "灯具")).isEqualTo(hold);
    assertSums(task, 3600, 3600, 0);
    var paid = aFund.line(worker, fund, "-3600.00", "某灯具公司", "灯具款");
    var journal = earmarks.pay(worker, "k2", hold, paid);
    assertThat(earmarks.pay(worker, "k2", hold, paid)).isEqualTo(journal);
    assertSums(task, 3600, 0, 3600);
    assertThat(reading.line(worker, paid).explainedBy()).contains("PAYMENT");
    assertThat(reading.line(worker, paid).explainedId()).contains(journal);
    assertThat(bank()).isEqualTo(fen("1400"));
    var back = aFund.line(worker, fund, "3600.00", "某灯具公司", "退款");
    var reversal = earmarks.reverse(worker, "k3", journal, back, "重复付款退回");
    assertThat(reading.line(worker, back).explainedId()).contains(reversal);
    assertSums(task, 3600, 0, 0);
    assertThat(bank()).isEqualTo(fen("5000"));
    assertThat(earmarks.reverse(worker, "k3", journal, back, "重复付款退回")).isEqualTo(reversal);
    var again = aFund.line(worker, fund, "3600.00", "某灯具公司", "又退了一次");
    assertRefused(FundError.NOT_NOW, () -> earmarks.reverse(worker, "k4", journal, again, "再退一次"));
    var released = earmarks.hold(worker, "k5", task, fen("100"), "灯泡");
    earmarks.release(worker, "k6", released);
    earmarks.release(worker, "k6", released);
    assertSums(task, 3600, 0, 0);
    assertLedgerAgrees();
  }

  /** FUND-3: a quarter's figures are those of the bank, whenever somebody wrote them down. */
  @Test
  void moneyCountsOnTheDayOnWhichTheBankMovedIt() {
    aFund.income(worker, fund, "DONATION", "5000");
    var task = aFund.task(secretary, fund, "换灯", "3600");
    var hold = earmarks.hold(worker, "k1", task, fen("3600"), "灯具");
    var today = Dates.day(clock.instant());
    var left = aFund.line(worker, fund, today.minusDays(3), "-3600.00", "某灯具公司", "灯具款");
    var paid = earmarks.pay(worker, "k2", hold, left);
    assertThat(books.journal(secretary, paid).day()).isEqualTo(today.minusDays(3));
    var back = aFund.line(worker, fund, today.minusDays(1), "3600.00", "某灯具公司", "退款");
    var reversal = earmarks.reverse(worker, "k3", paid, back, "退回");
    assertThat(books.journal(secretary, reversal).day()).isEqualTo(today.minusDays(1));
    assertLedgerAgrees();
  }

  @Test
  void anEarmarkIsNotOverspentHoweverManyTry() {
    aFund.income(worker, fund, "SUBSIDY", "5000");
    var task = aFund.task(secretary, fund, "修坡道", "1000");
    var outcomes =
        AtOnce.times(
            6, () -> earmarks.hold(worker, UUID.randomUUID().toString(), task, fen("400"), "水泥"));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(2);
    assertThat(outcomes)
        .filteredOn(it -> !it.succeeded())
        .allMatch(it -> it.refusal().equals(Optional.of(FundError.NOT_ENOUGH)));
    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> earmarks.hold(worker, "more", task, fen("200.01"), "沙"))
                .details())
        .containsExactly("修坡道", "¥200.00");
    assertThatThrownBy(
            () ->
                Sql.of(databaseUrl)
                    .list(
                        "update funds.earmark set spent_fen = granted_fen + 1 where earmark_id = '"
                            + task
                            + "' returning 1"))
        .rootCause()
        .hasMessageContaining("not_overspent");
    assertLedgerAgrees();
  }

  @Test
  void aLineExplainsOnePaymentOfItsAmountAndFund() {
    aFund.income(worker, fund, "DONATION", "5000");
    var task = aFund.task(secretary, fund, "换灯", "1000");
    var first = earmarks.hold(worker, "a", task, fen("300"), "灯");
    var second = earmarks.hold(worker, "b", task, fen("300"), "线");
    var other = aFund.line(worker, fund, "-299.99", "某公司", "灯");
    assertRefused(FundError.LINE_AMOUNT, () -> earmarks.pay(worker, "c", first, other));
    var line = aFund.line(worker, fund, "-300.00", "某公司", "灯");
    var outcomes =
        AtOnce.all(
            List.of(
                () -> earmarks.pay(worker, "d", first, line),
                () -> earmarks.pay(worker, "e", second, line)));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(outcomes)
        .filteredOn(it -> !it.succeeded())
        .allMatch(it -> it.refusal().equals(Optional.of(FundError.LINE_EXPLAINED)));
    assertLedgerAgrees();
  }

  @Test
  void proj6ATenthOfAProjectsBudgetIsKeptForSurprises() {
    aFund.income(worker, fund, "SUBSIDY", "20000");
    var project = aProject.running(worker, secretary, "院落环境改造");
    var pot = aFund.pot(worker, fund);
    var budget =
        management.allot(
            secretary, pot, new Allot("PROJECT", project.toString(), "", "", "12345.67", "居民票决通过"));
    assertSums(budget, fen("11111.10"), 0L, 0L);
    var reserve = of(EarmarkKind.RESERVE);
    assertSums(reserve.id(), fen("1234.57"), 0L, 0L);
    assertThat(reserve.projectNumber()).contains(project.toString());
    management.draw(secretary, reserve.id(), new MoveMoney("234.57", "挖到老水管"));
    assertSums(budget, fen("11345.67"), 0L, 0L);
    assertRefused(
        FundError.NOT_ENOUGH,
        () -> management.draw(secretary, reserve.id(), new MoveMoney("1000.01", "还要")));
    assertRefused(
        FundError.NOT_NOW, () -> management.draw(secretary, budget, new MoveMoney("1", "错")));
    management.giveBack(secretary, reserve.id(), new MoveMoney("1000", "项目做完了"));
    assertThat(reading.earmark(worker.scope(), pot).left()).isEqualTo(fen("8654.33"));
    assertThat(reading.show(Scope.publicOf(community.id()), fund).moves()).hasSize(4);
    assertLedgerAgrees();
  }

  @Test
  void theInsuranceIsAShareOfWhatCameIn() {
    aFund.income(worker, fund, "COLLECTIVE", "10000");
    var pot = aFund.pot(worker, fund);
    var insurance = management.allot(secretary, pot, new Allot("INSURANCE", "", "", "", "", "按比例"));
    assertSums(insurance, fen("200"), 0L, 0L);
    assertRefused(
        FundError.INSURED,
        () -> management.allot(secretary, pot, new Allot("INSURANCE", "", "", "", "", "再来")));
    aFund.income(worker, fund, "COLLECTIVE", "5000");
    management.allot(secretary, pot, new Allot("INSURANCE", "", "", "", "", "按比例"));
    assertSums(insurance, fen("300"), 0L, 0L);
    assertLedgerAgrees();
  }

  @Test
  void aFundIsClosedOnceNothingIsLeft() {
    var income = aFund.income(worker, fund, "DONATION", "10");
    assertRefused(FundError.NOT_EMPTY, () -> funds.close(secretary, fund, new CloseFund("不用了")));
    var back = aFund.line(worker, fund, "-10.00", "捐赠人", "退回");
    assertRefused(FundError.NOT_EMPTY, () -> funds.close(secretary, fund, new CloseFund("不用了")));
    incomes.giveBack(secretary, income, new ReturnIncome(back.toString(), "捐赠人改变了主意"));
    funds.close(secretary, fund, new CloseFund("不用了"));
    assertThat(reading.show(Scope.publicOf(community.id()), fund).fund().closedOn()).isPresent();
    assertRefused(FundError.CLOSED, () -> funds.close(secretary, fund, new CloseFund("不用了")));
    assertLedgerAgrees();
  }

  private EarmarkView of(EarmarkKind kind) {
    return reading.show(worker.scope(), fund).earmarks().stream()
        .filter(it -> it.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private void assertSums(UUID id, int granted, int held, int spent) {
    assertSums(id, granted * 100L, held * 100L, spent * 100L);
  }

  private void assertSums(UUID id, long granted, long held, long spent) {
    var is = reading.earmark(worker.scope(), id);
    assertThat(List.of(is.granted(), is.held(), is.spent())).containsExactly(granted, held, spent);
  }

  private long bank() {
    return number(
        "select b.debits_posted - b.credits_posted from ledger.balance b join funds.fund f"
            + " on f.account_id = b.account_id where f.fund_id = '%s'".formatted(fund));
  }

  private long number(String sql) {
    return Long.parseLong(Sql.of(databaseUrl).list(sql).getFirst());
  }

  /** What funds say is what an independent sum of the ledger says. */
  private void assertLedgerAgrees() {
    assertThat(
            Sql.of(databaseUrl)
                .list(
                    """
                    select e.number from funds.earmark e
                    join ledger.balance b on b.account_id = e.account_id
                    where e.fund_id = '%s' and (
                      b.credits_posted - b.debits_posted <> e.granted_fen - e.spent_fen
                      or b.debits_pending <> e.held_fen)
                    """
                        .formatted(fund)))
        .isEmpty();
    assertThat(bank())
        .as("what the bank has is what all earmarks have together")
        .isEqualTo(
            number(
                "select sum(granted_fen - spent_fen) from funds.earmark where fund_id = '%s'"
                    .formatted(fund)));
  }
}
