package org.linli.directory.people;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Corrects a person of the register. The form shows masked values, so an empty field keeps what is
 * there and a single dash takes it away.
 *
 * @param version of the person that the form was made from
 */
public record CorrectPerson(
    int version,
    String reference,
    String name,
    String phone,
    String sex,
    String bornOn,
    String documentKind,
    String documentNumber,
    String movedInOn) {

  private static final String NOTHING = "-";

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CorrectPerson(
      int version,
      @Nullable String reference,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String sex,
      @Nullable String bornOn,
      @Nullable String documentKind,
      @Nullable String documentNumber,
      @Nullable String movedInOn) {
    this.version = version;
    this.reference = said(reference);
    this.name = said(name);
    this.phone = said(phone);
    this.sex = said(sex);
    this.bornOn = said(bornOn);
    this.documentKind = said(documentKind);
    this.documentNumber = said(documentNumber);
    this.movedInOn = said(movedInOn);
    var check = new Validation();
    data(check);
    check.done();
  }

  PersonData data() {
    return data(new Validation());
  }

  /** Names of the fields that are to be emptied. */
  Set<String> emptied() {
    var emptied = new TreeSet<String>();
    if (phone.equals(NOTHING)) {
      emptied.add("phone");
    }
    if (reference.equals(NOTHING)) {
      emptied.add("reference");
    }
    if (documentNumber.equals(NOTHING)) {
      emptied.add("documentNumber");
    }
    if (bornOn.equals(NOTHING)) {
      emptied.add("bornOn");
    }
    if (movedInOn.equals(NOTHING)) {
      emptied.add("movedInOn");
    }
    return emptied;
  }

  private PersonData data(Validation check) {
    var typed =
        new PersonData.Typed(
            kept(reference),
            name,
            kept(phone),
            sex,
            kept(bornOn),
            documentKind,
            kept(documentNumber),
            kept(movedInOn));
    return PersonData.read(check, PersonData.Typed.clean(check, typed));
  }

  private static String kept(String typed) {
    return typed.equals(NOTHING) ? "" : typed;
  }

  private static String said(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
