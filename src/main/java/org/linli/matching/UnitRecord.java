package org.linli.matching;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a unit did before.
 *
 * @param settled needs that it claimed and settled
 * @param asked requests that it got this month
 * @param answerBy until when it may answer an open request about the need in question
 */
public record UnitRecord(UUID unit, int settled, int asked, Optional<Instant> answerBy) {

  static UnitRecord none(UUID unit) {
    return new UnitRecord(unit, 0, 0, Optional.empty());
  }
}
