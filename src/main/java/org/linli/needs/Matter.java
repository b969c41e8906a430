package org.linli.needs;

import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.ShortNumber;

/**
 * A need in the list of somebody whom it concerns.
 *
 * @param stands where the matter stands: the state of the need that goes on, if this one was merged
 * @param goesOn the need that goes on for this one
 * @param at since when it concerns them; the list is ordered by it
 */
public record Matter(
    NeedView need,
    Concern concern,
    MatterPart part,
    NeedStatus stands,
    Optional<ShortNumber> goesOn,
    Instant at) {}
