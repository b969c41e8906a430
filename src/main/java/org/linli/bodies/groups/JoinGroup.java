package org.linli.bodies.groups;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody joins a group; its contact and staff alone read this.
 *
 * @param name as they like to be called
 * @param phone may be empty
 */
public record JoinGroup(String name, String phone) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public JoinGroup(@Nullable String name, @Nullable String phone) {
    var check = new Validation();
    this.name = check.required("name", name, 30);
    this.phone = phone == null || phone.isBlank() ? "" : check.phone("phone", phone);
    check.done();
  }
}
