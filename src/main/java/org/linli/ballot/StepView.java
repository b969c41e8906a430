package org.linli.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a ballot's story.
 *
 * @param line of the roll that was corrected
 * @param note for everybody
 * @param salt with which the evidence is bound to what was said
 */
public record StepView(
    BallotAction action, @Nullable Integer line, String note, String salt, Instant at) {}
