package org.linli.compensation;

import java.time.Instant;

/**
 * What was said for a dwelling.
 *
 * @param sequence from 1 in its dwelling
 * @param version of the plan that it answers
 * @param head of the owners then
 * @param upTo in fen: agreed to pay at most so much; negative, to receive at least so much
 * @param written by staff, from paper or a talk
 */
record Given(
    int sequence,
    int version,
    String head,
    Agreement choice,
    long upTo,
    String why,
    boolean written,
    Instant at) {}
