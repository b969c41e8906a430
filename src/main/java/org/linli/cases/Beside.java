package org.linli.cases;

import java.util.Optional;
import java.util.UUID;

/**
 * What the library says of a project.
 *
 * @param source from which it was begun
 * @param told the case that tells of it
 * @param brand why it is what the community is known for
 * @param written what tells of it, published or not; for staff alone
 */
public record Beside(
    Optional<Source> source, Optional<UUID> told, Optional<String> brand, Optional<Draft> written) {

  public boolean nothing() {
    return source.isEmpty() && told.isEmpty() && brand.isEmpty();
  }

  /** What was written, and how it stands. */
  public record Draft(UUID id, CaseStatus status) {}

  /**
   * A case, also one that was withdrawn meanwhile.
   *
   * @param community whose it is, by its name
   */
  public record Source(UUID caseId, String title, String community) {}
}
