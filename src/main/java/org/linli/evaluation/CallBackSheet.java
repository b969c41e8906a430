package org.linli.evaluation;

import java.time.Instant;
import java.util.List;

/**
 * A call-back with all that whoever calls needs.
 *
 * @param name of whoever was not content
 * @param phone masked until it was revealed; empty where none is known any more
 * @param masked whether it is
 * @param tries what was tried, newest first
 */
public record CallBackSheet(
    CallBack call, String name, String phone, boolean masked, List<Tried> tries) {

  public CallBackSheet {
    tries = List.copyOf(tries);
  }

  /**
   * One try.
   *
   * @param by name of the colleague
   */
  public record Tried(CallBackState outcome, Way way, String by, Instant at, String note) {}
}
