package org.linli.evaluation.web;

import java.time.Instant;
import java.util.Optional;
import org.linli.evaluation.Figures;
import org.linli.evaluation.Grade;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedView;

/**
 * How a need was rated, for one reader.
 *
 * @param number of the need that was done
 * @param figures how all rated it, if enough did
 * @param said what the reader said
 * @param open whether the reader may rate, or say something else
 * @param until how long
 */
public record RatingShown(
    ShortNumber number,
    Optional<Figures> figures,
    Optional<Grade> said,
    boolean open,
    Instant until) {

  /** For somebody who is not asked. */
  static RatingShown figures(NeedView need, Figures figures) {
    return new RatingShown(
        need.number(), Optional.of(figures), Optional.empty(), false, need.dueAt());
  }

  boolean any() {
    return open || figures.isPresent() || said.isPresent();
  }
}
