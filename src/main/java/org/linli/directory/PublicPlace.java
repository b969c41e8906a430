package org.linli.directory;

import java.util.UUID;

/**
 * A grid or a building by the name that everybody may know.
 *
 * @param kind grid or building
 */
public record PublicPlace(UUID id, String kind, String name) {}
