package org.linli.projects;

import java.util.Arrays;
import java.util.List;

/** How much what was found matters: something major keeps a project from being accepted. */
public enum Severity {
  MINOR,
  MAJOR;

  /** Their names. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Severity::name).toList();
  }
}
