package org.linli.directory.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People who live in one dwelling together, with exactly one representative.
 *
 * @param label 户号 where a dwelling has several, else empty
 */
record Household(
    UUID id,
    UUID dwellingId,
    String label,
    UUID representativeId,
    @Nullable LocalDate endedOn,
    int version) {}
