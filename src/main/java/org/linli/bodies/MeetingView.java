package org.linli.bodies;

import java.time.LocalDate;

/**
 * A body met.
 *
 * @param decided in a line
 */
public record MeetingView(LocalDate on, int attendees, String decided) {}
