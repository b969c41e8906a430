package org.linli.directory;

/**
 * How many units promised something for a year (ORG-10).
 *
 * @param pledged units with at least one commitment
 * @param units all units of the register
 */
public record Participation(int year, int pledged, int units) {}
