package org.linli.projects;

import org.linli.kernel.ErrorCode;

/** How projects refuse. */
public enum ProjectError implements ErrorCode {
  NOT_NOW("projects.not-now", 409),
  NOT_ALL_DONE("projects.not-all-done", 409),
  NOT_THE_LEAD("projects.not-the-lead", 403),
  OWN_PROJECT("projects.own-project", 403),
  /** PROJ-11: neither a verified need nor a figure. */
  NO_EVIDENCE("projects.no-evidence", 422),
  NO_FIGURE("projects.no-figure", 422),
  NOT_VERIFIED("projects.not-verified", 422),
  NO_NUMBER("projects.no-number", 422),
  NOT_A_MILESTONE("projects.not-a-milestone", 422),
  TOO_MANY_MILESTONES("projects.too-many-milestones", 422),
  WEIGHTS_NOT_WHOLE("projects.weights-not-whole", 422),
  WAITS_FOR_NOTHING("projects.waits-for-nothing", 422),
  IN_A_CIRCLE("projects.in-a-circle", 422),
  WAITS("projects.waits", 422),
  IS_PAST("projects.is-past", 422),
  NOT_WATCHING("projects.not-watching", 403),
  NOT_ASKED("projects.not-asked", 403),
  NOT_LATE("projects.not-late", 422),
  ALREADY_APPLIED("projects.already-applied", 409),
  STILL_ASKING("projects.still-asking", 409),
  TOO_EARLY("projects.too-early", 409),
  NOT_YET("projects.not-yet", 422),
  STILL_RED("projects.still-red", 409),
  NO_FILE("projects.no-file", 422),
  TOO_MANY_FILES("projects.too-many-files", 409),
  TOO_MANY_PICTURES("projects.too-many-pictures", 422),
  SHOWN_BEFORE("projects.shown-before", 422);

  private final String code;
  private final int status;

  ProjectError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
