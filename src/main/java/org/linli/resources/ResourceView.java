package org.linli.resources;

import java.time.Instant;
import java.util.UUID;

/**
 * A resource as lists show it.
 *
 * @param unit the unit that owns it
 * @param owner the unit's name
 * @param standing whether it may be used today
 * @param free whether now is one of its slots
 */
public record ResourceView(
    UUID id,
    UUID unit,
    String owner,
    Offering what,
    ResourceStatus status,
    Standing standing,
    boolean free,
    Instant changedAt) {}
