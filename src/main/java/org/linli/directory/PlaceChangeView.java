package org.linli.directory;

import java.time.Instant;

/**
 * Something that happened to a grid, a building, a unit or a dwelling.
 *
 * @param kind renamed, closed or reopened
 * @param reason why it was closed: demolished, merged or mistake; else empty
 * @param newName after a rename; the one that it was merged into
 */
public record PlaceChangeView(
    String kind, String reason, String oldName, String newName, Instant at) {}
