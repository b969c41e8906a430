package org.linli.directory.people;

import java.util.List;
import org.linli.directory.imports.ImportedTable;

/** The tables of people that an import writes, and what of a row it may change. */
final class PeopleTables {

  static final ImportedTable PERSON =
      new ImportedTable(
          "person",
          """
          reference = b.reference, name = b.name, phone = b.phone, sex = b.sex, born_on = b.born_on,
          document_kind = b.document_kind, document_sealed = b.document_sealed,
          document_hash = b.document_hash, household_id = b.household_id, relation = b.relation,
          moved_in_on = b.moved_in_on, moved_out_on = b.moved_out_on, deceased_on = b.deceased_on
          """);

  static final ImportedTable HOUSEHOLD =
      new ImportedTable(
          "household", "representative_id = b.representative_id, ended_on = b.ended_on");

  static final ImportedTable DWELLING =
      new ImportedTable(
          "dwelling", "exclusive_area = b.exclusive_area, area_source = b.area_source");

  static final ImportedTable OWNERSHIP =
      new ImportedTable("ownership", "until = b.until, inheritance_open = b.inheritance_open");

  static final ImportedTable TENANCY = new ImportedTable("tenancy", "until = b.until");

  /** Those of which an import changes rows that are there; tenancies it only adds. */
  static final List<ImportedTable> ALL = List.of(PERSON, HOUSEHOLD, DWELLING, OWNERSHIP);

  private PeopleTables() {}
}
