package org.linli.projects;

import java.util.Arrays;
import java.util.List;

/** As what somebody watches a project (PROJ-4). */
public enum Watches {
  /** A citizen observer 居民观察员: who offers it is one. */
  OBSERVER,
  /** Of the supervision group 监督小组. */
  RESIDENT,
  /** The same, somebody who knows the trade. */
  PROFESSIONAL;

  /** Their names. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Watches::name).toList();
  }

  /** Whether it is one of the supervision group. */
  public boolean group() {
    return this != OBSERVER;
  }
}
