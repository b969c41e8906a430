package org.linli.portrait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linli.portrait.Portrait.Share;

/**
 * Puts counts of few people together, so that nobody is recognised in one and none can be worked
 * out from the sum: whatever is small joins the smallest that is not.
 */
final class SmallCells {

  private SmallCells() {}

  /**
   * The largest first, what was put together last, under {@link Portrait#REST}; nothing if all are
   * small.
   *
   * @param least people that a count has at least
   */
  static List<Share> fold(List<Cell> cells, int least) {
    var large =
        new ArrayList<>(
            cells.stream()
                .filter(cell -> cell.people() >= least)
                .sorted(Comparator.comparingInt(Cell::needs).reversed().thenComparing(Cell::key))
                .toList());
    var small = cells.stream().filter(cell -> cell.people() < least).toList();
    if (large.isEmpty()) {
      return List.of();
    }
    var rest = small.stream().mapToInt(Cell::needs).sum();
    if (!small.isEmpty()) {
      rest += large.removeLast().needs();
    }
    var shares = new ArrayList<>(all(large));
    if (rest > 0) {
      shares.add(new Share(Portrait.REST, rest));
    }
    return shares;
  }

  /** As they are, the largest first. */
  static List<Share> all(List<Cell> cells) {
    return cells.stream()
        .sorted(Comparator.comparingInt(Cell::needs).reversed().thenComparing(Cell::key))
        .map(cell -> new Share(cell.key(), cell.needs()))
        .toList();
  }
}
