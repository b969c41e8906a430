package org.linli.resources;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A unit says what it can lend or give, or says it anew (RES-1).
 *
 * @param organization id of the unit, if the community enters it for one; a liaison's own otherwise
 * @param resourceKind a {@link ResourceKind}
 * @param point {@code x,y} on the community's own map, kept only with {@code onMap}
 * @param onMap {@code yes} if the unit wants to be on the map
 * @param capacity a whole number in the unit of the kind, or empty
 * @param slots see {@link Slots}; empty means by appointment
 * @param audience one of {@link #AUDIENCES}
 * @param categories codes of needs, a line each
 * @param activity one of {@link #ACTIVITIES}, or empty
 * @param onHolidays an {@link OnHolidays}; by the calendar if it is not said
 * @param atOnce how many may book it for the same time; one if it is not said
 * @param contactName whom to ask inside the unit; not public
 */
public record OfferResource(
    String organization,
    String resourceKind,
    String name,
    String description,
    String place,
    String point,
    String onMap,
    String capacity,
    String slots,
    String conditions,
    String audience,
    String categories,
    String activity,
    String contactName,
    String contactPhone,
    String validUntil,
    String onHolidays,
    String atOnce) {

  public static final List<String> AUDIENCES =
      List.of("everybody", "residents", "special-groups", "groups");
  public static final List<String> ACTIVITIES =
      List.of("free-clinic", "food", "elder-care", "child-care");

  private static final Pattern POINT =
      Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,15})?)[\\s,，]+(-?\\d{1,9}(?:\\.\\d{1,15})?)");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,6}");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public OfferResource(
      @Nullable String organization,
      @Nullable String resourceKind,
      @Nullable String name,
      @Nullable String description,
      @Nullable String place,
      @Nullable String point,
      @Nullable String onMap,
      @Nullable String capacity,
      @Nullable String slots,
      @Nullable String conditions,
      @Nullable String audience,
      @Nullable String categories,
      @Nullable String activity,
      @Nullable String contactName,
      @Nullable String contactPhone,
      @Nullable String validUntil,
      @Nullable String onHolidays,
      @Nullable String atOnce) {
    var check = new Validation();
    this.organization = check.optional("organization", organization, 36);
    this.resourceKind = check.choice("resourceKind", resourceKind, ResourceKind.CODES);
    this.name = check.required("name", name, 40);
    this.description = check.optional("description", description, 500);
    this.place = check.required("place", place, 80);
    this.onMap = check.optional("onMap", onMap, 3);
    this.point = this.onMap.equals("yes") ? check.required("point", point, 50) : "";
    matching(check, "point", this.point, POINT, ResourceError.NOT_A_POINT);
    this.capacity = check.optional("capacity", capacity, 7);
    matching(check, "capacity", this.capacity, NUMBER, ResourceError.NOT_A_NUMBER);
    this.slots = check.optional("slots", slots, 500);
    Slots.parse(this.slots, check);
    this.conditions = check.optional("conditions", conditions, 300);
    this.audience = check.choice("audience", audience, AUDIENCES);
    this.categories = check.required("categories", categories, 300);
    this.activity = empty(activity) ? "" : check.choice("activity", activity, ACTIVITIES);
    this.contactName = check.required("contactName", contactName, 30);
    this.contactPhone = check.phone("contactPhone", contactPhone);
    this.validUntil = day(check, "validUntil", validUntil);
    this.onHolidays =
        empty(onHolidays)
            ? OnHolidays.BY_CALENDAR.name()
            : check.choice("onHolidays", onHolidays, OnHolidays.CODES);
    this.atOnce = empty(atOnce) ? "1" : check.optional("atOnce", atOnce, 2);
    matching(check, "atOnce", this.atOnce, NUMBER, ResourceError.NOT_A_NUMBER);
    check.done();
  }

  private static void matching(
      Validation check, String field, String value, Pattern pattern, ResourceError error) {
    if (!value.isEmpty() && !pattern.matcher(value).matches()) {
      check.reject(field, error);
    }
  }

  private static String day(Validation check, String field, @Nullable String value) {
    return empty(value) ? "" : check.day(field, value).toString();
  }

  private static boolean empty(@Nullable String value) {
    return value == null || value.isBlank();
  }

  /** What it says, in the terms of the module. */
  @JsonIgnore
  Offering offering() {
    return new Offering(
        ResourceKind.valueOf(resourceKind),
        name,
        description,
        place,
        where(),
        given(capacity).map(Integer::valueOf),
        Slots.parse(slots, new Validation()),
        conditions,
        audience,
        categories.lines().map(String::strip).filter(code -> !code.isEmpty()).distinct().toList(),
        activity,
        given(validUntil).map(LocalDate::parse),
        OnHolidays.valueOf(onHolidays),
        Integer.parseInt(atOnce));
  }

  private Optional<Point> where() {
    var match = POINT.matcher(point);
    return match.matches()
        ? Optional.of(
            new Point(Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2))))
        : Optional.empty();
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }
}
