package org.linli.dispatch;

/**
 * The three rates of all departments of a street together.
 *
 * @param code of the street
 */
public record StreetRates(String code, String name, ThreeRates rates) {}
