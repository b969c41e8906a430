package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Takes something off the agenda of a draft.
 *
 * @param item its place on the agenda
 */
public record DropItem(String item) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public DropItem(@Nullable String item) {
    var check = new Validation();
    this.item = "" + Counted.line(check, "item", item);
    check.done();
  }

  @JsonIgnore
  int number() {
    return Integer.parseInt(item);
  }
}
