package org.linli.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * A grid or a building by the name that everybody may know.
 *
 * @param kind grid or building
 * @param grid name of the grid that a building lies in
 */
public record PublicPlace(UUID id, String kind, String name, Optional<String> grid) {}
