package org.linli.vault;

/**
 * A key as administrators see it: never the key itself.
 *
 * @param suite its algorithms
 * @param active whether it seals what is written now
 */
public record KeyView(int id, String suite, boolean active) {}
