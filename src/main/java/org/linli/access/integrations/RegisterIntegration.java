package org.linli.access.integrations;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Lets a program in.
 *
 * @param name of the program, as steps and audit show it
 * @param responsible person or office that answers for it, and how to reach them
 * @param scopes codes of permissions; none for one that only reads what is public
 * @param lastDay on which its tokens work
 */
public record RegisterIntegration(
    String name, String responsible, String purpose, Set<String> scopes, LocalDate lastDay) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static RegisterIntegration of(
      @Nullable String name,
      @Nullable String responsible,
      @Nullable String purpose,
      Set<String> scopes,
      @Nullable String lastDay) {
    var check = new Validation();
    var command =
        new RegisterIntegration(
            check.required("name", name, 30),
            check.required("responsible", responsible, 60),
            check.required("purpose", purpose, 200),
            Set.copyOf(scopes),
            check.day("validUntil", lastDay));
    check.done();
    return command;
  }
}
