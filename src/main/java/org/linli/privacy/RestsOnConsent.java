package org.linli.privacy;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;

/**
 * What a module may keep only while somebody consents to it. It is told of the end within the
 * transaction that ends the consent, so nothing outlives it.
 */
public interface RestsOnConsent {

  /**
   * A consent ended.
   *
   * @param renewedBy the consent to a new wording of the same purpose, on which it rests from now
   *     on
   */
  void ended(Actor actor, UUID consentId, Optional<UUID> renewedBy);
}
