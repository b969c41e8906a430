package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Who spoke for what.
 *
 * @param item its place on the agenda
 * @param speaker for example 3 栋住户; a name only where they agree, because it becomes public
 * @param said in a line
 */
public record NoteSpeaker(String item, String speaker, String said) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public NoteSpeaker(@Nullable String item, @Nullable String speaker, @Nullable String said) {
    var check = new Validation();
    this.item = "" + Counted.line(check, "item", item);
    this.speaker = check.required("speaker", speaker, 20);
    this.said = check.required("said", said, 120);
    check.done();
  }

  @JsonIgnore
  int number() {
    return Integer.parseInt(item);
  }
}
