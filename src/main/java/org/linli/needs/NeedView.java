package org.linli.needs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * A need as lists show it.
 *
 * @param title the public summary, or the raiser's own first words where the reader may see them
 * @param dueAt until when the next step is promised
 * @param affected how many people it concerns: the raiser and all who said "me too"
 * @param paused whether outside causes hold the work up, so that its clock stands still
 * @param provisional whether the due day counts on holidays that are not known yet
 * @param rank what goes first; for those who work on needs only
 */
public record NeedView(
    UUID id,
    ShortNumber number,
    NeedStatus status,
    String category,
    String title,
    Instant raisedAt,
    Instant dueAt,
    int affected,
    boolean paused,
    boolean provisional,
    Optional<Rank> rank) {

  /** For somebody who may not read the raiser's words. */
  NeedView untitled() {
    return new NeedView(
        id, number, status, category, "", raisedAt, dueAt, affected, paused, provisional, rank);
  }
}
