package org.linli.evidence.draws;

import java.math.BigInteger;
import java.util.List;

/**
 * How many of each kind sit together.
 *
 * @param tickets it has in the first lot, which decides among all compositions
 * @param seats for each kind, in the order of kinds
 */
public record Composition(BigInteger tickets, List<Integer> seats) {

  public Composition {
    seats = List.copyOf(seats);
  }
}
