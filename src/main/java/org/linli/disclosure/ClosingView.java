package org.linli.disclosure;

import java.util.Optional;
import org.linli.calendar.Due;
import org.linli.ledger.Quarter;
import org.linli.sunshine.MoneyFigures;

/**
 * The quarter that is closed next.
 *
 * @param over whether it can be closed now
 * @param due until when it is to be closed
 * @param open what is not settled yet
 * @param figures as they stand
 */
public record ClosingView(
    Quarter quarter, boolean over, Due due, StillOpen open, Optional<MoneyFigures> figures) {}
