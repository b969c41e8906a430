package org.linli.projects;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of a project's story.
 *
 * @param party who did it; empty where the platform did
 * @param note what was said
 * @param report the three answers, where it was a report
 */
public record StoryStep(
    ProjectAction action, Instant at, String party, String note, Optional<Answers> report) {

  /**
   * The answers of a progress report.
   *
   * @param hinders may be empty
   * @param percent done by then
   */
  public record Answers(String did, String comes, String hinders, int percent) {}
}
