package org.linli.directory.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.directory.imports.SheetRow;

/**
 * What a row says.
 *
 * @param id of a person that an export named
 * @param relation empty where they do not live at the address
 * @param ownership empty where they neither own nor rent it
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
    return address != null && !ownership.isEmpty() && !ownership.equals(PeopleColumn.TENANT);
  }

  boolean rents() {
    return address != null && ownership.equals(PeopleColumn.TENANT);
  }
}
