package org.linli.opinions;

import org.linli.kernel.ShortNumber;

/**
 * What a round comes from, as long as everybody may read it.
 *
 * @param module {@code needs} or {@code proposals}, which also is its place in URLs
 */
public record RoundSource(String module, ShortNumber number, String title) {}
