package org.linli.goods;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Asks for some of a thing for some days (RES-8).
 *
 * @param pieces how many
 * @param fetchOn {@code 2026-12-01}, on which it is fetched
 * @param bringBackOn the day on which it is back at the latest
 * @param name who takes it, where a keeper lends to somebody; else it is the account's
 * @param phone of that person, where they are reminded; may be empty
 */
public record BorrowThing(
    String pieces, String fetchOn, String bringBackOn, String name, String phone) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public BorrowThing(
      @Nullable String pieces,
      @Nullable String fetchOn,
      @Nullable String bringBackOn,
      @Nullable String name,
      @Nullable String phone) {
    var check = new Validation();
    this.pieces = String.valueOf(Pieces.read(check, "pieces", pieces, 1));
    this.fetchOn = check.day("fetchOn", fetchOn).toString();
    this.bringBackOn = check.day("bringBackOn", bringBackOn).toString();
    this.name = check.optional("name", name, 30);
    this.phone = phone == null || phone.isBlank() ? "" : check.phone("phone", phone);
    check.done();
    if (until().isBefore(from())) {
      check.reject("bringBackOn", GoodsError.ENDS_TOO_EARLY);
    }
    check.done();
  }

  @JsonIgnore
  int count() {
    return Integer.parseInt(pieces);
  }

  @JsonIgnore
  LocalDate from() {
    return LocalDate.parse(fetchOn);
  }

  @JsonIgnore
  LocalDate until() {
    return LocalDate.parse(bringBackOn);
  }

  /** The first and the last count. */
  @JsonIgnore
  long days() {
    return ChronoUnit.DAYS.between(from(), until()) + 1;
  }
}
