package org.linli.portrait;

/**
 * A count.
 *
 * @param key what was counted: a category or a place
 * @param people from how many different people or accounts
 */
record Cell(String key, int needs, int people) {}
