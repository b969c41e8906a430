package org.linli.projects;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One step of a project's story.
 *
 * @param party who did it; empty where the platform did
 * @param note what was said
 * @param salt with which the evidence committed to what was said
 * @param report the three answers, where it was a report
 */
public record StoryStep(
    ProjectAction action,
    Instant at,
    String party,
    String note,
    String salt,
    Optional<Answers> report) {

  /**
   * The answers of a progress report.
   *
   * @param hinders may be empty
   * @param percent done by then
   * @param pictures the first given first
   */
  public record Answers(
      String did, String comes, String hinders, int percent, List<ReportPicture> pictures) {

    public Answers {
      pictures = List.copyOf(pictures);
    }
  }
}
