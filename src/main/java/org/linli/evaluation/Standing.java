package org.linli.evaluation;

import java.time.Instant;
import java.util.Optional;

/**
 * How a round stands for one of those who are asked.
 *
 * @param closesAt until when they are asked
 * @param published its figures, if enough have rated
 * @param said what they said last
 */
public record Standing(Instant closesAt, Optional<Figures> published, Optional<Grade> said) {}
