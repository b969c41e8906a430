package org.linli.fairs;

import java.time.YearMonth;
import java.util.List;

/**
 * What came of the fairs of a month.
 *
 * @param fairs that were held
 * @param stalls that units had
 * @param visitors that were counted
 * @param deals that were struck
 * @param done deals that are done by now
 */
public record FairMonth(YearMonth month, int fairs, int stalls, int visitors, int deals, int done) {

  static FairMonth of(YearMonth month, List<FairView> held) {
    return new FairMonth(
        month,
        held.size(),
        held.stream().mapToInt(FairView::taken).sum(),
        held.stream().mapToInt(fair -> fair.visitors().orElse(0)).sum(),
        held.stream().mapToInt(FairView::deals).sum(),
        held.stream().mapToInt(FairView::done).sum());
  }
}
