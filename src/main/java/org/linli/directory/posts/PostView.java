package org.linli.directory.posts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A post and whoever holds it today.
 *
 * @param place building, grid … in words; empty where there is one for all
 * @param phone of the office
 * @param holder empty while it is vacant
 */
public record PostView(
    UUID id,
    String kind,
    String place,
    String phone,
    boolean open,
    Optional<String> holder,
    Optional<LocalDate> since) {}
