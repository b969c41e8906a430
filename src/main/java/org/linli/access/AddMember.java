package org.linli.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Gives somebody a role. Whether the role is given in that area, and whether it needs a unit, says
 * the rule {@code access/grants}.
 *
 * @param organizationId the unit somebody speaks for
 * @param period when the role holds
 */
public record AddMember(
    String phone, String name, String role, Optional<UUID> organizationId, Period period) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static AddMember of(
      @Nullable String phone,
      @Nullable String name,
      @Nullable String role,
      @Nullable String organization,
      @Nullable String from,
      @Nullable String until) {
    var check = new Validation();
    var digits = check.phone("phone", phone);
    var fullName = check.required("name", name, 30);
    var chosen = check.required("role", role, 40);
    var period = Period.of(check, from, until);
    check.done();
    return new AddMember(digits, fullName, chosen, uuid(organization), period);
  }

  private static Optional<UUID> uuid(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }
}
