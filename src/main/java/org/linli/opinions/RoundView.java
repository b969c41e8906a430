package org.linli.opinions;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A round as everybody reads it.
 *
 * @param until its last day, or the day it was closed on
 * @param open whether people can vote and write today
 * @param statements that are shown
 */
public record RoundView(
    UUID id,
    String question,
    String about,
    LocalDate from,
    LocalDate until,
    boolean open,
    int statements) {}
