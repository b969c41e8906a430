package org.linli.calendar.notices;

import java.time.LocalDate;

/**
 * A day on which the week is not as usual.
 *
 * @param name of the festival
 * @param off whether it is free; else it is worked 调休上班
 */
public record Holiday(LocalDate day, String name, boolean off) {}
