package org.linli.boards;

import java.time.Instant;
import java.util.List;

/**
 * How the communities of a street stand.
 *
 * @param code of the street
 * @param at when that was read
 * @param sum of all communities
 * @param parts by code
 * @param first what is due first of all kinds
 */
public record StreetBoard(
    String code,
    String name,
    Instant at,
    BoardPart sum,
    List<BoardPart> parts,
    List<BoardRow> first) {

  public StreetBoard {
    parts = List.copyOf(parts);
    first = List.copyOf(first);
  }
}
