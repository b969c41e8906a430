package org.linli.directory.people;

import java.util.List;
import java.util.stream.Stream;
import org.linli.directory.imports.SheetColumn;

/** The columns of the register of people in a spreadsheet, in their order. */
public enum PeopleColumn implements SheetColumn {
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

  /** Rents it: stands among the kinds of ownership, since a person of a row does one of them. */
  static final String TENANT = "tenant";

  static final List<PeopleColumn> ALL = List.of(values());

  private static final List<String> HOLDINGS =
      Stream.concat(TransferDwelling.KINDS.stream(), Stream.of(TENANT)).toList();

  private final String field;
  private final String texts;

  PeopleColumn(String field, String texts) {
    this.field = field;
    this.texts = texts;
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public String heading() {
    return "directory.column." + name();
  }

  @Override
  public String example() {
    return "directory.example." + name();
  }

  @Override
  public String texts() {
    return texts;
  }

  @Override
  public List<String> choices() {
    return switch (this) {
      case DOCUMENT_KIND -> DocumentKind.codes();
      case SEX -> PersonData.SEXES;
      case RELATION -> Relation.ALL;
      case AREA_SOURCE -> AreaSource.codes();
      case OWNERSHIP -> HOLDINGS;
      default -> List.of();
    };
  }
}
