package org.linli.booking;

import java.time.LocalDate;
import org.linli.resources.OfferResource;

/** A room that a unit lends, and what people ask of it. */
final class Rooms {

  static final String WEEKEND = "6 09:00-12:00\n7 09:00-12:00";

  private Rooms() {}

  /** Open by the day of the week, for residents. */
  static OfferResource open(String slots) {
    return offer("AS_USUAL", "", slots, "", "residents");
  }

  static OfferResource offer(
      String onHolidays, String capacity, String slots, String atOnce, String audience) {
    return new OfferResource(
        "",
        "VENUE",
        "活动室",
        "有桌有椅",
        "5 栋一楼",
        "",
        "",
        capacity,
        slots,
        "用完打扫",
        audience,
        "housing",
        "",
        "联络员",
        "13800000000",
        "",
        onHolidays,
        atOnce);
  }

  static BookResource at(LocalDate day, String hours) {
    return new BookResource(day.toString(), hours, "12", "合唱队排练", "", "", "", "");
  }

  /** Nine o'clock, or the next place in the queue for it. */
  static BookResource waiting(LocalDate day) {
    return new BookResource(day.toString(), "09:00", "12", "下棋", "", "", "", "wait");
  }
}
