package org.linli.directory.people;

import java.util.List;
import java.util.UUID;

/** A household with its members, masked; the representative first. */
public record HouseholdFile(
    HouseholdView view, UUID dwellingId, UUID representativeId, List<PersonView> members) {

  public HouseholdFile {
    members = List.copyOf(members);
  }
}
