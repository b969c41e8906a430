package org.linli.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Puts a unit into a community's register.
 *
 * @param name as people know it
 * @param kind one of {@link #KINDS}
 */
public record RegisterOrganization(String name, String kind) {

  /** Resident unit, social organisation, property company, self-organised group. */
  public static final List<String> KINDS =
      List.of("resident-unit", "social-organization", "property-company", "self-organized");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RegisterOrganization(@Nullable String name, @Nullable String kind) {
    var check = new Validation();
    this.name = check.required("name", name, 60);
    this.kind = check.choice("kind", kind, KINDS);
    check.done();
  }
}
