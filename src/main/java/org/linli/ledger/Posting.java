package org.linli.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;

/**
 * A draft beside the accounts that it touches, which are held: nobody else moves them until it is
 * written or refused.
 *
 * @param clock what the clock says
 */
record Posting(Draft draft, List<Held> held, Instant clock) {

  /** Later than every transfer of these accounts, also where the clock was moved back. */
  Instant at() {
    var now = clock.truncatedTo(ChronoUnit.MICROS);
    return held.stream()
        .map(each -> each.lastAt().plus(1, ChronoUnit.MICROS))
        .filter(now::isBefore)
        .max(Instant::compareTo)
        .orElse(now);
  }

  /** The day on which it counts: never in a closed quarter. */
  LocalDate day() {
    var wanted = draft.day().filter(this::open).orElse(today());
    return open(wanted) ? wanted : closedUntil().plusDays(1);
  }

  /** The day of a closed quarter on which it would have counted. */
  Optional<LocalDate> corrects() {
    var wanted = reverses() ? draft.follows().map(JournalView::day) : draft.day();
    return wanted.filter(day -> !open(day) && (reverses() || draft.correction()));
  }

  private boolean reverses() {
    return draft.kind() == JournalKind.REVERSAL;
  }

  private boolean open(LocalDate day) {
    return day.isAfter(closedUntil());
  }

  private LocalDate closedUntil() {
    return held.stream().map(Held::closedUntil).max(LocalDate::compareTo).orElse(LocalDate.MIN);
  }

  private LocalDate today() {
    return Dates.day(clock);
  }

  /** Why it cannot be written; empty if it can. */
  Optional<Refused> wrong() {
    return accounts()
        .or(this::days)
        .or(this::expired)
        .or(() -> held.stream().flatMap(each -> limit(each).stream()).findFirst());
  }

  private Optional<Refused> accounts() {
    if (held.size() < draft.turnover().size()) {
      return Optional.of(new Refused(LedgerError.NO_ACCOUNT));
    }
    return draft.transfers().stream()
        .filter(each -> held.stream().anyMatch(it -> differs(it.account(), each)))
        .findFirst()
        .map(each -> new Refused(LedgerError.UNITS_DIFFER));
  }

  private static boolean differs(LedgerAccount account, Transfer transfer) {
    return transfer.touches(account.id()) && account.unit() != transfer.amount().unit();
  }

  private Optional<Refused> days() {
    if (draft.day().filter(today()::isBefore).isPresent()) {
      return Optional.of(new Refused(LedgerError.IN_FUTURE));
    }
    return draft
        .day()
        .filter(day -> !open(day) && !draft.correction())
        .map(day -> new Refused(LedgerError.CLOSED, Quarter.of(day)));
  }

  private Optional<Refused> expired() {
    return draft
        .follows()
        .filter(it -> draft.kind() == JournalKind.SETTLEMENT && it.expired(at()))
        .map(it -> new Refused(LedgerError.EXPIRED));
  }

  private Optional<Refused> limit(Held each) {
    var account = each.account();
    var turnover = draft.turnover().getOrDefault(account.id(), Sums.NONE);
    var after = account.sums().after(draft.kind(), turnover);
    if (after.tooLarge()) {
      return Optional.of(new Refused(LedgerError.TOO_LARGE));
    }
    return account.limited() && after.left(account.side()) < 0
        ? Optional.of(
            new Refused(
                LedgerError.NOT_ENOUGH, account.title(), account.unit().text(account.left())))
        : Optional.empty();
  }
}
