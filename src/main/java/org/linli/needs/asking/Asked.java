package org.linli.needs.asking;

import java.util.UUID;

/**
 * Somebody whom a need concerns.
 *
 * @param name what they left with a need of their own; empty if they only joined
 * @param phone the same
 */
public record Asked(UUID accountId, String name, String phone) {}
