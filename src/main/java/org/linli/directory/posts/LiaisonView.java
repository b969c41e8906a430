package org.linli.directory.posts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody whom a unit named, with their time.
 *
 * @param person who they are in the register of people, if they are there
 */
public record LiaisonView(
    UUID id,
    String name,
    String phone,
    Optional<UUID> person,
    LocalDate from,
    Optional<LocalDate> until) {}
