package org.linli.needs;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.kernel.ShortNumber;

/**
 * One step of a need's story.
 *
 * @param party who did it, empty where that is not public
 * @param note what was said
 * @param salt opens the commitment in the evidence together with what is public of the step; empty
 *     where its words are not public
 * @param proxy whether a worker did it for the person 代办; never told to the public
 */
public record NeedStep(
    int sequence,
    NeedAction action,
    NeedStatus status,
    Instant at,
    String party,
    String note,
    String salt,
    boolean proxy) {

  private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{6,9}");

  /** Whether what was said is a grade of the rating. */
  public boolean graded() {
    return !note.isEmpty() && (action == NeedAction.CLOSE || action == NeedAction.REOPEN);
  }

  /** The project that is to answer the need, where the step says so. */
  public Optional<ShortNumber> project() {
    return action == NeedAction.PROJECT
        ? NUMBER.matcher(note).results().findFirst().flatMap(it -> ShortNumber.parse(it.group()))
        : Optional.empty();
  }
}
