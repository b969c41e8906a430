package org.linli.directory.people;

import java.util.UUID;

/** That a person rents a dwelling now. */
record Tenancy(UUID id, UUID dwellingId, UUID personId) {

  /** What there is one of at a time, guarded by the unique index {@code tenancy_running}. */
  String key() {
    return dwellingId + "|" + personId;
  }
}
