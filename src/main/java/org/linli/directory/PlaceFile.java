package org.linli.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A grid, a building, a unit or a dwelling with what happened to it.
 *
 * @param kind grid, building, unit or dwelling
 * @param within the unit of a dwelling, the building of a unit
 * @param version to be sent with a change
 * @param residents who live in it or rent it
 * @param history the last first
 */
public record PlaceFile(
    UUID id,
    String kind,
    Optional<UUID> within,
    String name,
    int version,
    boolean closed,
    int residents,
    List<PlaceChangeView> history) {}
