package org.linli.needs.words;

import java.time.Instant;

/**
 * A matter as somebody told it.
 *
 * @param text in their words
 * @param place where, in words; may be empty
 * @param at when
 */
public record Told(String text, String place, Instant at) {}
