package org.linli.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One attempt to back up, successful or not.
 *
 * @param directory where the file went or should have gone
 * @param success what came out
 * @param failure why nothing did
 */
public record Run(
    UUID id,
    Origin origin,
    Instant startedAt,
    Instant endedAt,
    String directory,
    Optional<Success> success,
    Optional<Failure> failure) {

  /**
   * @param endPointAt everything acknowledged before this moment is in the file
   * @param endPosition the exact end point
   */
  public record Success(String fileName, long bytes, Instant endPointAt, String endPosition) {}

  /**
   * @param code of a {@link BackupError}
   * @param detail what the disk or the database said, for those who administer them
   */
  public record Failure(String code, String detail) {}

  /** How long it took. */
  public Duration duration() {
    return Duration.between(startedAt, endedAt);
  }
}
