package org.linli.projects;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.calendar.Due;

/**
 * Something that was asked at a questioning session 质询会.
 *
 * @param answer what was said there, or later
 * @param due until when it is answered, where it was left open and still is
 */
public record QuestionView(LocalDate heldOn, String question, String answer, Optional<Due> due) {}
