package org.linli.evaluation;

import java.util.List;

/** How a grade came in, or how somebody was asked. */
public enum Way {
  /** Whoever rated chose it on the page. */
  PAGE,
  PHONE,
  VISIT;

  /** How a member of staff asks. */
  public static final List<String> BY_STAFF = List.of(PHONE.name(), VISIT.name());
}
