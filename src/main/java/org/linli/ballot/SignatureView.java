package org.linli.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who stands for a count with their name.
 *
 * @param part COUNTED, WATCHED or CHAIRED
 * @param name null once they are forgotten
 */
public record SignatureView(String part, @Nullable String name, Instant at) {}
