package org.linli.sunshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.FundBuilder.fen;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.funds.IncomeManagement;
import org.linli.funds.IncomeSource;
import org.linli.funds.MoneyMoved.Way;
import org.linli.funds.PlanYear;
import org.linli.funds.RecordIncome;
import org.linli.funds.ReturnIncome;
import org.linli.funds.TermsManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.ledger.BookManagement;
import org.linli.ledger.Quarter;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.spending.PaymentManagement;
import org.linli.spending.ReversePayment;
import org.linli.supervision.CodeFacts;
import org.linli.testing.FundBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.LedgerBuilder;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.SpendingBuilder;
import org.linli.testing.SpendingBuilder.Money;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** FUND-1, FUND-3: what everybody reads of money is what the books say, line by line. */
@IntegrationTest
class SunshineModuleTest {

  /** Accounts of the chart, by what brings money into them. */
  private static final Map<IncomeSource, String> CHART =
      Map.of(
          IncomeSource.SUBSIDY, "4401",
          IncomeSource.DONATION, "4101",
          IncomeSource.AWARD, "4402");

  @Autowired private SunshineFigures figures;
  @Autowired private SunshineLines lines;
  @Autowired private FundCodes codes;
  @Autowired private ProjectMoney projectMoney;
  @Autowired private Languages languages;
  @Autowired private ProjectBuilder aProject;
  @Autowired private FundBuilder aFund;
  @Autowired private SpendingBuilder aPurchase;
  @Autowired private LedgerBuilder aLedger;
  @Autowired private IncomeManagement incomes;
  @Autowired private TermsManagement terms;
  @Autowired private PaymentManagement payments;
  @Autowired private BookManagement books;
  @Autowired private TransactionTemplate transactions;
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
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    council = town.actor(community, "council-member");
    everybody = Scope.publicOf(community.id());
    money = aPurchase.money(community, worker, secretary, "20000");
    supplier = aPurchase.supplier(worker, community);
  }

  private MoneyPeriod quarter() {
    return MoneyPeriod.of(Quarter.of(today()));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  private UUID give(String yuan, String naming) {
    var line = aFund.line(worker, money.fund(), yuan, "王小明", "捐款");
    return incomes.record(
        worker, line, new RecordIncome("DONATION", "FREE", "", "王小明", naming, "", "NONE"));
  }

  private void pay(String yuan) {
    var number = aPurchase.approved(worker, secretary, council, money, supplier, yuan);
    aPurchase.paid(worker, number, money, yuan);
  }

  private void payAndGetBack(String yuan) {
    var number = aPurchase.approved(worker, secretary, council, money, supplier, yuan);
    aPurchase.paid(worker, number, money, yuan);
    var back = aFund.line(worker, money.fund(), yuan, "供应商", "退款");
    payments.reverse(worker, number, 1, new ReversePayment(back.toString(), "同一张发票付了两次"));
  }

  @Test
  void everyPublicFigureIsASumOfTheLedger() {
    aFund.income(worker, money.fund(), "SUBSIDY", "3000.10");
    aFund.income(worker, money.fund(), "AWARD", "250.05");
    var given = give("1000", "NAMED");
    var out = aFund.line(worker, money.fund(), "-1000", "王小明", "退回");
    incomes.giveBack(secretary, given, new ReturnIncome(out.toString(), "捐赠人改变了主意"));
    pay("900");
    payAndGetBack("800");
    var other = aPurchase.money(community, worker, secretary, "700");
    var second = aPurchase.approved(worker, secretary, council, other, supplier, "300");
    aPurchase.paid(worker, second, other, "300");
    assertThat(figures.of(everybody, quarter()).funds()).hasSize(2);
    assertFigures(quarter());
    assertFigures(MoneyPeriod.year(today().getYear()));
    var all = figures.of(everybody, quarter()).all();
    assertThat(all.received()).isEqualTo(fen("24950.15"));
    assertThat(all.returned()).isEqualTo(fen("1000"));
    assertThat(all.paid()).isEqualTo(fen("2000"));
    assertThat(all.reversed()).isEqualTo(fen("800"));
    assertThat(all.after()).isEqualTo(fen("22750.15"));
  }

  @Test
  void whatWasThereBeforeAndAYearAgoIsKnown() {
    pay("900");
    var first = quarter();
    clock.advance(Duration.ofDays(366));
    var later = quarter();
    pay("1000");
    assertFigures(first);
    assertFigures(later);
    var now = figures.of(everybody, later);
    assertThat(now.all().before()).isEqualTo(fen("19100"));
    assertThat(now.all().after()).isEqualTo(fen("18100"));
    assertThat(now.last().spent()).isEqualTo(fen("900"));
    assertThat(now.last().income()).isEqualTo(fen("20000"));
  }

  /** The day at the bank lies in a closed quarter: it counts in the open one, and says so. */
  @Test
  void whatComesAfterTheClosingCountsLaterAndSaysSo() {
    var before = today();
    clock.advance(Duration.ofDays(100));
    while (!Quarter.of(before).equals(closeNext())) {
      assertThat(today()).isAfter(before);
    }
    var line = aFund.line(worker, money.fund(), before, "50", "某单位", "补记");
    incomes.record(worker, line, FundBuilder.free("DONATION", "某单位"));
    assertFigures(MoneyPeriod.of(Quarter.of(before)));
    assertFigures(quarter());
    assertThat(figures.of(everybody, quarter()).all().received()).isEqualTo(fen("50"));
    var shown = lines.of(everybody, LineFilter.of(quarter()), Paging.first());
    assertThat(shown.rows()).singleElement().satisfies(it -> assertThat(it.late()).isTrue());
  }

  private Quarter closeNext() {
    var next = aLedger.next(secretary);
    books.close(secretary, next);
    return next;
  }

  @Test
  void anIncomeLeadsToThePaymentsOfItsMoneyAndItsGiverMayStayUnnamed() {
    var given = give("1000", "UNNAMED");
    pay("900");
    var story = lines.income(everybody, given);
    assertThat(story.line().party()).isEmpty();
    assertThat(story.line().fen()).isEqualTo(fen("1000"));
    assertThat(story.about().leftFen()).isEqualTo(fen("20100"));
    assertThat(story.paid())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.fen()).isEqualTo(fen("900"));
              assertThat(it.path()).startsWith("/spending/");
            });
    assertRefused(KernelError.NOT_FOUND, () -> lines.income(everybody, UUID.randomUUID()));
    var elsewhere = Scope.publicOf(town.newCommunity().id());
    assertRefused(KernelError.NOT_FOUND, () -> lines.income(elsewhere, given));
  }

  @Test
  void linesArePagedByDayAndTheFileHasThemAll() {
    pay("900");
    payAndGetBack("800");
    var filter = new LineFilter(quarter(), Optional.of(money.fund()), Optional.empty());
    var seen = new ArrayList<MoneyLine>();
    var paging = new Paging(Optional.empty(), 1);
    for (var next = lines.of(everybody, filter, paging); ; ) {
      seen.addAll(next.rows());
      if (next.next().isEmpty()) {
        break;
      }
      next = lines.of(everybody, filter, new Paging(next.next(), 1));
    }
    assertThat(seen)
        .extracting(MoneyLine::way)
        .containsExactly(Way.REVERSED, Way.PAID, Way.PAID, Way.RECEIVED);
    var all = new ArrayList<MoneyLine>();
    lines.each(everybody, filter, all::add);
    assertThat(all).isEqualTo(seen);
  }

  @Test
  void sharesAreThoseOfTheGoals() {
    aFund.income(worker, money.fund(), "SUBSIDY", "60000");
    var shown = figures.of(everybody, quarter());
    assertThat(shown.share(shown.goals().government())).hasValue(750);
    assertThat(shown.share(shown.goals().social())).hasValue(250);
    assertThat(shown.share(List.of(IncomeSource.COLLECTIVE))).hasValue(0);
  }

  /** SUP-1: whoever scans the code of a fund sees its money and when its quarter ends. */
  @Test
  void aFundsCodeSaysItsMoney() {
    pay("900");
    assertThat(within(() -> codes.subjects(everybody, new UUID(0, 0), 10))).contains(money.fund());
    var facts = within(() -> facts(everybody)).orElseThrow();
    assertThat(facts.money().orElseThrow().budgetFen()).isEqualTo(fen("20000"));
    assertThat(facts.money().orElseThrow().spentFen()).isEqualTo(fen("900"));
    assertThat(facts.next().orElseThrow().at()).isAfter(clock.instant());
    assertThat(within(() -> codes.titles(everybody, List.of(money.fund()))))
        .containsKey(money.fund());
    var elsewhere = Scope.publicOf(town.newCommunity().id());
    assertThat(within(elsewhere, () -> facts(elsewhere))).isEmpty();
  }

  /** SUP-1, PROJ-6: a project's code shows what is kept for it, and its lines are found. */
  @Test
  void aProjectsMoneyIsWhatIsKeptForIt() {
    var project = aProject.proposed(worker, "东门装灯");
    aFund.income(worker, money.fund(), "DONATION", "5000");
    aFund.reserve(secretary, money.fund(), project.toString(), "1000");
    var kept =
        Sql.of(databaseUrl)
            .list(
                "select project_id from funds.earmark where community_id = %d and project_number = '%s'"
                    .formatted(community.id(), project));
    assertThat(kept).as("budget and reserve").hasSize(2);
    var subject = UUID.fromString(kept.getFirst());
    var known = within(() -> projectMoney.of(everybody, "project", subject)).orElseThrow();
    assertThat(known.budgetFen()).isEqualTo(fen("1000"));
    assertThat(within(() -> projectMoney.of(everybody, "draw", subject))).isEmpty();
    assertThat(within(() -> projectMoney.of(everybody, "project", UUID.randomUUID()))).isEmpty();
    var filter = new LineFilter(quarter(), Optional.empty(), Optional.of(project));
    assertThat(lines.of(everybody, filter, Paging.first()).rows()).isEmpty();
  }

  /** FUND-12: the year's plan stands beside what was spent; a quarter has none. */
  @Test
  void theYearsPlanStandsBesideIt() {
    var year = MoneyPeriod.year(today().getYear());
    assertThat(figures.of(everybody, year).planned()).isEmpty();
    terms.plan(secretary, new PlanYear(year.toString(), "2999", "180000", ""));
    assertThat(figures.of(everybody, year).planned()).contains(fen("180000"));
    assertThat(figures.of(everybody, quarter()).planned()).isEmpty();
  }

  @Test
  void aPeriodIsAYearOrAQuarter() {
    assertThat(MoneyPeriod.parse("2026")).contains(MoneyPeriod.year(2026));
    assertThat(MoneyPeriod.parse("2026Q3")).contains(new MoneyPeriod(2026, 3));
    assertThat(MoneyPeriod.parse("2026Q5")).isEmpty();
    assertThat(MoneyPeriod.parse("去年")).isEmpty();
    assertThat(MoneyPeriod.offered(LocalDate.of(2026, 5, 1)))
        .extracting(MoneyPeriod::toString)
        .containsExactly("2026", "2026Q2", "2026Q1", "2025");
  }

  private Optional<CodeFacts> facts(Scope scope) {
    return codes.facts(scope, community, money.fund(), languages.chinese());
  }

  private <T> T within(Supplier<T> work) {
    return within(everybody, work);
  }

  private <T> T within(Scope scope, Supplier<T> work) {
    return Scope.in(scope, () -> transactions.execute(status -> work.get()));
  }

  /** From the postings alone, by accounts of the chart. */
  private void assertFigures(MoneyPeriod period) {
    var shown = figures.of(everybody, period).all();
    assertThat(shown.received()).isEqualTo(posted(period, "4", "credit_id", "POSTING"));
    assertThat(shown.returned()).isEqualTo(posted(period, "4", "debit_id", "REVERSAL"));
    assertThat(shown.paid()).isEqualTo(posted(period, "5101", "debit_id", "SETTLEMENT"));
    assertThat(shown.reversed()).isEqualTo(posted(period, "5101", "credit_id", "REVERSAL"));
    assertThat(shown.after()).as("what the bank has").isEqualTo(bank(period, "1002-%"));
    var parts = figures.of(everybody, period);
    assertThat(parts.sources().stream().mapToLong(it -> it.sum().after()).sum())
        .isEqualTo(shown.after());
    parts
        .sources()
        .forEach(
            it ->
                assertThat(it.sum().received())
                    .as("from %s", it.source())
                    .isEqualTo(posted(period, chart(it.source()), "credit_id", "POSTING")));
    parts
        .funds()
        .forEach(
            it ->
                assertThat(it.sum().after())
                    .as("in %s", it.name())
                    .isEqualTo(bank(period, "1002-" + text("number", "fund", it.id()))));
    parts
        .uses()
        .forEach(
            it -> {
              var account = text("number", "earmark", it.earmark());
              assertThat(it.paid())
                  .as("for %s", it.title())
                  .isEqualTo(posted(period, "310_-" + account, "debit_id", "SETTLEMENT"));
            });
  }

  private static String chart(IncomeSource source) {
    return Objects.requireNonNull(CHART.get(source));
  }

  private String text(String column, String table, UUID id) {
    return Sql.of(databaseUrl)
        .value("select %s from funds.%s where %s_id = '%s'".formatted(column, table, table, id));
  }

  private long posted(MoneyPeriod period, String code, String side, String kind) {
    return number(
        """
        select coalesce(sum(t.amount * t.posted), 0) from ledger.transfer t
        join ledger.journal j on j.community_id = t.community_id and j.journal_id = t.journal_id
        join ledger.account a on a.community_id = t.community_id and a.account_id = t.%s
        where t.community_id = %d and a.code like '%s%%' and j.kind = '%s'
          and j.day between '%s' and '%s'
        """
            .formatted(side, community.id(), code, kind, period.firstDay(), period.lastDay()));
  }

  private long bank(MoneyPeriod period, String code) {
    return number(
        """
        select coalesce(sum(case when t.debit_id = a.account_id then t.amount else -t.amount end
          * t.posted), 0)
        from ledger.transfer t
        join ledger.journal j on j.community_id = t.community_id and j.journal_id = t.journal_id
        join ledger.account a on a.community_id = t.community_id
          and a.account_id in (t.debit_id, t.credit_id)
        where t.community_id = %d and a.code like '%s' and j.day <= '%s'
        """
            .formatted(community.id(), code, period.lastDay()));
  }

  private long number(String sql) {
    return Long.parseLong(Sql.of(databaseUrl).value(sql));
  }
}
