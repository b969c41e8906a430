package org.linli.supervision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What inspectors found, by the lines of the checklist.
 *
 * @param lines in the order of the checklist
 * @param summary what everybody will read first
 */
public record AnswerAudit(List<Line> lines, String summary) {

  /** What a line is answered with. */
  public static final List<String> ANSWERS = List.of("YES", "NO", "NOT_APPLICABLE");

  private static final int MOST_LINES = 100;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AnswerAudit(@Nullable List<Line> lines, @Nullable String summary) {
    var check = new Validation();
    var read = new ArrayList<Line>();
    var sent = lines == null ? List.<Line>of() : lines;
    for (var position = 1; position <= Math.min(sent.size(), MOST_LINES); position++) {
      read.add(line(check, position, sent.get(position - 1)));
    }
    this.lines = List.copyOf(read);
    this.summary = check.required("summary", summary, 500);
    check.done();
  }

  private static Line line(Validation check, int position, Line sent) {
    var answer = check.choice("answer-" + position, sent.answer(), ANSWERS);
    return new Line(
        answer,
        answer.equals("NO")
            ? check.required("remark-" + position, sent.remark(), 300)
            : check.optional("remark-" + position, sent.remark(), 300));
  }

  /**
   * A line.
   *
   * @param answer one of {@link #ANSWERS}
   * @param remark what was seen; needed for a no
   */
  public record Line(@Nullable String answer, @Nullable String remark) {}
}
