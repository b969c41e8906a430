package org.linli.directory;

import java.util.Optional;

/**
 * One commitment of a unit, or a unit without any (ORG-10).
 *
 * @param content empty if the unit promised nothing
 * @param kept empty until the year is looked back on
 */
public record UnitCommitment(
    String unit, String kind, Optional<String> content, String target, Optional<Boolean> kept) {}
