package org.linli.directory.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A dwelling with its area, its owners now and before, its tenants and households.
 *
 * @param owners the present first, then the past
 */
public record DwellingFile(
    UUID id,
    String address,
    Optional<ExclusiveArea> area,
    List<Owner> owners,
    List<Tenant> tenants,
    List<HouseholdView> households) {

  public DwellingFile {
    owners = List.copyOf(owners);
    tenants = List.copyOf(tenants);
    households = List.copyOf(households);
  }

  /**
   * @param name masked for persons; empty, without an id, for one who is forgotten
   * @param share of owners by shares, else empty
   * @param inheritanceOpen whether the owner died and the heirs are not recorded
   */
  public record Owner(
      String name,
      Optional<UUID> personId,
      String kind,
      String share,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      boolean inheritanceOpen) {}

  /** Somebody who rents, or rented. */
  public record Tenant(
      UUID tenancyId,
      Optional<UUID> personId,
      String name,
      Optional<LocalDate> since,
      Optional<LocalDate> until) {}
}
