package org.linli.directory.posts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody's time in a post.
 *
 * @param until the first day on which it was somebody else's or nobody's
 */
public record Holding(String holder, LocalDate from, Optional<LocalDate> until) {}
