package org.linli.boards;

import java.time.Instant;
import java.util.List;
import org.linli.projects.LetterView;
import org.linli.projects.ProjectFile;
import org.linli.projects.ProjectPage;

/**
 * What whoever takes a project over has to know (PROG-3).
 *
 * @param by who opened it
 * @param at when; everything is as it was then
 * @param papers empty for whoever may not read them
 * @param letters about what was late, the latest first
 */
public record ProjectHandover(
    String by,
    Instant at,
    ProjectPage page,
    List<ProjectFile.Paper> papers,
    List<LetterView> letters) {

  /** Its chapters, in their order. */
  public static final List<String> CHAPTERS =
      List.of("open", "charter", "milestones", "answers", "letters", "papers", "history");

  public ProjectHandover {
    papers = List.copyOf(papers);
    letters = List.copyOf(letters);
  }
}
