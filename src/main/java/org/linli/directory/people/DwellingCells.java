package org.linli.directory.people;

import org.jspecify.annotations.Nullable;
import org.linli.directory.imports.SheetReader;
import org.linli.directory.imports.SheetRow;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/** The cells of a row about a dwelling: where it is, how large, and whose. */
final class DwellingCells {

  private final SheetReader reader;

  DwellingCells(SheetReader reader) {
    this.reader = reader;
  }

  /** Null where the row names none. */
  @Nullable DwellingAddress address(Validation check, SheetRow row) {
    var building = reader.said(row, PeopleColumn.BUILDING);
    var door = reader.said(row, PeopleColumn.DOOR);
    var unit = reader.said(row, PeopleColumn.UNIT);
    var tied =
        !reader.said(row, PeopleColumn.RELATION).isEmpty()
            || !reader.said(row, PeopleColumn.OWNERSHIP).isEmpty();
    if (building.isEmpty() && door.isEmpty()) {
      need(check, PeopleColumn.BUILDING, !tied);
      return null;
    }
    need(check, PeopleColumn.BUILDING, !building.isEmpty());
    need(check, PeopleColumn.DOOR, !door.isEmpty());
    need(check, PeopleColumn.RELATION, tied);
    check.optional("building", building, 40);
    check.optional("number", door, 20);
    check.optional("label", reader.said(row, PeopleColumn.LABEL), 20);
    return new DwellingAddress(
        number(building, "栋"),
        unit.isEmpty() ? "1单元" : number(check.optional("unit", unit, 40), "单元"),
        door);
  }

  private static void need(Validation check, PeopleColumn column, boolean there) {
    if (!there) {
      check.reject(column.field(), KernelError.REQUIRED);
    }
  }

  /** 3 is 3栋: people leave out what the heading says. */
  private static String number(String name, String word) {
    return name.matches("[0-9]+") ? name + word : name;
  }

  /** Null where nothing is said. */
  @Nullable ExclusiveArea area(Validation check, SheetRow row) {
    var typed = reader.said(row, PeopleColumn.AREA);
    if (typed.isEmpty()) {
      return null;
    }
    var area = ExclusiveArea.read(typed);
    var source = AreaSource.of(reader.choice(check, row, PeopleColumn.AREA_SOURCE));
    if (area.isEmpty()) {
      check.reject("area", PeopleError.AREA_WRONG);
    }
    need(check, PeopleColumn.AREA_SOURCE, source.isPresent());
    return area.isPresent() && source.isPresent()
        ? new ExclusiveArea(area.get(), source.get())
        : null;
  }

  /** Null unless they own by shares. */
  @Nullable Share share(Validation check, SheetRow row, String ownership) {
    var typed = reader.said(row, PeopleColumn.SHARE);
    var shared = ownership.equals("shares");
    var share = Share.read(typed);
    if (shared && share.isEmpty() || !shared && !typed.isEmpty()) {
      check.reject("share", PeopleError.SHARE_WRONG);
    }
    return share.orElse(null);
  }
}
