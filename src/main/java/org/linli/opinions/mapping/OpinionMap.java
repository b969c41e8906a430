package org.linli.opinions.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be published of a round. It holds nobody's position, and little from which one could be
 * worked out:
 *
 * <ul>
 *   <li>no group smaller than the rule's smallest; where fewer than that many of a group answered a
 *       statement, its share is missing;
 *   <li>sizes and percentages rounded; shares are (n + 1) / (N + 2) and never 0 or 100, so no group
 *       is ever said to be of one mind, which would give away each of its members;
 *   <li>a group's place is its middle, its shape an ellipse of one and a half standard deviations.
 *       A hull would be drawn through the places of the people at its corners;
 *   <li>two maps drawn before and after one vote would show that vote, therefore whoever draws must
 *       wait until several people have voted.
 * </ul>
 *
 * @param people how many people the map is of, rounded; zero if there is no map
 * @param statements how many statements they answered
 * @param groups the largest first; one of all people if there are none, empty if there is no map
 * @param tallies each statement's shares, in the order of statements' numbers
 * @param unite what all groups say alike, the strongest first
 * @param divide where two groups are furthest apart, the widest first
 * @param clearness the silhouette in percent: how much nearer people are to their own group than to
 *     the next; zero without groups
 * @param stability in percent, how alike the groups are when a fifth of the people is left out;
 *     zero without groups
 * @param seed with which the map was drawn
 */
public record OpinionMap(
    Finding finding,
    int people,
    int statements,
    List<Group> groups,
    List<Tally> tallies,
    List<Meeting> unite,
    List<Parting> divide,
    int clearness,
    int stability,
    long seed) {

  public OpinionMap {
    groups = List.copyOf(groups);
    tallies = List.copyOf(tallies);
    unite = List.copyOf(unite);
    divide = List.copyOf(divide);
  }

  /** What was found. */
  public enum Finding {
    /** Too few people answered enough; nothing else is said. */
    TOO_FEW,
    /** Opinions do not hang together so that groups could be told apart. */
    ONE_GROUP,
    GROUPS
  }

  /**
   * A group of people who answer alike.
   *
   * @param size rounded
   * @param x of its middle, from -100 to 100
   * @param y of its middle, from -100 to 100
   * @param spread missing where the group is too small for it
   * @param marks what it says more often than all others, the clearest first
   */
  public record Group(int size, int x, int y, @Nullable Spread spread, List<Mark> marks) {
    public Group {
      marks = List.copyOf(marks);
    }
  }

  /**
   * An ellipse around a group's middle, in the units of the map.
   *
   * @param along half the longer axis
   * @param across half the shorter axis
   * @param degrees of the longer axis against the first direction, counter-clockwise, 0 to 179
   */
  public record Spread(int along, int across, int degrees) {}

  /**
   * What a group says more often than all others.
   *
   * @param answer agree or disagree
   * @param within percent of the group's answers
   * @param elsewhere percent of the others' answers
   */
  public record Mark(long statement, Answer answer, int within, int elsewhere) {}

  /**
   * What was said to a statement.
   *
   * @param all missing where too few answered
   * @param groups in the order of the groups, with null where too few of a group answered
   */
  public record Tally(long statement, @Nullable Share all, List<@Nullable Share> groups) {
    public Tally {
      groups = Collections.unmodifiableList(new ArrayList<>(groups));
    }
  }

  /** Percent of the answers; who neither agreed nor disagreed passed. */
  public record Share(int agree, int disagree) {}

  /**
   * A statement on which the groups meet.
   *
   * @param answer what all groups say: agree or disagree
   * @param consensus the product over groups of the share that says it, in percent (group-informed
   *     consensus); a large group cannot outvote a small one
   */
  public record Meeting(long statement, Answer answer, int consensus) {}

  /**
   * A statement on which groups part.
   *
   * @param most index of the group that agrees most often
   * @param least index of the group that agrees least often
   * @param difference between their shares, in points
   */
  public record Parting(long statement, int most, int least, int difference) {}
}
