package org.linli.ballot;

import java.util.Optional;

/**
 * How many take part while the ballot is open, in steps, so that nobody's vote or area shows when
 * it comes in.
 *
 * @param heads in per cent, down to the step
 * @param area the same; absent where nothing is counted by area
 * @param step in per cent
 */
public record Bar(int heads, Optional<Integer> area, int step) {

  /**
   * @return nothing on a small roll, where even a step would say who voted
   */
  static Optional<Bar> of(RollTurnout turnout, boolean byArea, int step, int least) {
    if (turnout.lines() < least) {
      return Optional.empty();
    }
    return Optional.of(
        new Bar(
            down(turnout.voted(), turnout.lines(), step),
            byArea && turnout.area() > 0
                ? Optional.of(down(turnout.votedArea(), turnout.area(), step))
                : Optional.empty(),
            step));
  }

  private static int down(long part, long whole, int step) {
    return (int) (part * 100 / whole) / step * step;
  }
}
