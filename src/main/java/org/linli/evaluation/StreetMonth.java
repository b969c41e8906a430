package org.linli.evaluation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A month of one community as its street sees it.
 *
 * @param month its first day
 * @param raised how many needs came in
 * @param settled how many of these are settled
 * @param late how many are late now, whenever they came in
 * @param rated how many people rated what was reported done in the month; 0 also where too few did
 * @param content how many of these were content
 */
public record StreetMonth(
    LocalDate month,
    long fromCommunityId,
    int raised,
    int settled,
    int late,
    int rated,
    int content,
    Instant countedAt) {}
