package org.linli.directory.people;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Puts a person into the register. Only the name is needed; everything else may be empty (PIPL 6:
 * nothing that the purpose does not need).
 *
 * @param reference the community's own number 编号
 * @param phone may be shared by a family
 * @param sex F or M
 * @param bornOn a day
 * @param documentKind code of a {@link DocumentKind}; resident ID where empty
 * @param documentNumber as it stands in the document
 * @param movedInOn a day
 */
public record RegisterPerson(
    String reference,
    String name,
    String phone,
    String sex,
    String bornOn,
    String documentKind,
    String documentNumber,
    String movedInOn) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RegisterPerson(
      @Nullable String reference,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String sex,
      @Nullable String bornOn,
      @Nullable String documentKind,
      @Nullable String documentNumber,
      @Nullable String movedInOn) {
    this.reference = said(reference);
    this.name = said(name);
    this.phone = said(phone);
    this.sex = said(sex);
    this.bornOn = said(bornOn);
    this.documentKind = said(documentKind);
    this.documentNumber = said(documentNumber);
    this.movedInOn = said(movedInOn);
    var check = new Validation();
    if (this.name.isEmpty()) {
      check.reject("name", KernelError.REQUIRED);
    }
    data(check);
    check.done();
  }

  /** Only a name. */
  public static RegisterPerson named(String name) {
    return new RegisterPerson("", name, "", "", "", "", "", "");
  }

  PersonData data() {
    return data(new Validation());
  }

  private PersonData data(Validation check) {
    var typed =
        new PersonData.Typed(
            reference, name, phone, sex, bornOn, documentKind, documentNumber, movedInOn);
    return PersonData.read(check, PersonData.Typed.clean(check, typed));
  }

  private static String said(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
