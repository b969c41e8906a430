package org.linli.directory.posts;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A unit names somebody for talking to the community.
 *
 * @param reference their number in the register of people; empty if they are not there
 */
public record NameLiaison(String name, String phone, String reference) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public NameLiaison(@Nullable String name, @Nullable String phone, @Nullable String reference) {
    var check = new Validation();
    this.name = check.required("name", name, 30);
    this.phone = check.phone("phone", phone);
    this.reference = check.optional("reference", reference, 40);
    check.done();
  }

  /** Somebody who is not in the register. */
  public NameLiaison(@Nullable String name, @Nullable String phone) {
    this(name, phone, "");
  }
}
