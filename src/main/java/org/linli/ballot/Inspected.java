package org.linli.ballot;

import java.util.List;

/**
 * How lines of a named ballot voted.
 *
 * @param next the number from which the next page begins, or 0
 */
public record Inspected(BallotPage page, List<Line> lines, int next) {

  /** How one voted. */
  public record Line(
      int number, String homes, String metres, VoteChannel channel, BallotChoices choices) {}
}
