package org.linli.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * A proposal of a community as its street reads it.
 *
 * @param number of the need
 * @param title the need's public summary
 * @param why what the community cannot do by itself
 */
public record Suggestion(
    UUID id, long community, ShortNumber number, String title, String why, Instant at) {}
