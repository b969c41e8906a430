package org.linli.directory.posts;

import java.time.LocalDate;
import java.util.Optional;

/** A post that looked after a unit for a time. */
public record Assignment(String kind, String place, LocalDate from, Optional<LocalDate> until) {}
