package org.linli.sunshine;

import java.util.Optional;
import java.util.UUID;

/**
 * Which lines are wanted.
 *
 * @param fund of one account
 */
public record LineFilter(MoneyPeriod period, Optional<UUID> fund) {}
