package org.linli.supervision;

import java.util.UUID;

/**
 * Where a code leads; that never changes.
 *
 * @param community whose it is
 * @param kind of the source
 */
public record CodePlace(String code, long community, String kind, UUID subject) {}
