package org.linli.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a resource is; all of it is public once it is listed.
 *
 * @param place in words
 * @param point where the unit chose to be on the map
 * @param capacity in the unit of its kind; empty if nobody counted
 * @param audience code of who may use it
 * @param categories of needs that it can serve
 * @param activity what the law asks a filing or licence for, else empty
 * @param validUntil the last day on which it is offered; empty until it is withdrawn
 * @param atOnce how many may book it for the same time
 */
public record Offering(
    ResourceKind kind,
    String name,
    String description,
    String place,
    Optional<Point> point,
    Optional<Integer> capacity,
    Slots slots,
    String conditions,
    String audience,
    List<String> categories,
    String activity,
    Optional<LocalDate> validUntil,
    OnHolidays onHolidays,
    int atOnce) {

  static final String EVERYBODY = "everybody";

  /** Whether people of other communities may use it too. */
  public boolean forNeighbours() {
    return audience.equals(EVERYBODY);
  }

  /** The words that the evidence commits to, in the order in which the page has them. */
  String words() {
    var spoken =
        Stream.of(
            kind.name(),
            name,
            description,
            place,
            slots.ranges(),
            onHolidays.name(),
            audience,
            String.join(",", categories),
            conditions);
    return Stream.concat(spoken, unspoken().stream()).collect(Collectors.joining("\n"));
  }

  /** What the evidence commits to and a page has in other words or not at all. */
  public List<String> unspoken() {
    return List.of(
        point.map(Point::toString).orElse(""),
        String.valueOf(atOnce),
        capacity.map(String::valueOf).orElse(""),
        activity,
        validUntil.map(String::valueOf).orElse(""));
  }
}
