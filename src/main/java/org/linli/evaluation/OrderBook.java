package org.linli.evaluation;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Slice;

/**
 * A month of what residents ordered, units took and society rated (MATCH-4).
 *
 * @param unit of which alone the orders are shown; empty text for the community itself
 * @param least of fewer people no grades are shown
 * @param units what the month came to for each, by name, as it was counted last night
 * @param orders newest first
 */
public record OrderBook(
    YearMonth month,
    Optional<String> unit,
    int least,
    List<UnitMonth> units,
    Slice<Order> orders) {}
