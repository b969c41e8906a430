package org.linli.bodies;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Founds a body as a template says.
 *
 * @param template a code of the rule {@code bodies/templates}
 * @param name as people call it
 * @param phone for everybody
 */
public record FoundBody(String template, String name, String phone) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public FoundBody(@Nullable String template, @Nullable String name, @Nullable String phone) {
    var check = new Validation();
    this.template = check.required("template", template, 40);
    this.name = check.required("name", name, 40);
    this.phone = check.phone("phone", phone);
    check.done();
  }
}
