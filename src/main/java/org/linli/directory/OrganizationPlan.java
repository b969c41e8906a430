package org.linli.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.imports.RegisterImport.Figures;
import org.linli.directory.imports.SheetReader;
import org.linli.directory.imports.SheetRow;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.Validation;

/**
 * What a file would change in the register of units. Which unit a row means follows from its credit
 * code, else from its name; an empty cell says nothing about a unit that is known.
 */
final class OrganizationPlan {

  private final SheetReader reader;
  private final Map<String, OrganizationRow> byName = new HashMap<>();
  private final Map<String, OrganizationRow> byCode = new HashMap<>();
  private final Set<UUID> seen = new HashSet<>();
  private int read;

  final List<OrganizationRow> added = new ArrayList<>();
  final List<OrganizationRow> changed = new ArrayList<>();

  OrganizationPlan(SheetReader reader, List<OrganizationRow> units) {
    this.reader = reader;
    units.forEach(this::know);
  }

  void row(SheetRow row) {
    read++;
    var code = reader.said(row, OrganizationColumn.CREDIT_CODE);
    var known =
        CreditCode.parse(code)
            .map(valid -> byCode.get(valid.code()))
            .or(() -> Optional.ofNullable(byName.get(reader.said(row, OrganizationColumn.NAME))));
    try {
      take(row, known, said(row, known));
    } catch (Invalid invalid) {
      reader.collect(row, invalid);
    }
  }

  private RegisterOrganization said(SheetRow row, Optional<OrganizationRow> known) {
    return new RegisterOrganization(
        or(reader.said(row, OrganizationColumn.NAME), known.map(OrganizationRow::name)),
        or(kind(row), known.map(OrganizationRow::kind)),
        or(
            reader.said(row, OrganizationColumn.CREDIT_CODE),
            known.map(OrganizationRow::creditCode)),
        or(
            reader.said(row, OrganizationColumn.CONTACT_NAME),
            known.map(OrganizationRow::contactName)),
        or(
            reader.said(row, OrganizationColumn.CONTACT_PHONE),
            known.map(OrganizationRow::contactPhone)),
        or(reader.said(row, OrganizationColumn.ADDRESS), known.map(OrganizationRow::address)));
  }

  /** What is no choice stays as it is, so that the command refuses it. */
  private String kind(SheetRow row) {
    var code = reader.choice(new Validation(), row, OrganizationColumn.KIND);
    return code.isEmpty() ? reader.said(row, OrganizationColumn.KIND) : code;
  }

  private static String or(String said, Optional<String> known) {
    return said.isEmpty() ? known.orElse("") : said;
  }

  private void take(SheetRow row, Optional<OrganizationRow> known, RegisterOrganization said) {
    var unit = OrganizationRow.of(known.map(OrganizationRow::id).orElseGet(Ids::next), said);
    var namesake = byName.get(unit.name());
    if (!seen.add(unit.id())) {
      reader.reject(row, OrganizationColumn.NAME, DirectoryError.UNIT_TWICE_IN_FILE);
    } else if (namesake != null && !namesake.id().equals(unit.id())) {
      reader.reject(row, OrganizationColumn.NAME, DirectoryError.NAME_TAKEN, unit.name());
    } else if (known.isEmpty()) {
      added.add(unit);
    } else if (!known.get().equals(unit)) {
      changed.add(unit);
    }
    know(unit);
  }

  private void know(OrganizationRow unit) {
    byName.put(unit.name(), unit);
    if (!unit.creditCode().isEmpty()) {
      byCode.put(unit.creditCode(), unit);
    }
  }

  Figures figures() {
    var touched = added.size() + changed.size();
    var wrong = reader.errors().count();
    return new Figures(
        read, added.size(), changed.size(), Math.max(0, read - touched - wrong), 0, wrong);
  }
}
