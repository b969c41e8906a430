package org.linli.platform;

import java.time.Duration;

/** Work that is done again and again by one of the nodes; its effects bear repeating. */
interface RepeatedJob {

  /** {@code module.what}. */
  String name();

  /** From the end of one time to the beginning of the next. */
  Duration every();

  /** Does the work. What it throws is logged; it runs again all the same. */
  void run();
}
