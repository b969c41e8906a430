package org.linli.needs.repeats;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * What was asked for again after it was settled.
 *
 * @param building where; empty for needs that name no building and say the same in like words
 * @param times how many needs came after one that was settled
 * @param last the newest of them
 */
public record Repeated(String category, Optional<UUID> building, int times, ShortNumber last) {}
