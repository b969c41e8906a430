package org.linli.resources.donations;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A thing for which something has to be done.
 *
 * @param unit that keeps it, with its name
 * @param on since when
 */
public record DueUpkeep(UUID resource, UUID unit, String name, String owner, LocalDate on) {}
