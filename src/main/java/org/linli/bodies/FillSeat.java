package org.linli.bodies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody gets a seat.
 *
 * @param holder {@code account:} or {@code unit:} with an id; empty for a person by name
 * @param holderName a person's name, who agreed that it is written down
 * @param publicity {@code AGREED} to be named for everybody, named by {@code OFFICE}, or {@code
 *     HIDDEN}
 * @param termFrom the first day
 * @param termUntil the first day on which it is over
 */
public record FillSeat(
    String holder, String holderName, String publicity, String termFrom, String termUntil) {

  /** Ways to be named; none is chosen for anybody. */
  public static final List<String> PUBLICITY = List.of("AGREED", "OFFICE", "HIDDEN");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public FillSeat(
      @Nullable String holder,
      @Nullable String holderName,
      @Nullable String publicity,
      @Nullable String termFrom,
      @Nullable String termUntil) {
    var check = new Validation();
    this.holder = check.optional("holder", holder, 45);
    this.holderName = check.optional("holderName", holderName, 30);
    if (this.holder.isEmpty() == this.holderName.isEmpty()) {
      check.reject("holder", BodyError.WHO);
    }
    this.publicity = check.choice("publicity", publicity, PUBLICITY);
    this.termFrom = check.day("termFrom", termFrom).toString();
    this.termUntil = check.day("termUntil", termUntil).toString();
    check.done();
    if (!until().isAfter(from())) {
      check.reject("termUntil", BodyError.ENDS_TOO_EARLY);
    }
    check.done();
  }

  @JsonIgnore
  boolean named() {
    return !publicity.equals("HIDDEN");
  }

  @JsonIgnore
  LocalDate from() {
    return LocalDate.parse(termFrom);
  }

  @JsonIgnore
  LocalDate until() {
    return LocalDate.parse(termUntil);
  }
}
