package org.linli.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Gives somebody a role in a community.
 *
 * @param organizationId the unit, needed for a liaison
 */
public record AddMember(String phone, String name, String role, Optional<UUID> organizationId) {

  /** Roles that are given in a community. */
  public static final List<String> ROLES = List.of("community-worker", "liaison");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static AddMember of(
      @Nullable String phone,
      @Nullable String name,
      @Nullable String role,
      @Nullable String organization) {
    var check = new Validation();
    var digits = check.phone("phone", phone);
    var fullName = check.required("name", name, 30);
    var chosen = check.choice("role", role, ROLES);
    var unit = uuid(organization);
    if (chosen.equals("liaison") && unit.isEmpty()) {
      check.reject("organization", AccessError.UNIT_NEEDED);
    }
    check.done();
    return new AddMember(digits, fullName, chosen, unit);
  }

  private static Optional<UUID> uuid(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }
}
