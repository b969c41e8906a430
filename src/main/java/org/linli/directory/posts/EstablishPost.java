package org.linli.directory.posts;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A community has a post from now on.
 *
 * @param postKind a code of the rule {@code directory/posts}
 * @param place building, grid … in words; may be empty
 * @param phone of the office, for the public
 */
public record EstablishPost(String postKind, String place, String phone) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public EstablishPost(@Nullable String postKind, @Nullable String place, @Nullable String phone) {
    var check = new Validation();
    this.postKind = check.required("postKind", postKind, 40);
    this.place = check.optional("place", place, 30);
    this.phone = check.phone("phone", phone);
    check.done();
  }
}
