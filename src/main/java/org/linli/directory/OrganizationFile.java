package org.linli.directory;

import java.util.List;

/**
 * A unit in full with what it promised year by year, the latest first.
 *
 * @param creditCode empty where it has none
 */
public record OrganizationFile(
    OrganizationView unit,
    String creditCode,
    String contactName,
    String contactPhone,
    String address,
    List<CommitmentView> commitments) {

  public OrganizationFile {
    commitments = List.copyOf(commitments);
  }
}
