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
 * @param coverage how many have a proposal, by whom they concern and by category
 * @param run the last time that all was looked at; empty if never
 */
public record MatchPlan(
    List<Pair> pairs,
    List<Left> left,
    List<ResourceView> idle,
    Coverage coverage,
    Optional<MatchRun> run) {

  /**
   * A proposed pair.
   *
   * @param slot when, if the resource has times
   * @param given how much of what is wanted, if it is counted
   * @param first what ranks higher for this need and is used otherwise
   * @param next what comes after it, with why it comes after
   */
  public record Pair(
      NeedView need,
      Match match,
      Optional<Slot> slot,
      Optional<Given> given,
      Optional<Taken> first,
      Optional<Match> next) {}

  /**
   * A part of what is wanted.
   *
   * @param amount how much it is
   * @param rest what is wanted still
   */
  public record Given(int amount, Rest rest) {}

  /**
   * A resource that ranks higher.
   *
   * @param used how much of it goes to needs
   * @param free whether it is good for one more; then an idle resource was woken instead
   */
  public record Taken(ResourceView resource, int used, boolean free) {}

  /**
   * A need without a resource.
   *
   * @param listed how many resources are listed for its kind
   * @param full how many of these fit and went to others
   * @param fresh how many fit and have room: they, or the need, came after the last run
   * @param refused how many were refused for it
   * @param far those that are too far
   */
  public record Left(
      NeedView need, int listed, int full, int fresh, int refused, Optional<Far> far) {

    /** How many break another rule: too small, not usable. */
    public int unfit() {
      return listed - full - fresh - refused - far.map(Far::count).orElse(0);
    }

    /** What would help, as the end of a message key. */
    public String help() {
      if (fresh > 0) {
        return "again";
      }
      return listed == 0
          ? "nobody"
          : full > 0 ? "full" : far.isPresent() && unfit() == 0 ? "far" : "unfit";
    }
  }

  /**
   * What is too far from a need, in metres.
   *
   * @param nearest how far the nearest of them is
   * @param farthest how far anything may be
   */
  public record Far(int count, int nearest, int farthest) {}
}
