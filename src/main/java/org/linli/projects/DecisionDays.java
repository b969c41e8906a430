package org.linli.projects;

/**
 * How long it took from proposals to decisions (PROJ-10).
 *
 * @param median in days; 0 where nothing was decided
 * @param decided of how many
 */
public record DecisionDays(int median, int decided) {}
