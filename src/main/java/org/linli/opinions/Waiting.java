package org.linli.opinions;

import java.util.UUID;

/**
 * A round with statements that staff have not read.
 *
 * @param statements how many
 */
public record Waiting(UUID round, String question, int statements) {}
