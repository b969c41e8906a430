package org.linli.juries;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody who was drawn says whether they come.
 *
 * @param coming {@code ACCEPTED} or {@code DECLINED}
 */
public record ReplyToDraw(String coming) {

  /** What one can say. */
  public static final List<String> CHOICES = List.of(Reply.ACCEPTED.name(), Reply.DECLINED.name());

  /**
   * @throws org.linli.kernel.Invalid if it is neither
   */
  public ReplyToDraw(@Nullable String coming) {
    var check = new Validation();
    this.coming = check.choice("coming", coming, CHOICES);
    check.done();
  }

  @JsonIgnore
  Reply reply() {
    return Reply.valueOf(coming);
  }
}
