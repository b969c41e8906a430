package org.linli.budgets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a round, as everybody reads it.
 *
 * @param action code of a {@link RoundAction}, or SUGGEST, WITHDRAW, FEASIBLE, UNFIT of an idea
 * @param idea number of the idea that it was about
 */
public record StepView(String action, @Nullable Integer idea, String note, Instant at) {}
