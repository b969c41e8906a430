package org.linli.needs;

import java.time.Instant;

/**
 * What is promised to whoever raises a need now (NEED-4).
 *
 * @param contactHours within which somebody gets in touch
 * @param answerHours within which there is an answer, on Sundays too
 * @param sooner whether the answer comes sooner because of whom it concerns (NEED-5)
 */
public record Promised(
    int contactHours, Instant contact, int answerHours, Instant answer, boolean sooner) {}
