package org.linli.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * A grid, a building or a unit, as lists show it.
 *
 * @param number by which people order it
 * @param grid name of the grid that a building lies in
 * @param dwellings that are in use
 */
public record LocalAreaView(
    UUID id, int number, String name, Optional<String> grid, int dwellings, boolean closed) {}
