package org.linli.opinions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A round as everybody reads it.
 *
 * @param until its last day, or the day it was closed on
 * @param open whether people can vote and write today
 * @param settled whether its result is final
 * @param forgotten whether it was forgotten who answered what
 * @param statements that are shown
 * @param refused how many were not shown
 * @param source what it comes from, if that is public
 */
public record RoundView(
    UUID id,
    String question,
    String about,
    LocalDate from,
    LocalDate until,
    boolean open,
    boolean settled,
    boolean forgotten,
    int statements,
    int refused,
    Optional<RoundSource> source) {}
