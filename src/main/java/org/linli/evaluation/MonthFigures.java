package org.linli.evaluation;

import java.time.LocalDate;

/**
 * The ratings of what was reported done in a month.
 *
 * @param month its first day
 */
public record MonthFigures(LocalDate month, Figures figures) {}
