package org.linli.ballot;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who votes for somebody else.
 *
 * @param agent name, null once they are forgotten
 * @param paper which signed paper was seen
 */
public record ProxyView(
    UUID id, int line, String homes, @Nullable String agent, String paper, Instant at) {}
