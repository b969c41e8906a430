package org.linli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.testing.AtOnce;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.LedgerBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * FUND-4, FUND-5: whatever is posted, reserved, settled, voided, expired, reversed and closed, one
 * after another and at once, with the clock going forth and back: the books say what a list of sums
 * says, no limit is passed, and the sweep finds nothing.
 */
@IntegrationTest
class LedgerPropertyTest {

  private static final int STEPS = 150;

  @Autowired private Ledger ledger;
  @Autowired private LedgerReading reading;
  @Autowired private LedgerAudit audit;
  @Autowired private BookManagement books;
  @Autowired private LedgerBuilder aLedger;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private DueJobs due;

  private final List<UUID> accounts = new ArrayList<>();
  private final Map<UUID, Long> balances = new HashMap<>();
  private final List<UUID> posted = new ArrayList<>();
  private final List<UUID> pending = new ArrayList<>();
  private final List<Past> pasts = new ArrayList<>();
  private Actor actor;
  private SplittableRandom random = new SplittableRandom(0);

  private record Past(UUID account, Instant at, long balance) {}

  @BeforeEach
  void aCommunity() {
    actor = town.actor(town.newCommunity(), "community-secretary");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theBooksSayWhatTheListOfSumsSays(long seed) {
    random = new SplittableRandom(seed);
    aLedger.open(actor, "2026Q1");
    accounts.add(aLedger.opened(actor, "无限额", Unit.YUAN, Side.DEBIT, false, 3));
    IntStream.range(0, 4).forEach(each -> accounts.add(aLedger.earmark(actor, "专项 " + each)));
    for (var step = 0; step < STEPS; step++) {
      step();
    }
    atOnce();
    accounts.forEach(
        each -> assertThat(account(each).balance()).isEqualTo(balances.getOrDefault(each, 0L)));
    accounts.stream()
        .map(this::account)
        .filter(LedgerAccount::limited)
        .forEach(each -> assertThat(each.left()).isNotNegative());
    pasts.forEach(
        past -> assertThat(reading.balance(actor, past.account, past.at)).isEqualTo(past.balance));
    audit.run();
    assertThat(reading.audits(actor, Paging.first()).rows().getFirst().found()).isEmpty();
  }

  private void step() {
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> post();
      case 4 -> attempt(() -> pending.add(ledger.reserve(actor, journal(), until())));
      case 5 -> settle();
      case 6 -> any(pending).ifPresent(id -> attempt(() -> ledger.cancel(actor, key(), id)));
      case 7 -> reverse();
      case 8 -> later();
      default -> attempt(() -> books.close(actor, aLedger.next(actor)));
    }
  }

  private void post() {
    var journal = journal();
    attempt(
        () -> {
          posted.add(ledger.post(actor, journal));
          journal.transfers().forEach(this::move);
          remember(journal);
        });
  }

  private void settle() {
    any(pending)
        .ifPresent(
            id ->
                attempt(
                    () -> {
                      posted.add(ledger.settle(actor, key(), id));
                      lines(id).forEach(this::move);
                    }));
  }

  private void reverse() {
    any(posted)
        .ifPresent(
            id ->
                attempt(
                    () -> {
                      ledger.reverse(actor, key(), id, "");
                      lines(id).stream().map(Transfer::back).forEach(this::move);
                    }));
  }

  /** Mostly forth; what has expired is released. */
  private void later() {
    clock.advance(Duration.ofHours(random.nextInt(-20, 300)));
    due.run();
  }

  /** Everybody spends from the same earmarks at the same moment. */
  private void atOnce() {
    var journals = IntStream.range(0, 24).mapToObj(each -> journal()).toList();
    var outcomes =
        AtOnce.all(
            journals.stream().<Callable<UUID>>map(each -> () -> ledger.post(actor, each)).toList());
    for (var each = 0; each < journals.size(); each++) {
      if (outcomes.get(each).succeeded()) {
        journals.get(each).transfers().forEach(this::move);
      }
    }
  }

  private PostJournal journal() {
    var transfers = IntStream.range(0, random.nextInt(1, 4)).mapToObj(each -> transfer());
    return new PostJournal(key(), "", Optional.empty(), false, transfers.toList());
  }

  private Transfer transfer() {
    var from = random.nextInt(accounts.size());
    var to = (from + random.nextInt(1, accounts.size())) % accounts.size();
    var amount = new Amount(Unit.YUAN, random.nextInt(1, 50));
    return new Transfer(accounts.get(from), accounts.get(to), amount);
  }

  private Optional<Instant> until() {
    return random.nextBoolean()
        ? Optional.of(clock.instant().plus(Duration.ofHours(random.nextInt(1, 100))))
        : Optional.empty();
  }

  private void move(Transfer transfer) {
    balances.merge(transfer.debit(), sign(transfer.debit()) * transfer.amount().value(), Long::sum);
    balances.merge(
        transfer.credit(), -sign(transfer.credit()) * transfer.amount().value(), Long::sum);
  }

  private long sign(UUID account) {
    return account.equals(accounts.getFirst()) ? 1 : -1;
  }

  /** What the accounts showed right then; later postings must not change it. */
  private void remember(PostJournal journal) {
    var at = reading.journal(actor, posted.getLast()).at();
    journal.transfers().stream()
        .flatMap(each -> Stream.of(each.debit(), each.credit()))
        .filter(each -> !each.equals(accounts.getFirst())) // its other stripes have other moments
        .forEach(each -> pasts.add(new Past(each, at, balances.getOrDefault(each, 0L))));
  }

  private Optional<UUID> any(List<UUID> ids) {
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
  }

  private List<Transfer> lines(UUID journal) {
    return reading.journal(actor, journal).lines().stream().map(JournalLine::transfer).toList();
  }

  private LedgerAccount account(UUID id) {
    return reading.account(actor, id);
  }

  private static String key() {
    return LedgerBuilder.key();
  }

  private static void attempt(Runnable act) {
    try {
      act.run();
    } catch (Refused refused) {
      assertThat(refused.code()).isInstanceOf(LedgerError.class);
    }
  }
}
