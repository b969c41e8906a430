package org.linli.platform;

import java.time.LocalTime;

/**
 * Work that is done once a day. Every node offers to do it, one of them does. It may run again
 * after a crash, so its effects must bear repeating.
 */
public interface NightlyJob {

  /** {@code module.what}, which is also the key of its text. */
  String name();

  /** When it begins, by Chinese time. */
  LocalTime at();

  /**
   * Does the work. What it throws is logged and shown to administrators; tomorrow it runs again.
   */
  void run();
}
