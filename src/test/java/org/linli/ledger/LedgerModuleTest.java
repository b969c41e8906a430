package org.linli.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.testing.LedgerBuilder.key;
import static org.linli.testing.LedgerBuilder.yuan;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.testing.AtOnce;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.LedgerBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** FUND-4, FUND-5: what is posted balances, once and for all, and no earmark is overspent. */
@IntegrationTest
class LedgerModuleTest {

  @Autowired private Ledger ledger;
  @Autowired private BookManagement books;
  @Autowired private LedgerReading reading;
  @Autowired private LedgerBuilder aLedger;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private DueJobs due;

  @Value("${spring.datasource.url}")
  private String databaseUrl;

  private Actor secretary;
  private UUID bank;
  private UUID grants;
  private UUID earmark;

  @BeforeEach
  void openBooks() {
    secretary = town.actor(town.newCommunity(), "community-secretary");
    aLedger.open(secretary, "2026Q2");
    bank = aLedger.account(secretary, LedgerBuilder.BANK);
    grants = aLedger.account(secretary, LedgerBuilder.GRANTS);
    earmark = aLedger.earmark(secretary, "楼道灯专项");
  }

  @Test
  void theLastFenOfAnEarmarkIsSpentOnceHoweverManyTry() {
    aLedger.post(secretary, "捐来的", bank, earmark, "0.05");
    var outcomes = AtOnce.times(8, () -> aLedger.post(secretary, "买灯", earmark, bank, "0.02"));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(2);
    assertThat(outcomes)
        .filteredOn(each -> !each.succeeded())
        .allMatch(each -> each.refusal().equals(Optional.of(LedgerError.NOT_ENOUGH)));
    assertThat(left(earmark)).isEqualTo(1);
  }

  /** The constraint stands where the code would not. */
  @Test
  void noStatementPassesALimit() {
    var overspend =
        "update ledger.balance set debits_posted = debits_posted + 1 where account_id = '%s'";
    assertThatThrownBy(
            () -> Sql.of(databaseUrl).list(overspend.formatted(earmark) + " returning 1"))
        .rootCause()
        .hasMessageContaining("debits_within_credits");
  }

  @Test
  void transfersOfAJournalArePostedTogetherOrNotAtAll() {
    aLedger.post(secretary, "拨款", bank, grants, "100");
    var second = aLedger.earmark(secretary, "凉亭专项");
    var both =
        PostJournal.today(key(), "转专项", yuan(grants, earmark, "60"), yuan(second, earmark, "50"));
    assertRefused(LedgerError.NOT_ENOUGH, () -> ledger.post(secretary, both));
    assertThat(balance(earmark)).isZero();
    var fits =
        PostJournal.today(key(), "转专项", yuan(grants, earmark, "60"), yuan(grants, second, "40"));
    var journal = reading.journal(secretary, ledger.post(secretary, fits));
    assertThat(journal.lines())
        .extracting(line -> line.amount().value())
        .containsExactly(6_000L, 4_000L);
    assertThat(balance(second)).isEqualTo(4_000);
  }

  @Test
  void whoPayEachOtherAtTheSameMomentDoNotWaitForEachOther() {
    var other = aLedger.earmark(secretary, "凉亭专项");
    Stream.of(earmark, other).forEach(each -> aLedger.post(secretary, "起", bank, each, "100"));
    var works =
        IntStream.range(0, 16)
            .<Callable<UUID>>mapToObj(
                each ->
                    () ->
                        each % 2 == 0
                            ? aLedger.post(secretary, "去", earmark, other, "1")
                            : aLedger.post(secretary, "回", other, earmark, "1"))
            .toList();
    assertThat(AtOnce.all(works)).allMatch(AtOnce.Outcome::succeeded);
    assertThat(balance(earmark)).isEqualTo(10_000);
  }

  @Test
  void theSameKeyIsAnsweredAgainAndAnotherBodyRefused() {
    var key = key();
    var command = PostJournal.today(key, "拨款", yuan(bank, earmark, "100"));
    var outcomes = AtOnce.times(4, () -> ledger.post(secretary, command));
    assertThat(outcomes.stream().map(each -> each.value().orElseThrow()).distinct()).hasSize(1);
    aLedger.post(secretary, "花完", earmark, bank, "100");
    assertThat(ledger.post(secretary, command))
        .isEqualTo(outcomes.getFirst().value().orElseThrow());
    var other = PostJournal.today(key, "拨款", yuan(bank, earmark, "101"));
    assertRefused(LedgerError.KEY_REUSED, () -> ledger.post(secretary, other));
    assertThat(balance(earmark)).isZero();
  }

  @Test
  void aJournalIsReversedOnceAndARefundIsNotRefunded() {
    var paid = aLedger.post(secretary, "发票记了两遍", bank, earmark, "3600");
    var outcomes = AtOnce.times(4, () -> ledger.reverse(secretary, key(), paid, "重复，冲销"));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(balance(earmark)).isZero();
    var refund = reading.journal(secretary, paid).followedBy().orElseThrow();
    assertRefused(LedgerError.NOT_NOW, () -> ledger.reverse(secretary, key(), refund, ""));
    assertThat(reading.journal(secretary, refund).corrects()).isEmpty();
  }

  @Test
  void whatIsReservedIsHeldBackUntilItIsSettledVoidedOrExpires() {
    aLedger.post(secretary, "拨款", bank, earmark, "100");
    var until = clock.instant().plus(Duration.ofDays(2));
    var settled = reserve("60", Optional.empty());
    var expiring = reserve("40", Optional.of(until));
    assertThat(balance(earmark)).isEqualTo(10_000);
    assertThat(left(earmark)).isZero();
    assertRefused(
        LedgerError.NOT_ENOUGH, () -> aLedger.post(secretary, "买", earmark, bank, "0.01"));
    ledger.settle(secretary, key(), settled);
    assertThat(balance(earmark)).isEqualTo(4_000);
    assertRefused(LedgerError.ALREADY, () -> ledger.cancel(secretary, key(), settled));
    clock.advance(Duration.ofDays(2));
    assertRefused(LedgerError.EXPIRED, () -> ledger.settle(secretary, key(), expiring));
    due.run();
    assertThat(left(earmark)).isEqualTo(4_000);
    assertRefused(LedgerError.ALREADY, () -> ledger.cancel(secretary, key(), expiring));
    var voided = reserve("40", Optional.empty());
    ledger.cancel(secretary, key(), voided);
    assertThat(left(earmark)).isEqualTo(4_000);
  }

  @Test
  void nothingIsPostedIntoAClosedQuarterAndCorrectionsAreMarked() {
    var june = LocalDate.of(2026, 6, 30);
    var before = ledger.post(secretary, on(june, false, "100"));
    assertRefused(LedgerError.NOT_NEXT, () -> books.close(secretary, new Quarter(2026, 3)));
    books.close(secretary, new Quarter(2026, 2));
    assertRefused(LedgerError.NOT_OVER, () -> books.close(secretary, new Quarter(2026, 3)));
    assertRefused(LedgerError.CLOSED, () -> ledger.post(secretary, on(june, false, "1")));
    var correction = reading.journal(secretary, ledger.post(secretary, on(june, true, "1")));
    assertThat(correction.day()).isEqualTo(LocalDate.of(2026, 9, 8));
    assertThat(correction.corrects()).contains(june);
    var reversal = reading.journal(secretary, ledger.reverse(secretary, key(), before, "不该收的"));
    assertThat(reversal.day()).isEqualTo(LocalDate.of(2026, 9, 8));
    assertThat(reversal.corrects()).contains(june);
    var tomorrow = LocalDate.of(2026, 9, 9);
    assertRefused(LedgerError.IN_FUTURE, () -> ledger.post(secretary, on(tomorrow, true, "1")));
    var worker = town.actor(town.newCommunity(), "community-worker");
    assertRefused(KernelError.FORBIDDEN, () -> books.close(worker, new Quarter(2026, 3)));
  }

  @Test
  void whatIsPostedWhileAQuarterIsClosedIsInOrRefused() {
    var june = LocalDate.of(2026, 6, 30);
    var works = new ArrayList<Callable<Boolean>>();
    IntStream.range(0, 6)
        .forEach(each -> works.add(() -> ledger.post(secretary, on(june, false, "1")) != null));
    works.add(
        () -> {
          books.close(secretary, new Quarter(2026, 2));
          return true;
        });
    var in = AtOnce.all(works).stream().filter(AtOnce.Outcome::succeeded).count() - 1;
    assertThat(balance(earmark)).isEqualTo(100 * in);
    assertThat(
            Sql.of(databaseUrl)
                .number(
                    "select journals from ledger.closing where community_id = "
                        + secretary.communityId()))
        .isEqualTo((int) in);
  }

  @Test
  void aClockThatIsMovedBackNeitherReordersNorReopensAnything() {
    books.close(secretary, new Quarter(2026, 2));
    var first = aLedger.post(secretary, "先", bank, earmark, "2");
    clock.advance(Duration.ofDays(-100));
    var second = reading.journal(secretary, aLedger.post(secretary, "后", earmark, bank, "1"));
    assertThat(second.at()).isAfter(reading.journal(secretary, first).at());
    assertThat(second.day()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(titles(earmark, Paging.first())).containsExactly("后", "先");
  }

  @Test
  void aStatementIsReadPageByPageAndABalanceAtAnyMoment() {
    var moments = new ArrayList<Instant>();
    for (var each = 1; each <= 5; each++) {
      aLedger.post(secretary, "第 " + each, bank, earmark, "1");
      moments.add(clock.instant().plusSeconds(1)); // later than the account was opened
      clock.advance(Duration.ofHours(1));
    }
    for (var each = 0; each < moments.size(); each++) {
      assertThat(reading.balance(secretary, earmark, moments.get(each)))
          .isEqualTo(100L * (each + 1));
    }
    assertThat(reading.balance(secretary, earmark, moments.getFirst().minusSeconds(1))).isZero();
    var first = reading.statement(secretary, earmark, new Paging(Optional.empty(), 3));
    var rest = reading.statement(secretary, earmark, new Paging(first.next(), 3));
    assertThat(first.rows()).extracting(StatementLine::title).containsExactly("第 5", "第 4", "第 3");
    assertThat(rest.rows()).extracting(StatementLine::title).containsExactly("第 2", "第 1");
    assertThat(rest.rows().getLast().balance()).contains(100L);
  }

  @Test
  void anAccountThatAllTransfersHitIsKeptInStripesAndAddsUp() {
    var issued = aLedger.opened(secretary, "积分发放", Unit.POINTS, Side.DEBIT, false, 4);
    var people =
        IntStream.range(0, 12)
            .mapToObj(each -> aLedger.opened(secretary, "积分", Unit.POINTS, Side.CREDIT, true, 1))
            .toList();
    AtOnce.all(
        people.stream()
            .<Callable<UUID>>map(
                each ->
                    () ->
                        ledger.post(
                            secretary,
                            PostJournal.today(
                                key(), "", new Transfer(issued, each, new Amount(Unit.POINTS, 5)))))
            .toList());
    assertThat(balance(issued)).isEqualTo(60);
    assertThat(reading.balance(secretary, issued, clock.instant().plusSeconds(1))).isEqualTo(60);
    var first = reading.statement(secretary, issued, new Paging(Optional.empty(), 7));
    var rest = reading.statement(secretary, issued, new Paging(first.next(), 7));
    assertThat(Stream.concat(first.rows().stream(), rest.rows().stream()).map(StatementLine::other))
        .containsExactlyInAnyOrderElementsOf(people);
  }

  @Test
  void unitsAndCommunitiesDoNotMix() {
    var hours = aLedger.account(secretary, "8002");
    assertRefused(LedgerError.UNITS_DIFFER, () -> aLedger.post(secretary, "", bank, hours, "1"));
    var other = town.actor(town.newCommunity(), "community-secretary");
    aLedger.open(other, "2026Q3");
    assertRefused(
        LedgerError.NO_ACCOUNT,
        () -> aLedger.post(other, "", aLedger.account(other, LedgerBuilder.BANK), earmark, "1"));
  }

  private PostJournal on(LocalDate day, boolean correction, String yuan) {
    return new PostJournal(
        key(), "捐款", Optional.of(day), correction, List.of(yuan(bank, earmark, yuan)));
  }

  private UUID reserve(String yuan, Optional<Instant> until) {
    var command = PostJournal.today(key(), "预留", yuan(earmark, bank, yuan));
    return ledger.reserve(secretary, command, until);
  }

  private long balance(UUID account) {
    return reading.account(secretary, account).balance();
  }

  private long left(UUID account) {
    return reading.account(secretary, account).left();
  }

  private List<String> titles(UUID account, Paging paging) {
    return reading.statement(secretary, account, paging).rows().stream()
        .map(StatementLine::title)
        .toList();
  }
}
