package org.linli.access.integrations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An integration as those who answer for it see it.
 *
 * @param name what steps and audit show
 * @param responsible who to call about it
 * @param scopes codes of permissions
 * @param prefixes of the tokens that work now, the latest first
 * @param usedFrom network of the last request, without its last part
 */
public record IntegrationView(
    UUID integrationId,
    long areaId,
    String name,
    String responsible,
    String purpose,
    List<String> scopes,
    Instant validUntil,
    Instant registeredAt,
    Optional<Instant> revokedAt,
    List<String> prefixes,
    @Nullable Instant usedAt,
    @Nullable String usedFrom) {

  /** Whether its tokens open anything. */
  public boolean active(Instant now) {
    return revokedAt.isEmpty() && now.isBefore(validUntil);
  }

  /** The last moment on which it holds, to be shown as a day. */
  public Instant lastDay() {
    return validUntil.minusMillis(1);
  }
}
