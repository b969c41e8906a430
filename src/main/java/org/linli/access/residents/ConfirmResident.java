package org.linli.access.residents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Assurance;
import org.linli.kernel.Validation;

/**
 * Staff know whose account a phone's is.
 *
 * @param phone of the account
 * @param level how surely
 */
public record ConfirmResident(String phone, Assurance level) {

  /** What staff can confirm. */
  public static final List<String> LEVELS =
      List.of(Assurance.HOUSEHOLD.name(), Assurance.IDENTITY.name());

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static ConfirmResident of(@Nullable String phone, @Nullable String level) {
    var check = new Validation();
    var digits = check.phone("phone", phone);
    var chosen = check.choice("level", level, LEVELS);
    check.done();
    return new ConfirmResident(digits, Assurance.valueOf(chosen));
  }
}
