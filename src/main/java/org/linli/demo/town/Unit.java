package org.linli.demo.town;

/**
 * A unit in a community.
 *
 * @param kind as the register writes it
 * @param creditCode right by its check characters, of a region that is not assigned; or empty
 * @param contact whom to ask for
 */
public record Unit(String name, String kind, String creditCode, String contact, String phone) {}
