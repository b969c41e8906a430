package org.linli.spending;

import java.util.Optional;
import java.util.UUID;

/**
 * Money that is kept for something.
 *
 * @param kind such as {@code PROJECT}
 * @param project whose it is, if it is a project's
 * @param leftFen what is neither spent nor reserved
 */
public record EarmarkChoice(
    UUID id,
    UUID fund,
    String fundName,
    String number,
    String title,
    String kind,
    Optional<UUID> project,
    long leftFen) {}
