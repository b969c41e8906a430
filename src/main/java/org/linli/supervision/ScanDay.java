package org.linli.supervision;

import java.time.LocalDate;

/** How often a code was scanned on a day. */
public record ScanDay(LocalDate day, int scans) {}
