package org.linli.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.kernel.Assurance;

/**
 * Whoever is logged in.
 *
 * @param name shown on staff screens and to the member
 * @param elder whether the member chose 长辈版
 * @param roles what was granted or delegated and holds now, and where
 * @param residencies persons of registers that the account belongs to
 * @param strength how surely the session knows; less than two factors opens a resident's role only
 */
public record Member(
    UUID accountId,
    String name,
    boolean elder,
    List<Role> roles,
    List<Residency> residencies,
    Strength strength) {

  /** The role that needs no more than a phone. */
  public static final String RESIDENT = "resident";

  public Member {
    roles = List.copyOf(roles);
    residencies = List.copyOf(residencies);
  }

  /** The same member in a session of that strength. */
  Member as(Strength known) {
    return new Member(accountId, name, elder, roles, residencies, known);
  }

  /** Whether the member works here; the session may be too weak to show it. */
  public boolean staff() {
    return roles.stream().anyMatch(role -> !role.role().equals(RESIDENT));
  }

  /** Whether a log-in with two factors would open more. */
  public boolean couldDoMore() {
    return strength != Strength.TWO_FACTORS && staff();
  }

  /** How surely the account belongs to a person of that community's register. */
  public Assurance assurance(long communityId) {
    return residencies.stream()
        .filter(residency -> residency.communityId() == communityId)
        .map(Residency::level)
        .max(Comparator.naturalOrder())
        .orElse(Assurance.PHONE);
  }

  /** The persons of that community's register that the account belongs to. */
  public Set<UUID> persons(long communityId) {
    return residencies.stream()
        .filter(residency -> residency.communityId() == communityId)
        .map(Residency::personId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The roles that this session opens. */
  public List<Role> openRoles() {
    return strength == Strength.TWO_FACTORS
        ? roles
        : roles.stream().filter(role -> role.role().equals(RESIDENT)).toList();
  }

  /**
   * A role bound to an area; it holds in every community below.
   *
   * @param role code of the role, for example {@code community-worker}
   * @param organizationId the unit a liaison speaks for
   * @param delegated whether it is a colleague's, in whose place the member acts
   */
  public record Role(long areaId, String role, Optional<UUID> organizationId, boolean delegated) {}

  /** A person of a community's register that the account belongs to; a family has several. */
  public record Residency(
      long communityId, UUID personId, Optional<UUID> householdId, Assurance level) {}
}
