package org.linli.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.FundBuilder.fen;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.ledger.LedgerError;
import org.linli.ledger.Quarter;
import org.linli.platform.Dates;
import org.linli.sunshine.MoneyPeriod;
import org.linli.sunshine.SunshineFigures;
import org.linli.testing.AtOnce;
import org.linli.testing.FundBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.SpendingBuilder;
import org.linli.testing.SpendingBuilder.Money;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** FUND-3: a quarter is closed and published in one step, and says what was open. */
@IntegrationTest
class DisclosureModuleTest {

  @Autowired private DisclosureManagement disclosure;
  @Autowired private DisclosureReading reading;
  @Autowired private SunshineFigures figures;
  @Autowired private FundBuilder aFund;
  @Autowired private SpendingBuilder aPurchase;
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
  private Quarter quarter;

  /** Everything before the quarter of today is closed. */
  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    council = town.actor(community, "council-member");
    everybody = Scope.publicOf(community.id());
    money = aPurchase.money(community, worker, secretary, "20000");
    quarter = Quarter.of(Dates.day(clock.instant()));
    for (var next = next(); !next.equals(quarter); next = next()) {
      disclosure.close(secretary, next, new CloseQuarter(""));
    }
  }

  private Quarter next() {
    return disclosure.next(secretary).orElseThrow().quarter();
  }

  private void later() {
    clock.advance(Duration.ofDays(95));
  }

  @Test
  void aSheetIsWhatTheBooksWereWhenTheyWereClosed() throws NoSuchAlgorithmException {
    later();
    assertThat(disclosure.next(worker).orElseThrow().over()).isTrue();
    disclosure.close(secretary, quarter, new CloseQuarter(""));
    var sheet = reading.show(everybody, quarter.toString());
    assertThat(sheet.figures()).isEqualTo(figures.of(everybody, MoneyPeriod.of(quarter)));
    assertThat(sheet.figures().all().received()).isEqualTo(fen("20000"));
    assertThat(sheet.open().all()).isZero();
    assertThat(reading.list(everybody).getFirst().after()).isEqualTo(fen("20000"));
    aFund.income(worker, money.fund(), "DONATION", "50");
    assertThat(reading.show(everybody, quarter.toString())).isEqualTo(sheet);
    assertThat(recorded(sheet.sha256())).isEqualTo(1);
    assertThat(sha256(reading.kept(everybody, quarter.toString()))).isEqualTo(sheet.sha256());
    assertRefused(
        LedgerError.NOT_NEXT, () -> disclosure.close(secretary, quarter, new CloseQuarter("再结一次")));
  }

  @Test
  void whatIsOpenNeedsAReasonThatEverybodyReads() {
    var number =
        aPurchase.approved(
            worker, secretary, council, money, aPurchase.supplier(worker, community), "900");
    aPurchase.paid(worker, number, money, "900");
    aFund.line(worker, money.fund(), "30", "某人", "不知道是什么");
    later();
    assertThat(disclosure.next(secretary).orElseThrow().open())
        .isEqualTo(new StillOpen(1, 1, 0, 0));
    assertThat(field(() -> disclosure.close(secretary, quarter, new CloseQuarter(" "))))
        .isEqualTo("openReason");
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(everybody, quarter.toString()));
    assertThat(next()).as("nothing half done stays").isEqualTo(quarter);
    disclosure.close(secretary, quarter, new CloseQuarter("店家月底前补开发票"));
    var sheet = reading.show(everybody, quarter.toString());
    assertThat(sheet.reason()).isEqualTo("店家月底前补开发票");
    assertThat(sheet.open().all()).isEqualTo(2);
  }

  @Test
  void onlyWhoManagesTheBooksClosesThem() {
    later();
    assertRefused(
        KernelError.FORBIDDEN, () -> disclosure.close(worker, quarter, new CloseQuarter("")));
    assertThat(disclosure.overdue(secretary).orElseThrow().quarter()).isEqualTo(quarter);
    assertThat(disclosure.overdue(secretary).orElseThrow().due().at())
        .isAfter(Dates.end(quarter.lastDay()));
  }

  @Test
  void ofTwoWhoCloseAtOnceOneDoes() {
    later();
    var done =
        AtOnce.times(
            2,
            () -> {
              disclosure.close(secretary, quarter, new CloseQuarter(""));
              return quarter;
            });
    assertThat(done.stream().filter(it -> it.value().isPresent())).hasSize(1);
    assertThat(reading.list(everybody)).extracting(SheetLine::quarter).doesNotHaveDuplicates();
  }

  private int recorded(String sha256) {
    return Sql.of(databaseUrl)
        .number(
            """
            select count(*) from evidence.outbox
            where kind = 'disclosure.sheet' and community_id = %d and content like '%%%s%%'
            """
                .formatted(community.id(), sha256));
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
