package org.linli.bodies;

import java.util.Optional;

/** What a body is for (ORG-2). */
public enum BodyTier {
  DECISION,
  EXECUTION,
  PARTICIPATION,
  SUPERVISION;

  /**
   * On which side of supervision its members are; on none where they only take part. Nobody is on
   * both.
   */
  Optional<String> side() {
    return switch (this) {
      case DECISION, EXECUTION -> Optional.of("ACTS");
      case SUPERVISION -> Optional.of("SUPERVISES");
      case PARTICIPATION -> Optional.empty();
    };
  }
}
