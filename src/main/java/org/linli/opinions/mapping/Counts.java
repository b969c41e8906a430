package org.linli.opinions.mapping;

/**
 * How often people agreed and disagreed with each statement.
 *
 * @param agree by statement
 * @param disagree by statement
 * @param answered by statement, with those who passed
 */
record Counts(int[] agree, int[] disagree, int[] answered) {

  /** Of those voters whose bits are set. */
  static Counts of(Table table, long[] who) {
    var count = table.statements();
    var counts = new Counts(new int[count], new int[count], new int[count]);
    for (var i = 0; i < count; i++) {
      counts.agree[i] = Table.common(table.agree[i], who);
      counts.disagree[i] = Table.common(table.disagree[i], who);
      counts.answered[i] = Table.common(table.answered[i], who);
    }
    return counts;
  }

  /** Those of all who are not among these. */
  Counts others(Counts all) {
    var count = agree.length;
    var others = new Counts(new int[count], new int[count], new int[count]);
    for (var i = 0; i < count; i++) {
      others.agree[i] = all.agree[i] - agree[i];
      others.disagree[i] = all.disagree[i] - disagree[i];
      others.answered[i] = all.answered[i] - answered[i];
    }
    return others;
  }

  int said(int statement, Answer answer) {
    return switch (answer) {
      case AGREE -> agree[statement];
      case DISAGREE -> disagree[statement];
      case PASS -> answered[statement] - agree[statement] - disagree[statement];
    };
  }

  /** The share as it would be with one more who says it and one who does not (Small 2021). */
  double share(int statement, Answer answer) {
    return (said(statement, answer) + 1.0) / (answered[statement] + 2.0);
  }

  /** By how many standard errors more than half say it, with the share of {@link #share}. */
  double aboveHalf(int statement, Answer answer) {
    return (share(statement, answer) - 0.5) * 2 * Math.sqrt(answered[statement] + 2.0);
  }

  /** By how many standard errors these say it more often than others: two proportions, pooled. */
  double above(Counts others, int statement, Answer answer) {
    var here = answered[statement] + 2.0;
    var there = others.answered[statement] + 2.0;
    var one = share(statement, answer);
    var other = others.share(statement, answer);
    var pooled = (one * here + other * there) / (here + there);
    return (one - other) / Math.sqrt(pooled * (1 - pooled) * (1 / here + 1 / there));
  }
}
