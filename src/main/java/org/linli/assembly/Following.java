package org.linli.assembly;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was decided and is not done.
 *
 * @param id of the task, or of the resolution where it waits to become something
 * @param number of the resolution in its meeting
 * @param reference of the item it is about, for example the number of a need
 * @param mine whether the reader does it, or follows it
 */
public record Following(
    UUID id,
    UUID meeting,
    int number,
    ResolutionKind kind,
    String itemKind,
    String reference,
    String content,
    String owner,
    LocalDate dueOn,
    boolean mine) {}
