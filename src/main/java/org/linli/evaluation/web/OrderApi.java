package org.linli.evaluation.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.linli.evaluation.OrderBook;
import org.linli.evaluation.OrderReading;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders over JSON, as anybody may read them. */
@RestController
class OrderApi {

  private final OrderReading reading;
  private final Clock clock;

  OrderApi(OrderReading reading, Clock clock) {
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * A month, this one if none is said.
   *
   * @param unit only what this one has; empty text for the community itself
   */
  @GetMapping("/api/c/{community}/evaluation/orders")
  OrderBook orders(
      Scope scope,
      Community community,
      Paging paging,
      @RequestParam Optional<YearMonth> month,
      @RequestParam Optional<String> unit) {
    var shown = month.orElseGet(() -> YearMonth.from(Dates.day(clock.instant())));
    return reading.book(scope, community, shown, unit, paging);
  }
}
