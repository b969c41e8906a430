package org.linli.kernel;

import java.time.Instant;
import java.util.UUID;

/** A fact of one community, told after it happened. Records in the past tense, ids only. */
public interface DomainEvent {

  /** Identifies the event when it is delivered again. */
  UUID eventId();

  long communityId();

  Instant at();
}
