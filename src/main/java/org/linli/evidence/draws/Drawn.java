package org.linli.evidence.draws;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody on a seat of a draw, for the module that keeps its seats.
 *
 * @param place in which they were drawn, from 1
 * @param number on the list
 * @param account of who has one and did not have it deleted
 */
public record Drawn(int place, int number, Optional<UUID> account) {}
