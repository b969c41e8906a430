package org.linli.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says whether they came.
 *
 * @param came {@code yes} or {@code no}
 */
public record CheckBooking(String came) {

  public CheckBooking(@Nullable String came) {
    var check = new Validation();
    this.came = check.choice("came", came, List.of("yes", "no"));
    check.done();
  }

  @JsonIgnore
  BookingAction action() {
    return came.equals("yes") ? BookingAction.USE : BookingAction.MISS;
  }
}
