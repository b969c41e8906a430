package org.linli.projects;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What may be asked of a project until when. */
enum ProjectClock {
  /** Yes or no to a proposal. */
  DECISION(false),
  /** Another lead where there is none. */
  LEAD(false),
  REPORT(true),
  INSPECTION(true),
  /** What is to be put right, and then the look at it. */
  RECTIFICATION(true),
  /** Until when people are asked whether they accept it. */
  ACCEPTANCE(true),
  /** A check whether it is used. */
  USE(false),
  /** What becomes of something that nobody uses. */
  UNUSED(false);

  /** What is due later is nobody's to-do yet. */
  static final Duration NEAR = Duration.ofDays(14);

  private final boolean moves;

  ProjectClock(boolean moves) {
    this.moves = moves;
  }

  /** Whether a notice of holidays may move it. */
  boolean moves() {
    return moves;
  }

  /** As pages and columns call it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(ProjectClock::code).toList();
  }
}
