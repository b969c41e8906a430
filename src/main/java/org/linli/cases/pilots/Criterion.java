package org.linli.cases.pilots;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What has to hold before a pilot begins.
 *
 * @param position from 1
 * @param metOn since when it does
 */
public record Criterion(int position, String words, Optional<LocalDate> metOn) {}
