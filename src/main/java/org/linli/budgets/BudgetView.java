package org.linli.budgets;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;
import org.linli.kernel.ShortNumber;

/**
 * A round as pages and API read it.
 *
 * @param reason why it was called off, or empty
 * @param ballot the ballot that takes its votes, once the list is fixed
 */
public record BudgetView(
    UUID id,
    ShortNumber number,
    RoundPlan plan,
    RoundStatus status,
    String reason,
    Optional<ShortNumber> ballot,
    Optional<Instant> countedAt,
    Instant madeAt) {

  Cursor position() {
    return new Cursor(madeAt, id);
  }
}
