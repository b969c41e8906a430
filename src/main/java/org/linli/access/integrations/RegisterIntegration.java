package org.linli.access.integrations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Lets a program in.
 *
 * @param name of the program, as steps and audit show it
 * @param responsible person or office that answers for it, and how to reach them
 * @param scopes codes of permissions; none for one that only reads what is public
 * @param lastDay on which its tokens work
 * @param unit for which it speaks, as its liaison would; empty for one of an office
 */
public record RegisterIntegration(
    String name,
    String responsible,
    String purpose,
    Set<String> scopes,
    LocalDate lastDay,
    Optional<UUID> unit) {

  /**
   * Of an office.
   *
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static RegisterIntegration of(
      @Nullable String name,
      @Nullable String responsible,
      @Nullable String purpose,
      Set<String> scopes,
      @Nullable String lastDay) {
    return of(name, responsible, purpose, scopes, lastDay, "");
  }

  /**
   * @param unit id of one, or empty
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static RegisterIntegration of(
      @Nullable String name,
      @Nullable String responsible,
      @Nullable String purpose,
      Set<String> scopes,
      @Nullable String lastDay,
      @Nullable String unit) {
    var check = new Validation();
    var which = check.optional("organization", unit, 36);
    if (!which.isEmpty() && !which.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      check.reject("organization", KernelError.NOT_A_CHOICE);
      which = "";
    }
    var command =
        new RegisterIntegration(
            check.required("name", name, 30),
            check.required("responsible", responsible, 60),
            check.required("purpose", purpose, 200),
            Set.copyOf(scopes),
            check.day("validUntil", lastDay),
            which.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(which)));
    check.done();
    return command;
  }
}
