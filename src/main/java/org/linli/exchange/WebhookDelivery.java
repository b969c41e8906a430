package org.linli.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;

/**
 * A message in the log.
 *
 * @param state {@code WAITING}, {@code DELIVERED} or {@code FAILED}
 * @param attempts how often it was tried
 * @param dueAt when it is tried next, while it waits
 * @param httpStatus what the receiver answered last
 * @param problem why there was no answer: {@code NO_ANSWER}, {@code NOT_ALLOWED} or {@code OFF}
 * @param millis how long the last try took
 */
public record WebhookDelivery(
    UUID deliveryId,
    String type,
    String state,
    Instant createdAt,
    int attempts,
    Instant dueAt,
    Optional<Instant> triedAt,
    Optional<Integer> httpStatus,
    Optional<String> problem,
    Optional<Integer> millis) {

  Cursor position() {
    return new Cursor(createdAt, deliveryId);
  }
}
