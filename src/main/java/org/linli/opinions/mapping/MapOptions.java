package org.linli.opinions.mapping;

/**
 * What a community chose before the round; all of it comes from a rule file and is published with
 * the map, so that whoever holds the votes can draw the same map again.
 *
 * @param minimumAnswers who answered fewer statements is left out (fewer, where a round has fewer)
 * @param minimumVoters below that many people left there is no map
 * @param minimumGroup smallest group that is shown; a smaller one is joined to those next to it
 * @param minimumShape smallest group whose spread is shown, not only its middle
 * @param maximumGroups the most groups that are tried, 2 to 5
 * @param significance how many standard errors a difference must have to be named
 * @param listed the most statements of each list
 * @param step percentages are rounded to this many points, sizes of groups to this many people
 * @param seed of everything that is drawn by lot
 */
public record MapOptions(
    int minimumAnswers,
    int minimumVoters,
    int minimumGroup,
    int minimumShape,
    int maximumGroups,
    double significance,
    int listed,
    int step,
    long seed) {

  public MapOptions {
    atLeast(1, minimumAnswers, "minimumAnswers");
    atLeast(2, minimumVoters, "minimumVoters");
    atLeast(2, minimumGroup, "minimumGroup");
    atLeast(minimumGroup, minimumShape, "minimumShape");
    atLeast(2, maximumGroups, "maximumGroups");
    atLeast(1, listed, "listed");
    atLeast(1, step, "step");
    if (step > 50) {
      throw new IllegalArgumentException("step is " + step + ", at most 50");
    }
    if (maximumGroups > 5) {
      throw new IllegalArgumentException("maximumGroups is " + maximumGroups + ", at most 5");
    }
    if (!(significance > 0)) {
      throw new IllegalArgumentException("significance is " + significance);
    }
  }

  /**
   * Seven answers are those of the Polis paper; the rest is ours: ten people because fewer know
   * each other's answers anyway, five to a group because that is where statistical offices stop
   * showing cells, 2.33 standard errors because some hundred comparisons are made at once.
   */
  public static MapOptions usual(long seed) {
    return new MapOptions(7, 10, 5, 10, 5, 2.33, 5, 5, seed);
  }

  private static void atLeast(int least, int value, String name) {
    if (value < least) {
      throw new IllegalArgumentException(name + " is " + value + ", at least " + least);
    }
  }
}
