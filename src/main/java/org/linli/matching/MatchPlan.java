package org.linli.matching;

import java.util.List;
import java.util.Optional;
import org.linli.needs.NeedView;
import org.linli.resources.ResourceView;
import org.linli.resources.Slot;

/**
 * Who could do what, looked at all together (MATCH-1).
 *
 * @param pairs in the order of the needs
 * @param left needs that got nothing, and why
 * @param idle listed resources that nothing was proposed for
 * @param share of what the pairs could be worth at most, in percent; empty if nothing is possible
 */
public record MatchPlan(
    List<Pair> pairs, List<Left> left, List<ResourceView> idle, Optional<Double> share) {

  /**
   * A proposed pair.
   *
   * @param slot when, if the resource has times
   * @param first what ranks higher for this need and is used otherwise
   * @param next what comes after it, with why it comes after
   */
  public record Pair(
      NeedView need,
      Match match,
      Optional<Slot> slot,
      Optional<Taken> first,
      Optional<Match> next) {}

  /**
   * A resource that ranks higher.
   *
   * @param by the needs that it goes to
   * @param free whether it is good for one more; then an idle resource was woken instead
   */
  public record Taken(ResourceView resource, List<NeedView> by, boolean free) {}

  /**
   * A need without a resource.
   *
   * @param listed how many resources are listed for its kind
   * @param full how many of these fit and went to others
   * @param refused how many were refused for it
   */
  public record Left(NeedView need, int listed, int full, int refused) {

    /** How many break a rule: too small, too far, not usable. */
    public int unfit() {
      return listed - full - refused;
    }

    /** What would help, as the end of a message key. */
    public String help() {
      return listed == 0 ? "nobody" : full > 0 ? "full" : "unfit";
    }
  }
}
