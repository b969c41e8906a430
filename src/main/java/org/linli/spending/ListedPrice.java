package org.linli.spending;

/**
 * An item of the standard price list (FUND-7, rule {@code spending/prices}).
 *
 * @param fen what one unit of it costs at most
 */
public record ListedPrice(String id, String name, String unit, long fen) {}
