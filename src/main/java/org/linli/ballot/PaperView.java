package org.linli.ballot;

import java.time.Instant;
import java.util.List;

/**
 * A numbered paper.
 *
 * @param line of the roll that it was printed for
 * @param metres area, of owners
 * @param note how a difference was decided
 * @param mine whether the reader typed it
 */
public record PaperView(
    int paper,
    int line,
    String homes,
    List<String> voters,
    String metres,
    PaperState state,
    String note,
    Instant printedAt,
    boolean mine) {}
