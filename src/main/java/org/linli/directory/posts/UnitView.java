package org.linli.directory.posts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit and who talks with it.
 *
 * @param worker the post that looks after it
 * @param liaisons how many people it named
 */
public record UnitView(
    UUID id, String name, Instant registeredAt, Optional<WorkerView> worker, int liaisons) {}
