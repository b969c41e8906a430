package org.linli.directory;

import java.time.Instant;

/**
 * Something that happened to an area.
 *
 * @param kind renamed, moved, merged or split
 * @param oldCode the area's own before it; with a split, that of the area which was split
 */
public record AreaChangeView(
    String kind, String oldCode, String newCode, String oldName, String newName, Instant at) {}
