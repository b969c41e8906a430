package org.linli.needs;

import java.util.Optional;
import java.util.UUID;

/**
 * A need that waits for somebody to take it on, with where it is, for those who look for somebody.
 *
 * @param place the building or grid that was named
 */
public record OpenNeed(NeedView need, Optional<UUID> place) {}
