package org.linli.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an account may do in one community.
 *
 * @param permissions codes such as {@code needs:verify}, the union over the account's roles there
 * @param organizationId the unit it speaks for, if it is a unit's liaison 联络员
 * @param assurance how surely it belongs to a person of the community's register
 * @param persons the persons of that register that it belongs to; a family has several
 */
public record Grants(
    Set<String> permissions,
    Optional<UUID> organizationId,
    Assurance assurance,
    Set<UUID> persons) {

  public Grants {
    permissions = Set.copyOf(permissions);
    persons = Set.copyOf(persons);
  }

  /** Of somebody who is no person of the register. */
  public Grants(Set<String> permissions, Optional<UUID> organizationId, Assurance assurance) {
    this(permissions, organizationId, assurance, Set.of());
  }

  /** Of somebody who is known by their phone only. */
  public Grants(Set<String> permissions, Optional<UUID> organizationId) {
    this(permissions, organizationId, Assurance.PHONE);
  }

  /** No permission at all. */
  public static Grants none() {
    return new Grants(Set.of(), Optional.empty());
  }
}
