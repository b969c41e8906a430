package org.linli.opinions;

import java.util.UUID;

/**
 * A statement.
 *
 * @param number within its round
 * @param reason why it is not shown; empty otherwise
 * @param decider who read it, for staff; empty for everybody else
 */
public record StatementView(
    UUID id, int number, String words, StatementStatus status, String reason, String decider) {}
