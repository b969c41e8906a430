package org.linli.demo.town;

import java.time.Instant;

/**
 * Something that is done with a matter.
 *
 * @param who whom {@link Act} speaks of; empty for nobody
 * @param note what is said
 * @param days until the promised day, where something is promised
 */
public record Deed(Act act, Instant at, String who, String note, int days) {}
