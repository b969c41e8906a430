package org.linli.bodies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Gives a body more seats.
 *
 * @param seatKind a {@link SeatKind}
 * @param office what whoever has it is called; may be empty
 * @param seats how many
 * @param chairs {@code yes} if whoever has it chairs
 */
public record OpenSeats(String seatKind, String office, String seats, String chairs) {

  static final List<String> KINDS = Arrays.stream(SeatKind.values()).map(Enum::name).toList();
  private static final int MOST = 30;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public OpenSeats(
      @Nullable String seatKind,
      @Nullable String office,
      @Nullable String seats,
      @Nullable String chairs) {
    var check = new Validation();
    this.seatKind = check.choice("seatKind", seatKind, KINDS);
    this.office = check.optional("office", office, 20);
    this.seats = "" + Figure.read(check, "seats", seats, 1, MOST);
    this.chairs = "yes".equals(chairs) ? "yes" : "";
    check.done();
  }

  @JsonIgnore
  SeatKind kind() {
    return SeatKind.valueOf(seatKind);
  }

  @JsonIgnore
  int many() {
    return Integer.parseInt(seats);
  }

  @JsonIgnore
  boolean chairing() {
    return chairs.equals("yes");
  }
}
