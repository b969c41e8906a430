package org.linli.spending;

import java.time.Instant;
import java.util.Optional;

/**
 * What a purchase waits for.
 *
 * @param due by when, if there is a day
 */
public record Waiting(Kind kind, PurchaseLine purchase, Optional<Instant> due) {

  /** What is to be done. */
  public enum Kind {
    APPROVE,
    CONFIRM,
    EXPLAIN,
    PAY
  }
}
