package org.linli.directory;

import java.util.List;
import org.linli.directory.imports.SheetColumn;

/** The columns of the register of units in a spreadsheet, in their order. */
public enum OrganizationColumn implements SheetColumn {
  NAME("name"),
  KIND("kind"),
  CREDIT_CODE("creditCode"),
  CONTACT_NAME("contactName"),
  CONTACT_PHONE("contactPhone"),
  ADDRESS("address");

  static final List<OrganizationColumn> ALL = List.of(values());

  private final String field;

  OrganizationColumn(String field) {
    this.field = field;
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public String heading() {
    return "directory.unit-column." + name();
  }

  @Override
  public String example() {
    return "directory.unit-example." + name();
  }

  @Override
  public String texts() {
    return this == KIND ? "directory.kind." : "";
  }

  @Override
  public List<String> choices() {
    return this == KIND ? RegisterOrganization.KINDS : List.of();
  }
}
