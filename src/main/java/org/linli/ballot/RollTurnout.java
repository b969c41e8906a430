package org.linli.ballot;

/**
 * How many lines a roll has, and how many have voted.
 *
 * @param area of the roll, in 0.01 m²
 * @param parts dwellings
 * @param unmeasured dwellings whose area is unknown: they count as heads, with no area
 * @param votedArea of those who voted
 */
public record RollTurnout(
    long lines,
    long area,
    long parts,
    long unmeasured,
    long voted,
    long votedArea,
    long web,
    long door,
    long paper) {}
