package org.linli.access;

import java.util.Optional;
import java.util.UUID;

/** A role that an account has, or would have, in an area. */
record Grant(
    UUID accountId, long areaId, String role, Optional<UUID> organizationId, Period period) {

  static Grant open(UUID accountId, long areaId, String role, Optional<UUID> organizationId) {
    return new Grant(accountId, areaId, role, organizationId, Period.OPEN);
  }
}
