package org.linli.compensation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A dwelling of the stairwell.
 *
 * @param area in 1/100 m², by the register, else as typed; 0 if unknown
 * @param owners their names, together one head; empty where nobody is known
 * @param persons who owns it by the register
 * @param units organisations that own it by the register
 * @param head of all owners together, opaque; empty where nobody is known
 * @param registered whether the register says who owns it
 * @param given the last that was said for it
 */
record Flat(
    UUID id,
    String door,
    int floor,
    long area,
    String owners,
    Set<UUID> persons,
    Set<UUID> units,
    String head,
    boolean registered,
    Optional<Given> given) {}
