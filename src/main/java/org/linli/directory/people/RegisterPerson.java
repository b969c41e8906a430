package org.linli.directory.people;

import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Puts a person into the register. Only the name is needed; everything else may be empty (PIPL 6:
 * nothing that the purpose does not need).
 */
public record RegisterPerson(PersonFields fields) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RegisterPerson {
    var check = new Validation();
    if (fields.name().isEmpty()) {
      check.reject("name", KernelError.REQUIRED);
    }
    fields.read(check);
    check.done();
  }

  /** Field by field, in the order of {@link PersonFields}. */
  public RegisterPerson(
      String reference,
      String name,
      String phone,
      String sex,
      String bornOn,
      String documentKind,
      String documentNumber,
      String movedInOn) {
    this(
        new PersonFields(
            reference, name, phone, sex, bornOn, documentKind, documentNumber, movedInOn));
  }

  /** Only a name. */
  public static RegisterPerson named(String name) {
    return new RegisterPerson("", name, "", "", "", "", "", "");
  }

  PersonData data() {
    return fields.read(new Validation());
  }
}
