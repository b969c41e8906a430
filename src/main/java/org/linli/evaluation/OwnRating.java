package org.linli.evaluation;

import java.util.Optional;
import org.linli.needs.asking.Completion;

/**
 * What somebody is asked and has said.
 *
 * @param said what they said last, if they did
 * @param open whether they may say it now, or say something else
 */
public record OwnRating(Completion need, Optional<Rating> said, boolean open) {}
