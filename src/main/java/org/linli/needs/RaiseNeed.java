package org.linli.needs;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody asks for something.
 *
 * @param category a code of the rule {@code needs/categories}
 * @param content in their own words; never public
 * @param place where, in words; may be empty
 * @param contactName how to address them
 * @param contactPhone where to call back
 */
public record RaiseNeed(
    String category, String content, String place, String contactName, String contactPhone) {

  /** The longest statement, in characters. */
  public static final int MAX_CONTENT = 2_000;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RaiseNeed(
      @Nullable String category,
      @Nullable String content,
      @Nullable String place,
      @Nullable String contactName,
      @Nullable String contactPhone) {
    var check = new Validation();
    this.category = check.required("category", category, 40);
    this.content = check.required("content", content, MAX_CONTENT);
    this.place = check.optional("place", place, 100);
    this.contactName = check.required("contactName", contactName, 30);
    this.contactPhone = check.phone("contactPhone", contactPhone);
    check.done();
  }
}
