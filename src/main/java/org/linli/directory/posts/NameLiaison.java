package org.linli.directory.posts;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/** A unit names somebody for talking to the community. */
public record NameLiaison(String name, String phone) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public NameLiaison(@Nullable String name, @Nullable String phone) {
    var check = new Validation();
    this.name = check.required("name", name, 30);
    this.phone = check.phone("phone", phone);
    check.done();
  }
}
