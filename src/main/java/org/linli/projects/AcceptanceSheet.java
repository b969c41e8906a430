package org.linli.projects;

import java.util.List;
import java.util.Optional;
import org.linli.evaluation.Grade;

/**
 * A round in which people say whether they accept a project, as a reader sees it.
 *
 * @param asks whether the reader may say that it is done
 * @param asked whether the reader is asked
 * @param said what the reader said last
 * @param records whether the reader may write down what others said
 * @param concludes whether the reader may end the round before its day
 * @param told who was asked by telephone or at the door, in words; for those who write it down
 */
public record AcceptanceSheet(
    ProjectPage page,
    boolean asks,
    boolean asked,
    Optional<Grade> said,
    boolean records,
    boolean concludes,
    List<String> told) {

  public AcceptanceSheet {
    told = List.copyOf(told);
  }
}
