package org.linli.directory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Puts a unit into a community's register, or says anew what it is. Only name and kind are needed.
 *
 * @param name as people know it
 * @param kind one of {@link #KINDS}
 * @param creditCode unified social credit code, checked (GB 32100); a self-organised group has none
 * @param contactName whom to ask for
 * @param contactPhone of whom to ask for
 * @param address where it is
 */
public record RegisterOrganization(
    String name,
    String kind,
    String creditCode,
    String contactName,
    String contactPhone,
    String address) {

  /**
   * Resident unit, social organisation, property company, owners' committee, department,
   * self-organised group.
   */
  public static final List<String> KINDS =
      List.of(
          "resident-unit",
          "social-organization",
          "property-company",
          "owners-committee",
          "department",
          "self-organized");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RegisterOrganization(
      @Nullable String name,
      @Nullable String kind,
      @Nullable String creditCode,
      @Nullable String contactName,
      @Nullable String contactPhone,
      @Nullable String address) {
    var check = new Validation();
    this.name = check.required("name", name, 60);
    this.kind = check.choice("kind", kind, KINDS);
    this.creditCode = code(check, Objects.requireNonNullElse(creditCode, "").strip());
    this.contactName = check.optional("contactName", contactName, 30);
    this.contactPhone =
        contactPhone == null || contactPhone.isBlank()
            ? ""
            : check.phone("contactPhone", contactPhone);
    this.address = check.optional("address", address, 100);
    check.done();
  }

  /** Only what is needed. */
  public RegisterOrganization(@Nullable String name, @Nullable String kind) {
    this(name, kind, "", "", "", "");
  }

  private static String code(Validation check, String typed) {
    var code = CreditCode.parse(typed);
    if (code.isEmpty() && !typed.isEmpty()) {
      check.reject("creditCode", DirectoryError.CREDIT_CODE);
    }
    return code.map(CreditCode::code).orElse("");
  }
}
