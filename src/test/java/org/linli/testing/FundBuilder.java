package org.linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.funds.Allot;
import org.linli.funds.CertifyHeads;
import org.linli.funds.EarmarkKind;
import org.linli.funds.EarmarkManagement;
import org.linli.funds.FundManagement;
import org.linli.funds.FundReading;
import org.linli.funds.GivingManagement;
import org.linli.funds.IncomeManagement;
import org.linli.funds.LineView;
import org.linli.funds.MakePledge;
import org.linli.funds.OpenCampaign;
import org.linli.funds.OpenFund;
import org.linli.funds.RecordIncome;
import org.linli.funds.StatementManagement;
import org.linli.funds.SubsidyManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.ledger.Amount;
import org.linli.ledger.Unit;
import org.linli.platform.Dates;
import org.springframework.core.io.ByteArrayResource;

/** Opens funds, brings in lines of banks and allots money through the product's own facades. */
public final class FundBuilder {

  /** Headings of a layout that the rule knows. */
  public static final String HEADINGS = "交易时间,收入金额,支出金额,账户余额,交易行名,对方省市,对方账号,对方户名,交易用途";

  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final FundManagement funds;
  private final StatementManagement statements;
  private final IncomeManagement incomes;
  private final EarmarkManagement earmarks;
  private final FundReading reading;
  private final GivingManagement giving;
  private final SubsidyManagement subsidies;
  private final LedgerBuilder books;
  private final Clock clock;

  public FundBuilder(
      FundManagement funds,
      StatementManagement statements,
      IncomeManagement incomes,
      EarmarkManagement earmarks,
      FundReading reading,
      GivingManagement giving,
      SubsidyManagement subsidies,
      LedgerBuilder books,
      Clock clock) {
    this.funds = funds;
    this.statements = statements;
    this.incomes = incomes;
    this.earmarks = earmarks;
    this.reading = reading;
    this.giving = giving;
    this.subsidies = subsidies;
    this.books = books;
    this.clock = clock;
  }

  /** Opens the books if nobody did, and a fund of two units of the register. */
  public UUID fund(Actor secretary, UUID holder, UUID supervisor, String name) {
    books.open(secretary, "2024Q1");
    return funds.open(
        secretary,
        new OpenFund(
            name,
            "COMMITTEE",
            holder.toString(),
            supervisor.toString(),
            "江岸支行",
            "6688",
            Dates.day(clock.instant()).toString()));
  }

  /** A line that came in today ({@code 1200.00}) or was paid out ({@code -1200.00}). */
  public UUID line(Actor worker, UUID fund, String yuan, String party, String purpose) {
    return line(worker, fund, Dates.day(clock.instant()), yuan, party, purpose);
  }

  /** The same of another day. */
  public UUID line(
      Actor worker, UUID fund, LocalDate day, String yuan, String party, String purpose) {
    var marked = purpose + " " + SERIAL.incrementAndGet();
    var out = yuan.startsWith("-");
    take(
        worker,
        fund,
        HEADINGS
            + "\n%s,%s,%s,,,,,%s,%s"
                .formatted(day, out ? "" : yuan, out ? yuan.substring(1) : "", party, marked));
    return reading.lines(worker, fund, new Paging(Optional.empty(), 100)).rows().stream()
        .filter(line -> line.purpose().equals(marked))
        .map(LineView::id)
        .findFirst()
        .orElseThrow();
  }

  /** Brings in a file; how many lines were new. */
  public int take(Actor worker, UUID fund, String csv) {
    return statements.take(worker, upload(worker, fund, csv.getBytes(StandardCharsets.UTF_8)));
  }

  /** A file that is shown and not taken yet. */
  public UUID upload(Actor worker, UUID fund, byte[] content) {
    try {
      return statements.upload(worker, fund, "明细.csv", new ByteArrayResource(content));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What a source brought today, without restriction; id of the income. */
  public UUID income(Actor worker, UUID fund, String source, String yuan) {
    return incomes.record(worker, line(worker, fund, yuan, "某单位", "拨款"), free(source, "某单位"));
  }

  public static RecordIncome free(String source, String giver) {
    return new RecordIncome(source, "FREE", "", giver, "NAMED", "", "NONE");
  }

  /** The earmark of what came from a source without restriction. */
  public UUID pot(Actor worker, UUID fund) {
    return reading.show(worker.scope(), fund).earmarks().stream()
        .filter(it -> it.parent().isEmpty())
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A task of a fund's first earmark; id of its earmark. */
  public UUID task(Actor secretary, UUID fund, String title, String yuan) {
    var due = Dates.day(clock.instant()).plusMonths(2).toString();
    return earmarks.allot(
        secretary, pot(secretary, fund), new Allot("TASK", "", title, due, yuan, "按任务清单"));
  }

  /** What is kept of a project's budget, out of a fund's first earmark; id of its earmark. */
  public UUID reserve(Actor secretary, UUID fund, String projectNumber, String yuan) {
    earmarks.allot(
        secretary,
        pot(secretary, fund),
        new Allot("PROJECT", projectNumber, "", "", yuan, "居民票决通过"));
    return reading.show(secretary.scope(), fund).earmarks().stream()
        .filter(it -> it.kind() == EarmarkKind.RESERVE)
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** Neighbours help each other, for a month from today. */
  public UUID campaign(Actor worker, UUID fund, String title) {
    var closes = Dates.day(clock.instant()).plusMonths(1).toString();
    return giving.open(
        worker,
        fund,
        new OpenCampaign(title, title + "用的", "COMMUNITY", "", "", "", "", "5000", closes));
  }

  public UUID pledge(Actor resident, UUID campaign, String yuan, String giver, String naming) {
    return giving.pledge(resident, campaign, new MakePledge(yuan, giver, naming));
  }

  /** For a thousand heads. */
  public UUID subsidy(Actor secretary, UUID fund, String year) {
    return subsidies.certify(
        secretary, fund, new CertifyHeads(year, "1000", "区财政局", year + "-03-01"));
  }

  public static long fen(String yuan) {
    return Amount.parse(Unit.YUAN, yuan).value();
  }
}
