package org.linli.assembly;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A meeting that took place and whose minutes are to be published. */
public record OwedMinutes(UUID meeting, String title, Optional<Instant> due) {}
