package org.linli.projects;

import java.util.Optional;

/** How grave a letter about something late is (PROJ-2), in the order in which they come. */
public enum LetterLevel {
  /** 预警. */
  WARNING(ProjectAction.WARN),
  /** 督办. */
  SUPERVISION(ProjectAction.SUPERVISE),
  /** 约谈. */
  INTERVIEW(ProjectAction.INTERVIEW);

  private final ProjectAction action;

  LetterLevel(ProjectAction action) {
    this.action = action;
  }

  /** What issuing it is in the project's story. */
  ProjectAction action() {
    return action;
  }

  /** That of a step of the ladder, from 1; empty where a rule has more steps than there are. */
  static Optional<LetterLevel> of(int step) {
    return step <= values().length ? Optional.of(values()[step - 1]) : Optional.empty();
  }
}
