package org.linli.directory.posts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Somebody whom a unit named, with its time. */
public record LiaisonView(
    UUID id, String name, String phone, LocalDate from, Optional<LocalDate> until) {}
