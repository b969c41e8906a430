package org.linli.directory.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What is said about a person, checked and cleaned; empty or null where nothing is said. Birth date
 * and sex follow from the number where it tells them.
 */
record PersonData(
    String reference,
    String name,
    String phone,
    @Nullable Sex sex,
    @Nullable LocalDate bornOn,
    @Nullable IdentityDocument document,
    @Nullable LocalDate movedInOn) {

  static final List<String> SEXES = Arrays.stream(Sex.values()).map(Sex::name).toList();

  /** Reads what a form or a file says; what is wrong is collected by field. */
  static PersonData read(Validation check, Typed typed) {
    var document = document(check, typed);
    var details = Optional.ofNullable(document).flatMap(IdentityDocument::details);
    var sex = typed.sex().isEmpty() ? null : Sex.valueOf(typed.sex());
    var born = Days.read(check, "bornOn", typed.bornOn());
    if (details.isPresent() && born != null && !born.equals(details.get().bornOn())) {
      check.reject("bornOn", PeopleError.NOT_AS_IN_DOCUMENT);
    }
    if (details.isPresent() && sex != null && sex != details.get().sex()) {
      check.reject("sex", PeopleError.NOT_AS_IN_DOCUMENT);
    }
    return new PersonData(
        typed.reference(),
        typed.name(),
        typed.phone(),
        details.map(ResidentId::sex).orElse(sex),
        details.map(ResidentId::bornOn).orElse(born),
        document,
        Days.read(check, "movedInOn", typed.movedInOn()));
  }

  private static @Nullable IdentityDocument document(Validation check, Typed typed) {
    if (typed.documentNumber().isEmpty()) {
      return null;
    }
    var kind = DocumentKind.of(typed.documentKind()).orElse(DocumentKind.RESIDENT_ID);
    var document = IdentityDocument.read(kind, typed.documentNumber());
    if (document.isEmpty()) {
      check.reject("documentNumber", PeopleError.DOCUMENT_WRONG);
    }
    return document.orElse(null);
  }

  /**
   * @throws org.linli.kernel.Invalid if a day has not come yet
   */
  void checkDays(LocalDate today) {
    Days.past("bornOn", bornOn, today);
    Days.past("movedInOn", movedInOn, today);
  }

  /**
   * The fields of forms, API and files, each cleaned; empty where nothing was typed.
   *
   * @param documentKind resident ID where empty
   */
  record Typed(
      String reference,
      String name,
      String phone,
      String sex,
      String bornOn,
      String documentKind,
      String documentNumber,
      String movedInOn) {

    static Typed clean(Validation check, Typed raw) {
      return new Typed(
          check.optional("reference", raw.reference, 40),
          check.optional("name", raw.name, 60),
          blank(raw.phone) ? "" : check.phone("phone", raw.phone),
          blank(raw.sex) ? "" : known(check.choice("sex", raw.sex, SEXES), SEXES),
          check.optional("bornOn", raw.bornOn, 20),
          blank(raw.documentKind)
              ? ""
              : check.choice("documentKind", raw.documentKind, DocumentKind.codes()),
          check.optional("documentNumber", raw.documentNumber, 30),
          check.optional("movedInOn", raw.movedInOn, 20));
    }

    private static String known(String value, List<String> choices) {
      return choices.contains(value) ? value : "";
    }

    private static boolean blank(@Nullable String text) {
      return text == null || text.isBlank();
    }
  }
}
