package org.linli.projects;

import java.time.Instant;
import java.util.List;

/**
 * A project as those see it who work on it.
 *
 * @param reports whether the reader may report for whoever leads
 * @param leads whether the reader leads it, so that somebody else inspects it
 * @param papers the latest first
 * @param letters about what was late, the latest first
 */
public record ProjectFile(
    ProjectPage page,
    boolean reports,
    boolean leads,
    List<Paper> papers,
    List<LetterView> letters) {

  public ProjectFile {
    papers = List.copyOf(papers);
    letters = List.copyOf(letters);
  }

  /** Where it stands. */
  public ProjectView project() {
    return page.project();
  }

  /** A paper that is kept with it. */
  public record Paper(String sha256, String name, Instant addedAt) {}
}
