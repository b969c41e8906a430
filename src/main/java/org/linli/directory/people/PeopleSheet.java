package org.linli.directory.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.directory.people.Workbooks.SheetRow;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Validation;
import org.linli.platform.Messages;

/**
 * Reads the register of people from the rows of a sheet: one row a person, and one more for every
 * further dwelling they own. Columns may stand in any order; their headings are the Chinese ones of
 * the template. An empty or a masked cell says nothing about a person who is known.
 */
final class PeopleSheet {

  /** 编号 of the example row of the template, which is left out. */
  static final String EXAMPLE = "示例";

  /** Begins the last line of an export, which is left out. */
  static final String MARK = "导出：";

  private final Messages chinese;
  private final LocalDate today;
  private final Map<String, String> codes = new HashMap<>();
  private final Map<PeopleColumn, Integer> places = new HashMap<>();
  private final List<ImportedPerson> persons = new ArrayList<>();
  private final List<CellError> errors = new ArrayList<>();

  private PeopleSheet(Messages chinese, LocalDate today) {
    this.chinese = chinese;
    this.today = today;
    for (var column : PeopleColumn.values()) {
      for (var choice : column.choices()) {
        codes.put(column + chinese.text(column.texts() + choice), choice);
      }
    }
  }

  /**
   * @throws Refused if the headings are not those of the template
   */
  static PeopleSheet read(List<SheetRow> rows, Messages chinese, LocalDate today) {
    var sheet = new PeopleSheet(chinese, today);
    if (rows.isEmpty()) {
      throw new Refused(PeopleError.FILE_WITHOUT_ROWS);
    }
    sheet.header(rows.getFirst());
    rows.stream().skip(1).filter(PeopleSheet::meant).forEach(sheet::row);
    return sheet;
  }

  List<ImportedPerson> persons() {
    return persons;
  }

  List<CellError> errors() {
    return errors.stream()
        .sorted(Comparator.comparingInt(CellError::row).thenComparingInt(CellError::column))
        .toList();
  }

  /** Adds what only the register can tell. */
  void reject(ImportedPerson person, PeopleColumn column, ErrorCode code, Object... details) {
    add(person.row(), column, code.code(), List.of(details));
  }

  static String heading(Messages chinese, PeopleColumn column) {
    return chinese.text("directory.column." + column);
  }

  private void header(SheetRow header) {
    for (var column : PeopleColumn.values()) {
      var place = header.cells().indexOf(heading(chinese, column));
      if (place >= 0) {
        places.put(column, place);
      }
    }
    if (!places.containsKey(PeopleColumn.NAME)) {
      throw new Refused(PeopleError.FILE_HEADINGS, heading(chinese, PeopleColumn.NAME));
    }
  }

  private static boolean meant(SheetRow row) {
    return row.cells().stream().noneMatch(cell -> cell.equals(EXAMPLE) || cell.startsWith(MARK));
  }

  private void row(SheetRow row) {
    var check = new Validation();
    var id = identity(row);
    var typed =
        new PersonData.Typed(
            id.isPresent() ? "" : said(row, PeopleColumn.REFERENCE),
            said(row, PeopleColumn.NAME),
            said(row, PeopleColumn.PHONE),
            choice(check, row, PeopleColumn.SEX),
            day(row, PeopleColumn.BORN_ON),
            choice(check, row, PeopleColumn.DOCUMENT_KIND),
            said(row, PeopleColumn.DOCUMENT_NUMBER),
            day(row, PeopleColumn.MOVED_IN_ON));
    if (id.isEmpty() && row.cell(places.getOrDefault(PeopleColumn.NAME, -1)).isEmpty()) {
      check.reject("name", KernelError.REQUIRED);
    }
    var data = PersonData.read(check, PersonData.Typed.clean(check, typed));
    past(check, "bornOn", data.bornOn());
    past(check, "movedInOn", data.movedInOn());
    persons.add(
        new ImportedPerson(
            row,
            id.orElse(null),
            data,
            address(check, row),
            said(row, PeopleColumn.LABEL),
            choice(check, row, PeopleColumn.RELATION),
            area(check, row),
            choice(check, row, PeopleColumn.OWNERSHIP),
            share(check, row)));
    try {
      check.done();
    } catch (Invalid invalid) {
      invalid.errors().forEach(error -> add(row, error));
    }
  }

  /** An export names everybody by their id where the community gave no number. */
  private Optional<UUID> identity(SheetRow row) {
    var reference = said(row, PeopleColumn.REFERENCE);
    return reference.startsWith("#") ? LeaveRegister.id(reference.substring(1)) : Optional.empty();
  }

  private @Nullable DwellingAddress address(Validation check, SheetRow row) {
    var building = said(row, PeopleColumn.BUILDING);
    var door = said(row, PeopleColumn.DOOR);
    var unit = said(row, PeopleColumn.UNIT);
    var relation = said(row, PeopleColumn.RELATION);
    var owns = said(row, PeopleColumn.OWNERSHIP);
    if (building.isEmpty() && door.isEmpty()) {
      if (!relation.isEmpty() || !owns.isEmpty()) {
        check.reject("building", KernelError.REQUIRED);
      }
      return null;
    }
    if (building.isEmpty()) {
      check.reject("building", KernelError.REQUIRED);
    }
    if (door.isEmpty()) {
      check.reject("number", KernelError.REQUIRED);
    }
    if (relation.isEmpty() && owns.isEmpty()) {
      check.reject("relation", KernelError.REQUIRED);
    }
    check.optional("building", building, 40);
    check.optional("number", door, 20);
    check.optional("label", said(row, PeopleColumn.LABEL), 20);
    return new DwellingAddress(
        number(building, "栋"),
        unit.isEmpty() ? "1单元" : number(check.optional("unit", unit, 40), "单元"),
        door);
  }

  /** 3 is 3栋: people leave out what the heading says. */
  private static String number(String name, String word) {
    return name.matches("[0-9]+") ? name + word : name;
  }

  private @Nullable ExclusiveArea area(Validation check, SheetRow row) {
    var typed = said(row, PeopleColumn.AREA);
    if (typed.isEmpty()) {
      return null;
    }
    var area = ExclusiveArea.read(typed);
    var source = AreaSource.of(choice(check, row, PeopleColumn.AREA_SOURCE));
    if (area.isEmpty()) {
      check.reject("area", PeopleError.AREA_WRONG);
    }
    if (source.isEmpty()) {
      check.reject("source", KernelError.REQUIRED);
    }
    return area.isPresent() && source.isPresent()
        ? new ExclusiveArea(area.get(), source.get())
        : null;
  }

  private @Nullable Share share(Validation check, SheetRow row) {
    var typed = said(row, PeopleColumn.SHARE);
    var shared = choice(new Validation(), row, PeopleColumn.OWNERSHIP).equals("shares");
    var share = Share.read(typed);
    if (shared && share.isEmpty() || !shared && !typed.isEmpty()) {
      check.reject("share", PeopleError.SHARE_WRONG);
    }
    return share.orElse(null);
  }

  /** A masked cell of an export says nothing new. */
  private String said(SheetRow row, PeopleColumn column) {
    var text = row.cell(places.getOrDefault(column, -1));
    return text.contains("**") || text.endsWith("*") ? "" : text;
  }

  private String choice(Validation check, SheetRow row, PeopleColumn column) {
    var text = said(row, column);
    if (text.isEmpty()) {
      return "";
    }
    var code = codes.get(column + text);
    if (code == null) {
      check.reject(column.field(), KernelError.NOT_A_CHOICE);
      return "";
    }
    return code;
  }

  /** A spreadsheet counts days from the end of 1899. */
  private String day(SheetRow row, PeopleColumn column) {
    var text = said(row, column);
    return text.matches("[0-9]{1,5}(\\.[0-9]+)?")
        ? LocalDate.of(1899, 12, 30).plusDays((long) Double.parseDouble(text)).toString()
        : text;
  }

  private void past(Validation check, String field, @Nullable LocalDate day) {
    if (day != null && day.isAfter(today)) {
      check.reject(field, PeopleError.DAY_AHEAD);
    }
  }

  private void add(SheetRow row, Invalid.FieldError error) {
    var column = PeopleColumn.values()[PeopleColumn.of(error.field())];
    add(row, column, error.code().code(), error.details());
  }

  private void add(SheetRow row, PeopleColumn column, String code, List<Object> details) {
    int place = places.getOrDefault(column, places.getOrDefault(PeopleColumn.NAME, -1));
    errors.add(new CellError(row.number(), place, code, details, row.cell(place)));
  }

  /**
   * What a row says.
   *
   * @param id of a person that an export named
   * @param relation empty where they do not live at the address
   * @param ownership empty where they do not own it
   */
  record ImportedPerson(
      SheetRow row,
      @Nullable UUID id,
      PersonData data,
      @Nullable DwellingAddress address,
      String label,
      String relation,
      @Nullable ExclusiveArea area,
      String ownership,
      @Nullable Share share) {

    boolean lives() {
      return address != null && !relation.isEmpty();
    }

    boolean owns() {
      return address != null && !ownership.isEmpty();
    }
  }
}
