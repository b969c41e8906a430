package org.linli.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an account may do in one community.
 *
 * @param permissions codes such as {@code needs:verify}, the union over the account's roles there
 * @param organizationId the unit it speaks for, if it is a unit's liaison 联络员
 */
public record Grants(Set<String> permissions, Optional<UUID> organizationId) {

  public Grants {
    permissions = Set.copyOf(permissions);
  }

  /** No permission at all. */
  public static Grants none() {
    return new Grants(Set.of(), Optional.empty());
  }
}
