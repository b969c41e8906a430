package org.linli.compensation;

import org.linli.ballot.counting.Check;
import org.linli.ballot.counting.Measure;

/**
 * Something that the law demands, and how far it is.
 *
 * @param agreeing whether it is about those who agree, of those who take part; else about taking
 *     part
 * @param share as it is read: 2/3
 * @param inclusive whether the share itself is enough
 * @param part heads or 1/100 m² that count
 * @param whole of how many
 * @param missing how much more is needed at the least
 */
public record Threshold(
    boolean agreeing,
    Measure measure,
    String share,
    boolean inclusive,
    long part,
    long whole,
    long missing,
    boolean met) {

  static Threshold of(boolean agreeing, Check check) {
    var share = check.demand().share();
    var least = check.whole() > 0 ? share.least(check.whole()) : 1;
    return new Threshold(
        agreeing,
        check.demand().measure(),
        share.numerator() + "/" + share.denominator(),
        share.inclusive(),
        check.part(),
        check.whole(),
        Math.max(least - check.part(), 0),
        check.met());
  }
}
