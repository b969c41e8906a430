package org.linli.boards.web;

import org.linli.boards.BoardRow;
import org.linli.web.Light;

/**
 * A matter as pages show it.
 *
 * @param href its record
 */
public record BoardRowShown(BoardRow row, String href, Light light) {}
