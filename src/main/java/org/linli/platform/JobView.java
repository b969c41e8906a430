package org.linli.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * How a job has been doing.
 *
 * @param name {@code module.what}
 * @param next when it runs; absent until a scheduler has started once
 * @param failures how often it has failed since it last succeeded
 */
public record JobView(
    String name,
    Optional<Instant> next,
    Optional<Instant> lastSuccess,
    Optional<Instant> lastFailure,
    int failures) {}
