package org.linli.directory;

import java.util.UUID;

/** A unit of the register; empty where nothing is known. */
record OrganizationRow(
    UUID id,
    String name,
    String kind,
    String creditCode,
    String contactName,
    String contactPhone,
    String address) {

  static OrganizationRow of(UUID id, RegisterOrganization said) {
    return new OrganizationRow(
        id,
        said.name(),
        said.kind(),
        said.creditCode(),
        said.contactName(),
        said.contactPhone(),
        said.address());
  }
}
