package org.linli.directory.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A person's membership in a special group and the consent it stands on, or stood on. */
public record TagView(
    UUID id,
    String tag,
    String purpose,
    String consentWay,
    String witness,
    LocalDate givenOn,
    Optional<LocalDate> withdrawnOn) {}
