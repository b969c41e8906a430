package org.linli.bodies.groups;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A resident has an idea for a group (ORG-12). All of it becomes public once the community has
 * welcomed it.
 *
 * @param name of the group
 * @param idea what it does
 * @param contactName whom to ask for
 * @param contactPhone of whom to ask for
 */
public record StartGroup(String name, String idea, String contactName, String contactPhone) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public StartGroup(
      @Nullable String name,
      @Nullable String idea,
      @Nullable String contactName,
      @Nullable String contactPhone) {
    var check = new Validation();
    this.name = check.required("name", name, 30);
    this.idea = check.required("idea", idea, 300);
    this.contactName = check.required("contactName", contactName, 20);
    this.contactPhone = check.phone("contactPhone", contactPhone);
    check.done();
  }
}
