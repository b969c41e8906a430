package org.linli.bodies;

import java.util.List;
import java.util.UUID;

/**
 * A seat for whoever fills it.
 *
 * @param body where it is
 * @param termYears what the form proposes
 * @param terms of everybody who had it or will have it, the latest first
 */
public record SeatFile(
    SeatView seat, UUID body, String bodyName, int termYears, List<SeatView.Holder> terms) {}
