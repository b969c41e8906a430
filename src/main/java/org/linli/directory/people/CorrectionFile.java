package org.linli.directory.people;

import java.util.Map;
import java.util.Objects;

/**
 * A correction as the worker sees it who decides.
 *
 * @param person as the register has them now, masked
 * @param said what it should be, by name of the field; a dash where it should go
 */
public record CorrectionFile(CorrectionView view, PersonFile person, Map<String, String> said) {

  /** What the register says in that field. */
  public Words now(String field) {
    var shown = person.view();
    var value =
        switch (field) {
          case "name" -> shown.name();
          case "phone" -> shown.phone();
          case "documentKind" -> person.documentKind();
          case "documentNumber" -> shown.document();
          case "sex" -> person.sex().map(Sex::name).orElse("");
          case "bornOn" -> shown.birthYear().map(String::valueOf).orElse("");
          case "movedInOn" -> person.movedInOn().map(String::valueOf).orElse("");
          default -> shown.reference();
        };
    return words(field, value);
  }

  /** What the person says it should be. */
  public Words should(String field) {
    return words(field, Objects.requireNonNullElse(said.get(field), ""));
  }

  private static Words words(String field, String value) {
    if (value.isEmpty() || value.equals("-")) {
      return new Words("directory.mine.nothing", "");
    }
    return switch (field) {
      case "sex" -> new Words("directory.sex." + value, "");
      case "documentKind" -> new Words("directory.document." + value, "");
      default -> new Words("directory.corrections.value", value);
    };
  }

  /** A text by its key, with what stands in it. */
  public record Words(String key, String detail) {}
}
