package org.linli.directory.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the register knows about one person; masked unless it was revealed to the reader.
 *
 * @param documentKind code of a {@link DocumentKind}, or empty
 * @param bornOn only where revealed; the year stands in {@code view}
 */
public record PersonFile(
    PersonView view,
    int version,
    boolean revealed,
    Optional<Sex> sex,
    Optional<LocalDate> bornOn,
    String documentKind,
    Optional<UUID> household,
    boolean represents,
    Optional<LocalDate> movedInOn,
    Optional<LocalDate> movedOutOn,
    Optional<LocalDate> deceasedOn) {}
