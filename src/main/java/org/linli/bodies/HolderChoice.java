package org.linli.bodies;

/**
 * Somebody who can be given a seat.
 *
 * @param code as forms send it
 */
public record HolderChoice(String code, String name) {}
