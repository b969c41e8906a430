package org.linli.evaluation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * Somebody was not content; a colleague of the handler calls back.
 *
 * @param accountId whose rating it was
 * @param grade what they said last
 * @param note in their words; empty where they left none or it was erased
 * @param workers who did some of the work on the need
 * @param street whether the street calls, because it is about the community
 * @param againAt when it is tried, or tried again
 * @param attempts calls that nobody took so far
 * @param rank of its need; smaller goes first (NEED-5)
 * @param affected how many the need concerns
 */
public record CallBack(
    UUID id,
    UUID needId,
    ShortNumber number,
    String title,
    Instant completedAt,
    UUID accountId,
    Grade grade,
    String note,
    Optional<UUID> handler,
    Set<UUID> workers,
    boolean street,
    CallBackState state,
    Instant startedAt,
    Instant againAt,
    Instant dueAt,
    int attempts,
    int rank,
    int affected) {

  public CallBack {
    workers = Set.copyOf(workers);
  }

  /** Whether somebody is responsible for the need or did some of the work. */
  boolean workOf(UUID account) {
    return workers.contains(account) || handler.filter(account::equals).isPresent();
  }
}
