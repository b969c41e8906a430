package org.linli.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that sells, or may.
 *
 * @param purchases of it that were approved in the days of rule {@code spending/dominance}
 * @param percent of all that was approved in these days
 * @param papers that it has shown
 */
public record SupplierLine(
    UUID id, String name, int purchases, long fen, int percent, List<Paper> papers) {

  /**
   * A paper.
   *
   * @param kind id of the rule {@code spending/licences}
   * @param until its last day; nothing if it is for good
   */
  public record Paper(String kind, String number, @Nullable LocalDate until) {

    /** Whether it is over on a day. */
    public boolean over(LocalDate day) {
      return until != null && until.isBefore(day);
    }
  }
}
