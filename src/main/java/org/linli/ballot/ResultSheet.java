package org.linli.ballot;

import java.util.Optional;
import org.linli.ballot.counting.Result;
import org.linli.directory.people.PartGroups;

/**
 * What was counted, as everybody may read it.
 *
 * @param result every number; of fewer votes than the rule says only whether something was adopted
 * @param channels how many came in which way; absent where one of the ways is too few to be shown
 * @param papers how many were printed, and how many of those do not count
 * @param envelopes of a secret ballot, what came out of them
 * @param groups who took part against the roll; of few votes nothing
 * @param whole whether numbers are shown at all
 */
public record ResultSheet(
    Result result,
    Optional<Ways> channels,
    Papers papers,
    Optional<Envelopes> envelopes,
    PartGroups groups,
    boolean whole) {

  /**
   * What came out of the envelopes of a secret ballot.
   *
   * @param unreadable that did not open, held no paper, or were gone: counted as blank
   * @param copied copies of another one, counted as blank: somebody wrote into the database
   */
  public record Envelopes(int unreadable, int copied) {

    /** Whether there is something to tell. */
    public boolean wrong() {
      return unreadable + copied > 0;
    }
  }

  /** How many votes came in which way. */
  public record Ways(long web, long door, long paper) {

    /** Whether none of them, or all that is left without it, is fewer than that many. */
    boolean shownFrom(int least) {
      return enough(web, least) && enough(door, least) && enough(paper, least);
    }

    private static boolean enough(long votes, int least) {
      return votes == 0 || votes >= least;
    }
  }

  /**
   * Papers of a ballot.
   *
   * @param second of lines that had voted already
   */
  public record Papers(long printed, long counted, long second, long spoilt) {}
}
