package org.linli.search;

/**
 * A part of a text that was found.
 *
 * @param hit whether it is what was looked for
 */
public record Piece(String text, boolean hit) {}
