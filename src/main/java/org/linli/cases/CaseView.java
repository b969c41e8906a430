package org.linli.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * A case of the library.
 *
 * @param community whose it is, by its name as it was published
 * @param code of that community
 * @param project which it tells of
 * @param words absent since it was withdrawn
 */
public record CaseView(
    UUID id,
    String community,
    String code,
    ShortNumber project,
    String title,
    Optional<CaseWords> words,
    Instant publishedAt) {}
