package org.linli.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A fund as everybody reads it (FUND-2).
 *
 * @param holder the unit that holds the account by law
 * @param supervisor the unit that supervises it beside the community committee
 * @param sources what came from where, and what of it is left
 */
public record FundView(
    UUID id,
    String number,
    String name,
    FundKind kind,
    String holder,
    String supervisor,
    String bankName,
    LocalDate openedOn,
    Optional<LocalDate> closedOn,
    String reason,
    List<SourceSum> sources) {

  /** What is in it, in fen. */
  public long left() {
    return sources.stream().mapToLong(SourceSum::left).sum();
  }

  /** What came in, without what was returned. */
  public long received() {
    return sources.stream().mapToLong(SourceSum::received).sum();
  }

  public long spent() {
    return sources.stream().mapToLong(SourceSum::spent).sum();
  }
}
