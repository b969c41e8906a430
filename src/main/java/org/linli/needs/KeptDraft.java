package org.linli.needs;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft as it is kept.
 *
 * @param id the need's, once it is sent
 */
public record KeptDraft(UUID id, Draft draft, Instant savedAt) {}
