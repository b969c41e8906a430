package org.linli.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** The one factory of identifiers. */
public final class Ids {

  private Ids() {}

  /** A fresh UUIDv7 (RFC 9562, 5.7): ordered by time, so that indexes grow at one end. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
