package org.linli.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whoever is logged in.
 *
 * @param name shown on staff screens and to the member
 * @param elder whether the member chose 长辈版
 * @param roles what was granted, and where
 */
public record Member(UUID accountId, String name, boolean elder, List<Role> roles) {

  public Member {
    roles = List.copyOf(roles);
  }

  /**
   * A role bound to an area; it holds in every community below.
   *
   * @param role code of the role, for example {@code community-worker}
   * @param organizationId the unit a liaison speaks for
   */
  public record Role(long areaId, String role, Optional<UUID> organizationId) {}
}
