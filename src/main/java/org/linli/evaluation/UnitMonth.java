package org.linli.evaluation;

import java.time.Instant;

/**
 * What became of a month's needs that a unit had in hand (MATCH-4).
 *
 * @param unit its name as the needs' story tells it; empty for the community itself
 * @param ordered how many were given to it
 * @param taken how many of these it took
 * @param claimed how many it took by its own wish
 * @param due how many of what it took were done or should have been by then
 * @param inTime how many of these were done in time
 * @param figures how what it did was rated; nothing where few rated
 * @param countedAt when that was counted
 */
public record UnitMonth(
    String unit,
    int ordered,
    int taken,
    int claimed,
    int due,
    int inTime,
    Figures figures,
    Instant countedAt) {}
