package org.linli.directory.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who took part, against all who could (EVAL-7, DELIB-7). By the register of people; of those of
 * whom it knows neither age nor home nothing is said. Groups of few people are put together with
 * their neighbours, so that nobody is recognised in one and none can be worked out from the others.
 *
 * @param ages in the order of age; empty where nothing is left to tell apart
 * @param homes who owns where they live and who rents
 */
public record PartGroups(List<Group> ages, List<Group> homes) {

  /** Points of a hundred from which a group is said to be missing. */
  public static final int BEHIND = 10;

  /** Of whom nothing may be told apart. */
  public static final PartGroups UNKNOWN = new PartGroups(List.of(), List.of());

  public PartGroups {
    ages = List.copyOf(ages);
    homes = List.copyOf(homes);
  }

  /**
   * Puts groups of few together.
   *
   * @param ages one after the other, each joined to its next while it is small
   * @param least people that a group has at least, of those who took part and of those who did not
   */
  public static PartGroups of(List<Group> ages, List<Group> homes, int least) {
    return new PartGroups(
        several(joined(ages, least)),
        homes.stream().anyMatch(it -> it.small(least)) ? List.of() : several(homes));
  }

  /** Of one group alone its number says nothing that the whole does not. */
  private static List<Group> several(List<Group> groups) {
    return groups.size() < 2 ? List.of() : groups;
  }

  private static List<Group> joined(List<Group> ages, int least) {
    var joined = new ArrayList<Group>();
    var open = Optional.<Group>empty();
    for (var each : ages) {
      var group = open.map(before -> before.with(each)).orElse(each);
      if (group.small(least)) {
        open = Optional.of(group);
      } else {
        joined.add(group);
        open = Optional.empty();
      }
    }
    if (open.isPresent() && !joined.isEmpty()) {
      joined.add(joined.removeLast().with(open.get()));
    }
    return joined;
  }

  /**
   * The groups that took part clearly less than all of them together.
   *
   * @param points of a hundred by which their share is smaller
   */
  public List<Group> missing(int points) {
    var missing = new ArrayList<Group>();
    for (var groups : List.of(ages, homes)) {
      var entitled = groups.stream().mapToLong(Group::entitled).sum();
      var took = groups.stream().mapToLong(Group::took).sum();
      groups.stream().filter(it -> it.behind(took, entitled, points)).forEach(missing::add);
    }
    return missing;
  }

  /**
   * Some of those who could.
   *
   * @param from first part: an age in years, or {@code OWNED}, {@code RENTED}
   * @param until first age that is not in it any more; empty for all above, and of homes
   */
  public record Group(String from, String until, long entitled, long took) {

    /** Whether it is told by the home, not by age. */
    public boolean home() {
      return !Character.isDigit(from.charAt(0));
    }

    /** Of a hundred. */
    public int percent() {
      return Math.toIntExact(Math.round(100.0 * took / entitled));
    }

    /** The last age in it. */
    public int last() {
      return Integer.parseInt(until) - 1;
    }

    boolean small(int least) {
      return entitled < least || few(took, least) || few(entitled - took, least);
    }

    private static boolean few(long people, int least) {
      return people > 0 && people < least;
    }

    private boolean behind(long allVoted, long all, int points) {
      return all > 0 && 100 * (allVoted * entitled - took * all) >= points * all * entitled;
    }

    private Group with(Group next) {
      return new Group(from, next.until, entitled + next.entitled, took + next.took);
    }
  }
}
