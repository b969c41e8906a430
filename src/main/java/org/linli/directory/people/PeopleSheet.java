package org.linli.directory.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.directory.ImportProgress;
import org.linli.directory.imports.CellErrors;
import org.linli.directory.imports.SheetReader;
import org.linli.directory.imports.SheetRow;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Validation;
import org.linli.platform.Messages;

/**
 * Reads the register of people from the rows of a sheet: one row a person, and one more for every
 * further dwelling they own. An empty or a masked cell says nothing about a person who is known.
 */
final class PeopleSheet {

  private final SheetReader reader;
  private final DwellingCells dwellings;
  private final LocalDate today;
  private final List<ImportedPerson> persons = new ArrayList<>();

  private PeopleSheet(Messages chinese, LocalDate today) {
    this.reader = new SheetReader(PeopleColumn.ALL, PeopleColumn.NAME, chinese);
    this.dwellings = new DwellingCells(reader);
    this.today = today;
  }

  /**
   * @throws Refused if the headings are not those of the template
   */
  static PeopleSheet read(
      byte[] content, Messages chinese, LocalDate today, ImportProgress progress) {
    var sheet = new PeopleSheet(chinese, today);
    sheet.reader.read(content, sheet::row, progress);
    return sheet;
  }

  List<ImportedPerson> persons() {
    return persons;
  }

  CellErrors errors() {
    return reader.errors();
  }

  /** Adds what only the register can tell. */
  void reject(ImportedPerson person, PeopleColumn column, ErrorCode code, Object... details) {
    reader.reject(person.row(), column, code, details);
  }

  private void row(SheetRow row) {
    var check = new Validation();
    persons.add(person(check, row));
    try {
      check.done();
    } catch (Invalid invalid) {
      reader.collect(row, invalid);
    }
  }

  private ImportedPerson person(Validation check, SheetRow row) {
    var id = identity(row);
    var data = data(check, row, id.isPresent());
    if (id.isEmpty() && reader.empty(row, PeopleColumn.NAME)) {
      check.reject("name", KernelError.REQUIRED);
    }
    var ownership = reader.choice(check, row, PeopleColumn.OWNERSHIP);
    return new ImportedPerson(
        row,
        id.orElse(null),
        data,
        dwellings.address(check, row),
        reader.said(row, PeopleColumn.LABEL),
        reader.choice(check, row, PeopleColumn.RELATION),
        dwellings.area(check, row),
        ownership,
        dwellings.share(check, row, ownership));
  }

  private PersonData data(Validation check, SheetRow row, boolean named) {
    var typed =
        new PersonData.Typed(
            named ? "" : reader.said(row, PeopleColumn.REFERENCE),
            reader.said(row, PeopleColumn.NAME),
            reader.said(row, PeopleColumn.PHONE),
            reader.choice(check, row, PeopleColumn.SEX),
            reader.day(row, PeopleColumn.BORN_ON),
            reader.choice(check, row, PeopleColumn.DOCUMENT_KIND),
            reader.said(row, PeopleColumn.DOCUMENT_NUMBER),
            reader.day(row, PeopleColumn.MOVED_IN_ON));
    var data = PersonData.read(check, PersonData.Typed.clean(check, typed));
    past(check, "bornOn", data.bornOn());
    past(check, "movedInOn", data.movedInOn());
    return data;
  }

  /** An export names everybody by their id where the community gave no number. */
  private Optional<UUID> identity(SheetRow row) {
    var reference = reader.said(row, PeopleColumn.REFERENCE);
    return reference.startsWith("#") ? LeaveRegister.id(reference.substring(1)) : Optional.empty();
  }

  private void past(Validation check, String field, @Nullable LocalDate day) {
    if (day != null && day.isAfter(today)) {
      check.reject(field, PeopleError.DAY_AHEAD);
    }
  }
}
