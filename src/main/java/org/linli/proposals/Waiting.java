package org.linli.proposals;

import org.linli.kernel.ShortNumber;

/**
 * That something at a proposal waits for the reader.
 *
 * @param title of the proposal
 * @param count how many things
 */
public record Waiting(ShortNumber number, String title, int count) {}
