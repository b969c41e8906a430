package org.linli.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

  /** The words that the evidence commits to. */
  String words() {
    return String.join(
        "\n",
        kind.name(),
        name,
        description,
        place,
        point.map(Point::toString).orElse(""),
        capacity.map(String::valueOf).orElse(""),
        slots.ranges(),
        conditions,
        audience,
        String.join(",", categories),
        activity,
        validUntil.map(String::valueOf).orElse(""),
        onHolidays.name(),
        String.valueOf(atOnce));
  }
}
