package org.linli.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;

/**
 * A program of somebody else's that came with a token (DATA-1).
 *
 * @param accountId under which steps and audit name it
 * @param areaId where its scopes hold, and in every community below
 * @param scopes codes of permissions
 * @param organizationId the unit it speaks for, if it is a unit's
 */
public record Integration(
    UUID accountId, long areaId, Set<String> scopes, Optional<UUID> organizationId) {

  public Integration {
    scopes = Set.copyOf(scopes);
  }

  /** What it may do in a community or area. */
  Grants grants(Community place) {
    return areaId == place.id() || place.ancestors().contains(areaId)
        ? new Grants(scopes, organizationId)
        : Grants.none();
  }
}
