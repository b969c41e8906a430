package org.linli.projects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Grade;
import org.linli.evaluation.Way;
import org.linli.kernel.Validation;

/**
 * A member of staff asked somebody who gains by a project, and was told a grade.
 *
 * @param who in words, so that nobody is asked twice; for staff, and erased when the round is over
 * @param grade name of a {@link Grade}
 * @param way one of {@link Way#BY_STAFF}
 * @param askedOn the day on which they said it
 */
public record RecordProjectRating(String who, String grade, String way, String askedOn) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RecordProjectRating(
      @Nullable String who,
      @Nullable String grade,
      @Nullable String way,
      @Nullable String askedOn) {
    var check = new Validation();
    this.who = check.required("who", who, 40);
    this.grade = check.choice("grade", grade, Grade.codes());
    this.way = check.choice("way", way, Way.BY_STAFF);
    this.askedOn = check.day("askedOn", askedOn).toString();
    check.done();
  }

  @JsonIgnore
  LocalDate day() {
    return LocalDate.parse(askedOn);
  }
}
