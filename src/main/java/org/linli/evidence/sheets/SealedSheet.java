package org.linli.evidence.sheets;

import java.util.List;

/**
 * A sheet that was signed here.
 *
 * @param facts as they stood when it was printed
 * @param keyNumber of the key that signed it
 */
public record SealedSheet(List<String> facts, SheetSuite suite, String keyNumber) {}
