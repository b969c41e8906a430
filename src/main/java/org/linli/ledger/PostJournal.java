package org.linli.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Transfers that belong together: all are posted, or none.
 *
 * @param key of the caller's command; the same key and the same journal are answered again
 * @param title what it is about, in words; may be empty
 * @param day on which it counts, if not today
 * @param correction whether it is one: if its day lies in a closed quarter, it falls into the open
 *     one and is marked
 * @param transfers 1 to 100
 */
public record PostJournal(
    String key,
    String title,
    Optional<LocalDate> day,
    boolean correction,
    List<Transfer> transfers) {

  private static final int MOST = 100;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public PostJournal(
      @Nullable String key,
      @Nullable String title,
      Optional<LocalDate> day,
      boolean correction,
      List<Transfer> transfers) {
    var check = new Validation();
    this.key = check.required("key", key, 128);
    this.title = check.optional("title", title, 60);
    this.day = day;
    this.correction = correction;
    this.transfers = List.copyOf(transfers);
    check.done();
    if (transfers.isEmpty() || transfers.size() > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " transfers");
    }
  }

  /** Counts today. */
  public static PostJournal today(String key, String title, Transfer... transfers) {
    return new PostJournal(key, title, Optional.empty(), false, List.of(transfers));
  }

  Draft draft(JournalKind kind, Optional<Instant> expires) {
    return new Draft(kind, key, title, Optional.empty(), day, correction, expires, transfers);
  }
}
