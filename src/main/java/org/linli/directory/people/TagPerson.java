package org.linli.directory.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Puts a person into a special group, with the consent it stands on (PIPL 28–29).
 *
 * @param tag a code of the rule {@code directory/tags}
 * @param tagPurpose what the group is kept for, as the person was told
 * @param consentWay one of {@link #WAYS}
 * @param witness who heard an oral consent
 * @param givenOn the day of the consent
 */
public record TagPerson(
    String tag, String tagPurpose, String consentWay, String witness, String givenOn) {

  /** Online, on paper, spoken before a witness. */
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
    this.consentWay = check.choice("consentWay", consentWay, WAYS);
    this.witness = check.optional("witness", witness, 30);
    this.givenOn = check.required("givenOn", givenOn, 20);
    Days.read(check, "givenOn", this.givenOn);
    if (this.consentWay.equals("oral") && this.witness.isEmpty()) {
      check.reject("witness", KernelError.REQUIRED);
    }
    check.done();
  }

  LocalDate day() {
    return Objects.requireNonNull(Days.read(new Validation(), "givenOn", givenOn));
  }
}
