package org.linli.matching;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An area looks at all of its communities (MATCH-1).
 *
 * @param status {@link #RUNNING}, {@link #DONE} or {@link #CANCELLED}
 * @param done how many communities were looked at
 * @param communities how many there are
 */
public record AreaRun(
    UUID id,
    Instant startedAt,
    String status,
    int done,
    int communities,
    Optional<Instant> endedAt) {

  public static final String RUNNING = "RUNNING";
  public static final String DONE = "DONE";
  public static final String CANCELLED = "CANCELLED";

  public boolean running() {
    return status.equals(RUNNING);
  }
}
