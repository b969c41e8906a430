package org.linli.needs.asking;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Concern;
import org.linli.needs.NeedStatus;

/**
 * A need that was reported done, as one of those sees it whom it concerns.
 *
 * @param needId the need that went on, where theirs was merged into it
 * @param title its public summary
 * @param affected how many it concerns: the raiser and all others
 * @param completedAt when it was last reported done; tells one round of asking from the next
 * @param ratingDue until when they are asked
 * @param handler who is responsible for it, and so never says for others how it went
 * @param workers who did some of the work, which is the same to them
 * @param street whether it is about the community itself, so that the street follows it
 * @param account of whom this is told
 * @param concern how it concerns that account, if it does
 * @param own the need that the account raised and that was merged into this one
 */
public record Completion(
    UUID needId,
    ShortNumber number,
    NeedStatus status,
    String title,
    int affected,
    Optional<Instant> completedAt,
    Optional<Instant> ratingDue,
    Optional<UUID> handler,
    Set<UUID> workers,
    boolean street,
    UUID account,
    Optional<Concern> concern,
    Optional<ShortNumber> own) {

  public Completion {
    workers = Set.copyOf(workers);
  }

  /** Whether it is done and not reopened; of what was settled only while people are asked. */
  public boolean rated(Instant now) {
    return completedAt.isPresent()
        && (status == NeedStatus.COMPLETED || (status == NeedStatus.CLOSED && asking(now)));
  }

  /** Whether people are still asked. */
  public boolean asking(Instant now) {
    return ratingDue.filter(due -> !now.isAfter(due)).isPresent();
  }

  /** Whether somebody is responsible for it or did some of the work. */
  public boolean workOf(UUID accountId) {
    return workers.contains(accountId) || handler.filter(accountId::equals).isPresent();
  }

  public boolean raiser() {
    return concern.filter(how -> how == Concern.RAISER).isPresent();
  }
}
