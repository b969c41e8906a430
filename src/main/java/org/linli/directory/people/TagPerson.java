package org.linli.directory.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Puts a person into a special group, with the consent it rests on (PIPL 28–29). Way and day stay
 * empty where the group rests on a law.
 *
 * @param tag a code of the rule {@code directory/tags}
 * @param tagPurpose what the group is kept for, as the person was told
 * @param consentWay one of {@link #WAYS}, or empty
 * @param witness who heard an oral consent
 * @param givenOn the day of the consent; empty for one that was given in the app
 */
public record TagPerson(
    String tag, String tagPurpose, String consentWay, String witness, String givenOn) {

  /** In the app, on paper, spoken at the counter or at home before a witness. */
  public static final List<String> WAYS = List.of("online", "paper", "oral");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public TagPerson(
      @Nullable String tag,
      @Nullable String tagPurpose,
      @Nullable String consentWay,
      @Nullable String witness,
      @Nullable String givenOn) {
    var check = new Validation();
    this.tag = check.required("tag", tag, 40);
    this.tagPurpose = check.required("tagPurpose", tagPurpose, 200);
    this.consentWay = check.optional("consentWay", consentWay, 10);
    this.witness = check.optional("witness", witness, 30);
    this.givenOn = check.optional("givenOn", givenOn, 20);
    if (!this.consentWay.isEmpty() && !WAYS.contains(this.consentWay)) {
      check.reject("consentWay", KernelError.NOT_A_CHOICE);
    }
    Days.read(check, "givenOn", this.givenOn);
    if (this.consentWay.equals("oral") && this.witness.isEmpty()) {
      check.reject("witness", KernelError.REQUIRED);
    }
    if (List.of("paper", "oral").contains(this.consentWay) && this.givenOn.isEmpty()) {
      check.reject("givenOn", KernelError.REQUIRED);
    }
    check.done();
  }

  @Nullable LocalDate day() {
    return Days.read(new Validation(), "givenOn", givenOn);
  }
}
