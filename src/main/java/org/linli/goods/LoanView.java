package org.linli.goods;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A loan as its borrower and the keepers of the thing see it.
 *
 * @param thing with how it is kept
 * @param pieces that were asked for
 * @param open of these, still to be fetched or brought back
 * @param reason why it was declined, or empty
 * @param handedOn the day on which it was handed out
 * @param there whether the open pieces are in the store at this moment, for what is still asked for
 * @param borrower whose it is; empty names once it was forgotten
 */
public record LoanView(
    UUID id,
    ThingView thing,
    int pieces,
    int open,
    LocalDate from,
    LocalDate until,
    LoanStatus status,
    String reason,
    Optional<LocalDate> handedOn,
    Optional<LocalDate> endedOn,
    boolean there,
    Borrower borrower) {

  /** Whether it should be back already. */
  public boolean overdue(LocalDate today) {
    return status == LoanStatus.OUT && until.isBefore(today);
  }

  /** Whether it can be handed out, perhaps earlier than asked for. */
  public boolean fetchable(LocalDate today) {
    return status == LoanStatus.ASKED && !until.isBefore(today);
  }

  boolean ofAccount(UUID account) {
    return borrower.account().filter(account::equals).isPresent();
  }

  /**
   * Who has it.
   *
   * @param account empty where a keeper lent to somebody without one
   */
  public record Borrower(Optional<UUID> account, String name, String phone) {}
}
