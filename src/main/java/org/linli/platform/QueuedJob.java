package org.linli.platform;

/**
 * Work that is done once for each piece given to {@link JobQueue}, beside the request that asked
 * for it. One node does it; if that node dies, it is done again, so its effects must bear
 * repeating.
 */
public interface QueuedJob {

  /** {@code module.what}. */
  String name();

  /**
   * Does the work. What it throws is logged, and it is tried again half a minute later.
   *
   * @param piece what was given to the queue
   */
  void run(String piece);
}
