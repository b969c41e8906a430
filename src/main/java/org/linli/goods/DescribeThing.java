package org.linli.goods;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says anew what a thing is.
 *
 * @param place where it is fetched, and when
 * @param freely {@code yes} if whoever comes may take it
 * @param paused {@code yes} if it is not lent for now
 */
public record DescribeThing(
    String name, String description, String place, String freely, String paused) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public DescribeThing(
      @Nullable String name,
      @Nullable String description,
      @Nullable String place,
      @Nullable String freely,
      @Nullable String paused) {
    var check = new Validation();
    this.name = name(check, name);
    this.description = description(check, description);
    this.place = place(check, place);
    this.freely = yes(check, "freely", freely);
    this.paused = yes(check, "paused", paused);
    check.done();
  }

  static String name(Validation check, @Nullable String value) {
    return check.required("name", value, 30);
  }

  static String description(Validation check, @Nullable String value) {
    return check.optional("description", value, 300);
  }

  static String place(Validation check, @Nullable String value) {
    return check.required("place", value, 60);
  }

  /** Whether a box is ticked: {@code yes} or nothing. */
  static String yes(Validation check, String field, @Nullable String value) {
    return check.optional(field, value, 3).equals("yes") ? "yes" : "";
  }

  @JsonIgnore
  boolean isFree() {
    return freely.equals("yes");
  }

  @JsonIgnore
  boolean isLent() {
    return !paused.equals("yes");
  }
}
