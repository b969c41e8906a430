package org.linli.directory;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What somebody looks for below an area, and where the list goes on.
 *
 * @param find the beginning of a name or, in digits, of a code; empty for those right below
 * @param after code of the last area of the page before; empty for the first page
 */
public record AreaSearch(String find, String after) {

  static final AreaSearch NOTHING = new AreaSearch("", "");

  /** Rows of one page. */
  static final int PAGE = 100;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AreaSearch(@Nullable String find, @Nullable String after) {
    var check = new Validation();
    this.find = check.optional("find", find, 60);
    this.after = check.optional("after", after, 12);
    check.done();
  }

  boolean byCode() {
    return find.matches("\\d{1,12}");
  }
}
