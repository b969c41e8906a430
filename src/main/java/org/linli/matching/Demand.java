package org.linli.matching;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.resources.ResourceKind;
import org.linli.resources.StartingPoint;

/**
 * What a need asks for.
 *
 * @param words its public summary
 * @param people for how many at once, if somebody said so
 * @param place where, if that is known on the community's drawing; then nothing far is proposed
 * @param rest how much of it is wanted still, if it is counted; empty if one resource is all of it
 * @param at the moment from which "soon" is counted
 */
public record Demand(
    UUID need,
    String category,
    String words,
    Optional<Integer> people,
    Optional<Place> place,
    Optional<Rest> rest,
    Instant at) {

  /**
   * The same for candidates of other communities, whose own plans begin somewhere else, and which
   * are asked for the whole of it.
   */
  Demand elsewhere() {
    var common = place.filter(it -> !it.from().planar());
    return new Demand(need, category, words, people, common, Optional.empty(), at);
  }

  Demand with(Optional<Rest> left) {
    return new Demand(need, category, words, people, place, left, at);
  }

  /** A place to measure from, and how far. */
  public record Place(StartingPoint from, Reach reach) {}

  /**
   * How far away something may be.
   *
   * @param farthest metres beyond which nothing is proposed
   * @param anywhere kinds that are proposed all the same: they come to the need, or are nowhere
   */
  public record Reach(int farthest, Set<ResourceKind> anywhere) {

    public Reach {
      anywhere = Set.copyOf(anywhere);
    }

    boolean excludes(ResourceKind kind, int metres) {
      return metres > farthest && !anywhere.contains(kind);
    }
  }
}
