package org.linli.needs.finding;

import java.time.Instant;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedStatus;

/**
 * A need that was found.
 *
 * @param title the public summary, or the raiser's own first words where the reader may see them
 * @param words the raiser's own, where the reader may see them; else empty
 */
public record FoundNeed(
    ShortNumber number,
    NeedStatus status,
    String category,
    String title,
    Instant raisedAt,
    String words) {}
