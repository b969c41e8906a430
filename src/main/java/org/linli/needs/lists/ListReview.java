package org.linli.needs.lists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedList;

/**
 * What a quarter brought on each of the lists.
 *
 * @param quarter the last one that is over
 * @param counts by list and category, what came in
 * @param moves what was moved from list to list, newest first; a page has at most a hundred
 * @param reviewedAt when it was reviewed, if it was
 * @param note what was said about it
 */
public record ListReview(
    Quarter quarter,
    List<Count> counts,
    List<Move> moves,
    Optional<Instant> reviewedAt,
    String note) {

  public ListReview {
    counts = List.copyOf(counts);
    moves = List.copyOf(moves);
  }

  /** All of the quarter: the denominator of its parts. */
  public int all() {
    return counts.stream().mapToInt(Count::now).sum();
  }

  /** All of the quarter before. */
  public int allBefore() {
    return counts.stream().mapToInt(Count::before).sum();
  }

  /**
   * How many came in.
   *
   * @param before in the quarter before
   */
  public record Count(NeedList list, String category, int now, int before) {}

  /** How many went from one list to another. */
  public long moved(NeedList from, NeedList to) {
    return moves.stream().filter(move -> move.from() == from && move.to() == to).count();
  }

  /**
   * A need that was moved to another list.
   *
   * @param by the name of whoever decided it; empty if the account is gone
   */
  public record Move(
      ShortNumber number,
      String title,
      NeedList from,
      NeedList to,
      String reason,
      String by,
      Instant at) {

    Move by(String name) {
      return new Move(number, title, from, to, reason, name, at);
    }
  }
}
