package org.linli.evaluation;

import java.time.Instant;

/**
 * Whom the community asked in a year, and how much of what it heard was real (NEED-9).
 *
 * @param asked households that were asked
 * @param households of the register
 * @param accurate needs that were found real
 * @param decided needs that were found real or returned
 */
public record SurveyYear(
    int year, int asked, int households, int accurate, int decided, Instant countedAt) {}
