package org.linli.bodies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Publishes an edition of a charter.
 *
 * @param charter its text
 * @param charterFrom the day from which it is in force
 * @param veto {@code no} if it gives no single member a veto (ORG-3), else {@code yes}
 */
public record PublishCharter(String charter, String charterFrom, String veto) {

  static final List<String> ANSWERS = List.of("no", "yes");
  private static final int LONGEST = 20_000;

  /** Two editions are compared line by line. */
  private static final int MOST_LINES = 600;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public PublishCharter(
      @Nullable String charter, @Nullable String charterFrom, @Nullable String veto) {
    var check = new Validation();
    this.charter = check.required("charter", charter, LONGEST);
    if (this.charter.lines().count() > MOST_LINES) {
      check.reject("charter", BodyError.TOO_MANY_LINES, MOST_LINES);
    }
    this.charterFrom = check.day("charterFrom", charterFrom).toString();
    this.veto = check.choice("veto", veto, ANSWERS);
    check.done();
  }

  @JsonIgnore
  LocalDate from() {
    return LocalDate.parse(charterFrom);
  }

  @JsonIgnore
  boolean noVeto() {
    return veto.equals("no");
  }
}
