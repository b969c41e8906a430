package org.linli.directory.mandates;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One published version of a community's mandate list.
 *
 * @param edition from 1, without gaps
 * @param effectiveFrom the day from which it holds, until the next one begins
 * @param origin the rule version or the edition that its draft was copied from
 * @param salt with it and {@link MandateList#text} anybody can check the evidence
 */
public record MandateEdition(
    int edition, LocalDate effectiveFrom, String origin, String salt, Instant publishedAt) {}
