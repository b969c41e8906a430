package org.linli.fairs.web;

import org.linli.fairs.StallView;
import org.linli.web.QrCode;

/**
 * The sheet that stands on a stall.
 *
 * @param code leads to what it shows
 */
public record StallSign(StallView stall, QrCode code) {}
