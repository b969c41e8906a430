package org.linli.needs;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * A need as lists show it.
 *
 * @param title the public summary, or the raiser's own first words where the reader may see them
 * @param dueAt until when the next step is promised
 */
public record NeedView(
    UUID id,
    ShortNumber number,
    NeedStatus status,
    String category,
    String title,
    Instant raisedAt,
    Instant dueAt) {}
