package org.linli.directory.mandates;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * What a line of a draft is to say. Categories and deadline are compared with the rules where the
 * draft is written.
 *
 * @param categories codes, one a line
 * @param checked {@code yes} if the basis was compared with the text of the law
 */
public record WriteMandate(
    String matter,
    String words,
    String categories,
    String duty,
    String body,
    String bodyName,
    String basis,
    String checked,
    String deadline,
    String phone) {

  /** Mobile and fixed lines, and short numbers such as 119 or 95598. */
  private static final Pattern PHONE = Pattern.compile("\\d{3,12}");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public WriteMandate(
      @Nullable String matter,
      @Nullable String words,
      @Nullable String categories,
      @Nullable String duty,
      @Nullable String body,
      @Nullable String bodyName,
      @Nullable String basis,
      @Nullable String checked,
      @Nullable String deadline,
      @Nullable String phone) {
    var check = new Validation();
    this.matter = check.required("matter", matter, 40);
    this.words = check.required("words", words, 200);
    this.categories = check.required("categories", categories, 500);
    this.duty = check.choice("duty", duty, names(MandateDuty.values()));
    this.body = check.choice("body", body, names(MandateBody.values()));
    this.bodyName = check.required("bodyName", bodyName, 60);
    this.basis = check.required("basis", basis, 300);
    this.checked = check.optional("checked", checked, 3);
    this.deadline = check.required("deadline", deadline, 40);
    this.phone = check.optional("phone", phone, 20).replaceAll("[\\s-]", "");
    if (!this.phone.isEmpty() && !PHONE.matcher(this.phone).matches()) {
      check.reject("phone", KernelError.NOT_A_PHONE);
    }
    if (this.phone.isEmpty() && this.duty.equals(MandateDuty.NOT_OURS.name())) {
      check.reject("phone", MandateError.DOOR_WITHOUT_PHONE);
    }
    check.done();
  }

  List<String> categoryCodes() {
    return categories.lines().map(String::strip).distinct().toList();
  }

  Mandate as(UUID id) {
    return new Mandate(
        id,
        matter,
        words,
        categoryCodes(),
        MandateDuty.valueOf(duty),
        MandateBody.valueOf(body),
        bodyName,
        basis,
        checked.equals("yes"),
        deadline,
        phone);
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }
}
