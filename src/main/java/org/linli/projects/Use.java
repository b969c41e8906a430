package org.linli.projects;

import java.util.Arrays;
import java.util.List;

/** Whether what was made is used, as somebody saw it (PROJ-9). */
public enum Use {
  USED(ProjectAction.FIND_USED),
  HARDLY_USED(ProjectAction.FIND_HARDLY_USED),
  UNUSED(ProjectAction.FIND_UNUSED);

  private final ProjectAction action;

  Use(ProjectAction action) {
    this.action = action;
  }

  ProjectAction action() {
    return action;
  }

  /** Their names. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Use::name).toList();
  }
}
