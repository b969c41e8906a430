package org.linli.ballot;

import java.util.List;

/**
 * A line of a roll as staff read it.
 *
 * @param metres area, of owners
 * @param delivered whether the paper was delivered
 * @param voted whether it has voted; never how
 */
public record RollRow(
    int number,
    String homes,
    List<String> voters,
    int parts,
    String metres,
    int unmeasured,
    boolean delivered,
    boolean voted) {}
