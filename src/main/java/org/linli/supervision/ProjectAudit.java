package org.linli.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Due;
import org.linli.kernel.ShortNumber;

/**
 * The audit of one project.
 *
 * @param number of the project
 * @param due until when it is published
 * @param publishedAt when it was
 * @param summary empty until then
 * @param problems how many lines are a no; 0 until then
 * @param inspectors who look, by the numbers that were drawn
 * @param lines empty for everybody until it is published
 */
public record ProjectAudit(
    UUID id,
    ShortNumber number,
    String title,
    Due due,
    Optional<Instant> publishedAt,
    String summary,
    int problems,
    List<Inspector> inspectors,
    List<Line> lines) {

  public ProjectAudit {
    inspectors = List.copyOf(inspectors);
    lines = List.copyOf(lines);
  }

  /**
   * Who looks.
   *
   * @param number on the list of the draw
   */
  public record Inspector(int number, boolean signed) {}

  /**
   * A line of the checklist.
   *
   * @param answer one of {@link AnswerAudit#ANSWERS}; empty while there is none
   * @param finding where the project has to put it right
   */
  public record Line(
      int position,
      String asked,
      boolean grave,
      String answer,
      String remark,
      @Nullable UUID finding) {}
}
