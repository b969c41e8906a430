package org.linli.matching;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.resources.Point;

/**
 * What a need asks for.
 *
 * @param words its public summary
 * @param people for how many at once, if somebody said so
 * @param place where, if that is known on the community's drawing
 * @param at the moment from which "soon" is counted
 */
public record Demand(
    UUID need,
    String category,
    String words,
    Optional<Integer> people,
    Optional<Place> place,
    Instant at) {

  /**
   * A place to measure from.
   *
   * @param name as people call it
   * @param planar whether the drawing has coordinates of its own, on which metres mean nothing
   * @param farthest metres beyond which nothing is proposed
   */
  public record Place(String name, Point point, boolean planar, int farthest) {}
}
