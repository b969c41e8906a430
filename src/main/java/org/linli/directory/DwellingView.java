package org.linli.directory;

import java.util.UUID;

/**
 * A dwelling 房屋.
 *
 * @param number on the door: 1801
 */
public record DwellingView(UUID id, int floor, String number, boolean closed) {}
