package org.linli.directory.people;

import java.util.Arrays;
import java.util.List;

/** The columns of the register of people in a spreadsheet, in their order. */
public enum PeopleColumn {
  REFERENCE("reference", ""),
  NAME("name", ""),
  PHONE("phone", ""),
  DOCUMENT_KIND("documentKind", "directory.document."),
  DOCUMENT_NUMBER("documentNumber", ""),
  SEX("sex", "directory.sex."),
  BORN_ON("bornOn", ""),
  MOVED_IN_ON("movedInOn", ""),
  BUILDING("building", ""),
  UNIT("unit", ""),
  DOOR("number", ""),
  LABEL("label", ""),
  RELATION("relation", "directory.relation."),
  AREA("area", ""),
  AREA_SOURCE("source", "directory.area-source."),
  OWNERSHIP("ownership", "directory.ownership."),
  SHARE("share", "");

  private final String field;
  private final String texts;

  PeopleColumn(String field, String texts) {
    this.field = field;
    this.texts = texts;
  }

  /** Name of the field in forms. */
  public String field() {
    return field;
  }

  /** Start of the keys under which its choices have their texts, or empty. */
  public String texts() {
    return texts;
  }

  /** Codes to choose from; none where anything may be typed. */
  List<String> choices() {
    return switch (this) {
      case DOCUMENT_KIND -> DocumentKind.codes();
      case SEX -> PersonData.SEXES;
      case RELATION -> Relation.ALL;
      case AREA_SOURCE -> AreaSource.codes();
      case OWNERSHIP -> TransferDwelling.KINDS;
      default -> List.of();
    };
  }

  static int of(String field) {
    return Arrays.stream(values())
        .filter(column -> column.field.equals(field))
        .findFirst()
        .map(PeopleColumn::ordinal)
        .orElse(NAME.ordinal());
  }
}
