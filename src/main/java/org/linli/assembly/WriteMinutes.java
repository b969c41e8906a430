package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What was said about an item, in short.
 *
 * @param item its place on the agenda
 * @param revision of what was there when it was begun, so that two do not overwrite each other; 0
 *     for the first
 */
public record WriteMinutes(String item, String content, String revision) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public WriteMinutes(@Nullable String item, @Nullable String content, @Nullable String revision) {
    var check = new Validation();
    this.item = "" + Counted.line(check, "item", item);
    this.content = check.required("content", content, 1000);
    this.revision = "" + Counted.read(check, "revision", revision, 0, 99999);
    check.done();
  }

  @JsonIgnore
  int number() {
    return Integer.parseInt(item);
  }

  @JsonIgnore
  int seen() {
    return Integer.parseInt(revision);
  }
}
