package org.linli.bodies;

import java.util.Optional;
import java.util.UUID;

/**
 * Who is to have a seat: an account, a unit, or a person by name alone.
 *
 * @param name as it is written down
 */
record SeatHolder(Optional<UUID> account, Optional<UUID> unit, String name) {}
