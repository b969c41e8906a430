package org.linli.directory.mandates;

/**
 * How long matters of one class may take.
 *
 * @param code for example {@code urgent}
 * @param unit {@code hours}, which run on Sundays too, or {@code working-days}
 * @param source where the figure comes from
 */
public record DeadlineClass(String code, int amount, String unit, String source) {}
