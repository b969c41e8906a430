package org.linli.calendar;

import java.time.Instant;

/**
 * When something has to be done.
 *
 * @param provisional whether it was counted with days of which no notice is known yet, as Monday to
 *     Friday; it is counted again when the notice is imported
 */
public record Due(Instant at, boolean provisional) {}
