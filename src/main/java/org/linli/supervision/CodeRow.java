package org.linli.supervision;

import java.time.Instant;
import java.util.Optional;

/**
 * A code as lists show it.
 *
 * @param title of its thing; empty if that is not public any more
 * @param scans in the last thirty days
 */
public record CodeRow(
    String code, String kind, Optional<String> title, Instant madeAt, int scans) {}
