package org.linli.directory.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What somebody typed about a person, trimmed; empty where nothing was typed.
 *
 * @param reference the community's own number 编号
 * @param phone may be shared by a family
 * @param sex F or M
 * @param bornOn a day
 * @param documentKind code of a {@link DocumentKind}; resident ID where empty
 * @param documentNumber as it stands in the document
 * @param movedInOn a day
 */
public record PersonFields(
    String reference,
    String name,
    String phone,
    String sex,
    String bornOn,
    String documentKind,
    String documentNumber,
    String movedInOn) {

  /** Names of the fields, in the order of forms. */
  public static final List<String> NAMES =
      List.of(
          "name",
          "phone",
          "documentKind",
          "documentNumber",
          "sex",
          "bornOn",
          "movedInOn",
          "reference");

  /** Null is nothing. */
  public PersonFields(
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
  }

  /** Reads them by name, from a form for instance. */
  public static PersonFields read(UnaryOperator<@Nullable String> typed) {
    return new PersonFields(
        typed.apply("reference"),
        typed.apply("name"),
        typed.apply("phone"),
        typed.apply("sex"),
        typed.apply("bornOn"),
        typed.apply("documentKind"),
        typed.apply("documentNumber"),
        typed.apply("movedInOn"));
  }

  /** What was typed, by name, in the order of forms. */
  Map<String, String> typed() {
    var typed = new LinkedHashMap<String, String>();
    var all = List.of(name, phone, documentKind, documentNumber, sex, bornOn, movedInOn, reference);
    for (var index = 0; index < all.size(); index++) {
      if (!all.get(index).isEmpty()) {
        typed.put(NAMES.get(index), all.get(index));
      }
    }
    return typed;
  }

  /** Each as another one, made from its name and what was typed. */
  PersonFields map(BinaryOperator<String> other) {
    var typed = typed();
    return read(name -> other.apply(name, typed.getOrDefault(name, "")));
  }

  /** Checks and cleans them; what is wrong is collected by field. */
  PersonData read(Validation check) {
    var typed =
        new PersonData.Typed(
            reference, name, phone, sex, bornOn, documentKind, documentNumber, movedInOn);
    return PersonData.read(check, PersonData.Typed.clean(check, typed));
  }

  private static String said(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
