package org.linli.needs.web;

import org.linli.web.QrCode;

/**
 * The sheet that hangs in a building.
 *
 * @param building its name
 * @param code leads to the form that raises a need there
 */
public record Poster(String building, QrCode code) {}
