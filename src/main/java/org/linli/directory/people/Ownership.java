package org.linli.directory.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Part of a dwelling that somebody owns, or owned.
 *
 * @param kind one of {@link TransferDwelling#KINDS}
 * @param share only where they own by shares
 */
record Ownership(
    UUID id,
    UUID dwellingId,
    @Nullable UUID personId,
    @Nullable UUID organizationId,
    String kind,
    @Nullable Share share,
    @Nullable LocalDate since) {}
