package org.linli.directory.posts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's time in a post.
 *
 * @param person who they are in the register of people, if they are there
 * @param until the first day on which it was somebody else's or nobody's
 */
public record Holding(
    String holder, Optional<UUID> person, LocalDate from, Optional<LocalDate> until) {}
