package org.linli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.linli.demo.town.DemoTown;
import org.linli.demo.town.Population;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.directory.RegisterOrganization;
import org.linli.funds.Allot;
import org.linli.funds.EarmarkManagement;
import org.linli.funds.FundManagement;
import org.linli.funds.FundReading;
import org.linli.funds.IncomeManagement;
import org.linli.funds.LineView;
import org.linli.funds.OpenFund;
import org.linli.funds.RecordIncome;
import org.linli.funds.StatementManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.ledger.BookManagement;
import org.linli.ledger.LedgerReading;
import org.linli.ledger.OpenBooks;
import org.linli.ledger.Quarter;
import org.linli.platform.Dates;
import org.linli.spending.EnterLicence;
import org.linli.spending.Licences;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/**
 * Money for lamps in one community: a fund of a named holder, a gift, lines of the bank that nobody
 * explained yet, and a shop that has shown its registration. What is bought there is left to
 * whoever tries it.
 */
@Component
@Profile("demo")
class TownPurchases implements TownPart, DemoPart {

  private static final String SHOP = "江滩灯具店";
  private static final String SHOP_CODE = "91350100M000100Y43";
  private static final String HEADINGS = "交易时间,收入金额,支出金额,账户余额,交易行名,对方省市,对方账号,对方户名,交易用途\n";

  private final DemoCast cast;
  private final BookManagement books;
  private final LedgerReading ledger;
  private final OrganizationManagement organizations;
  private final FundManagement funds;
  private final StatementManagement statements;
  private final IncomeManagement incomes;
  private final EarmarkManagement earmarks;
  private final FundReading reading;
  private final Licences licences;
  private final DemoClock clock;

  TownPurchases(
      DemoCast cast,
      BookManagement books,
      LedgerReading ledger,
      OrganizationManagement organizations,
      FundManagement funds,
      StatementManagement statements,
      IncomeManagement incomes,
      EarmarkManagement earmarks,
      FundReading reading,
      Licences licences,
      DemoClock clock) {
    this.cast = cast;
    this.books = books;
    this.ledger = ledger;
    this.organizations = organizations;
    this.funds = funds;
    this.statements = statements;
    this.incomes = incomes;
    this.earmarks = earmarks;
    this.reading = reading;
    this.licences = licences;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    return !population.town().equals(DemoTown.THREE.getFirst()) || isThere(community);
  }

  @Override
  public boolean isThere(Community community) {
    return organizations.choices(cast.actor(DemoPerson.SECRETARY, community)).stream()
        .anyMatch(it -> it.name().equals(SHOP));
  }

  @Override
  public void fill(Community community, Population population) {
    fill(community);
  }

  @Override
  public void fill(Community community) {
    var secretary = cast.actor(DemoPerson.SECRETARY, community);
    var days = new StoryDays(clock.instant());
    var over = Quarter.of(Dates.day(clock.instant()).minusDays(95)); // so that one can be closed
    if (ledger.book(secretary).isEmpty()) {
      books.open(secretary, new OpenBooks(over.toString()));
    }
    clock.at(days.on(1, 9, 0), () -> open(secretary));
  }

  private void open(Actor secretary) {
    var today = Dates.day(clock.instant());
    var holder = unit(secretary, new RegisterOrganization("三阳社区居民委员会", "department"));
    var watching = unit(secretary, new RegisterOrganization("三阳社区居务监督委员会", "self-organized"));
    var shop = unit(secretary, new RegisterOrganization(SHOP, "resident-unit"));
    licences.enter(secretary, shop, new EnterLicence("registration", SHOP_CODE, ""));
    var fund =
        funds.open(
            secretary,
            new OpenFund(
                "三阳社区共建基金",
                "COMMITTEE",
                holder.toString(),
                watching.toString(),
                "江岸支行",
                "6688",
                today.toString()));
    take(
        secretary,
        fund,
        HEADINGS
            + List.of(
                    today + ",10000.00,,,,,,江滩商户联合会,给楼道灯",
                    today + ",,3600.00,,,,," + SHOP + ",感应灯四十只",
                    today + ",,3600.00,,,,," + SHOP + ",感应灯款",
                    today + ",3600.00,,,,,," + SHOP + ",退款")
                .stream()
                .reduce("", (all, line) -> all + line + "\n"));
    incomes.record(
        secretary,
        line(secretary, fund),
        new RecordIncome("DONATION", "FREE", "", "江滩商户联合会", "NAMED", "", "NONE"));
    var pot =
        reading.show(secretary.scope(), fund).earmarks().stream()
            .filter(it -> it.parent().isEmpty())
            .findFirst()
            .orElseThrow()
            .id();
    earmarks.allot(
        secretary,
        pot,
        new Allot("TASK", "", "楼道灯", today.plusMonths(3).toString(), "9000", "换三栋楼道灯"));
  }

  private UUID unit(Actor secretary, RegisterOrganization command) {
    return organizations.choices(secretary).stream()
        .filter(it -> it.name().equals(command.name()))
        .findFirst()
        .map(OrganizationView::id)
        .orElseGet(() -> organizations.register(secretary, command));
  }

  private void take(Actor secretary, UUID fund, String csv) {
    try {
      var file = new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8));
      statements.take(secretary, statements.upload(secretary, fund, "银行明细.csv", file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private UUID line(Actor secretary, UUID fund) {
    return reading.lines(secretary, fund, Paging.first()).rows().stream()
        .filter(it -> it.purpose().equals("给楼道灯"))
        .map(LineView::id)
        .findFirst()
        .orElseThrow();
  }
}
