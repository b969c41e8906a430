package org.linli.opinions.mapping;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Who said what, as bits by statement over the voters. Sums over voters are counts of bits, so they
 * are whole numbers: fast, and the same in whatever order voters come.
 */
final class Table {

  final int voters;
  final long[][] agree;
  final long[][] disagree;
  final long[][] answered;

  private Table(int voters, long[][] agree, long[][] disagree, long[][] answered) {
    this.voters = voters;
    this.agree = agree;
    this.disagree = disagree;
    this.answered = answered;
  }

  private Table(int voters, int statements) {
    this(voters, bits(statements, voters), bits(statements, voters), bits(statements, voters));
  }

  static Table of(VoteLog log, long[] voters, long[] statements) {
    var table = new Table(voters.length, statements.length);
    var columns = log.columns(statements);
    var answers = new Answer[statements.length];
    for (var voter = 0; voter < voters.length; voter++) {
      log.read(voters[voter], columns, answers);
      for (var statement = 0; statement < answers.length; statement++) {
        if (answers[statement] != null) {
          table.put(voter, statement, answers[statement]);
        }
      }
    }
    return table;
  }

  /** Which statements somebody answered. */
  int[] answeredStatements() {
    return IntStream.range(0, statements()).filter(i -> count(answered[i]) > 0).toArray();
  }

  /** The same voters, with some of the statements. */
  Table withStatements(int[] some) {
    return new Table(voters, pick(agree, some), pick(disagree, some), pick(answered, some));
  }

  private static long[][] pick(long[][] columns, int[] some) {
    return Arrays.stream(some).mapToObj(i -> columns[i]).toArray(long[][]::new);
  }

  private void put(int voter, int statement, Answer answer) {
    set(answered[statement], voter);
    switch (answer) {
      case AGREE -> set(agree[statement], voter);
      case DISAGREE -> set(disagree[statement], voter);
      case PASS -> {}
    }
  }

  int statements() {
    return answered.length;
  }

  /** The mean answer, where agreeing is 1, disagreeing -1 and passing 0. */
  double mean(int statement) {
    var count = count(answered[statement]);
    return count == 0 ? 0 : (double) (count(agree[statement]) - count(disagree[statement])) / count;
  }

  /** How many statements each voter answered. */
  int[] answers() {
    var counts = new int[voters];
    for (var column : answered) {
      each(column, voter -> counts[voter]++);
    }
    return counts;
  }

  /** The same statements, answered by some of the voters, in the order given. */
  Table of(int[] some) {
    var part = new Table(some.length, statements());
    for (var statement = 0; statement < statements(); statement++) {
      gather(agree[statement], some, part.agree[statement]);
      gather(disagree[statement], some, part.disagree[statement]);
      gather(answered[statement], some, part.answered[statement]);
    }
    return part;
  }

  /** Each statement's answers, dealt anew among those who answered it. */
  Table shuffled(Random random) {
    var dealt = new Table(voters, statements());
    for (var statement = 0; statement < statements(); statement++) {
      var who = members(answered[statement]);
      var from = who.clone();
      shuffle(from, random);
      for (var i = 0; i < who.length; i++) {
        dealt.put(who[i], statement, said(from[i], statement));
      }
    }
    return dealt;
  }

  private Answer said(int voter, int statement) {
    if (has(agree[statement], voter)) {
      return Answer.AGREE;
    }
    return has(disagree[statement], voter) ? Answer.DISAGREE : Answer.PASS;
  }

  static int[] members(long[] bits) {
    var members = new int[count(bits)];
    var next = new int[1];
    each(bits, voter -> members[next[0]++] = voter);
    return members;
  }

  static void shuffle(int[] numbers, Random random) {
    for (var i = numbers.length - 1; i > 0; i--) {
      var j = random.nextInt(i + 1);
      var kept = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = kept;
    }
  }

  /** Some voters as bits. */
  static long[] bits(int voters, IntUnaryOperator group, int wanted) {
    var bits = new long[words(voters)];
    for (var voter = 0; voter < voters; voter++) {
      if (group.applyAsInt(voter) == wanted) {
        set(bits, voter);
      }
    }
    return bits;
  }

  static int count(long[] bits) {
    return Arrays.stream(bits).mapToInt(Long::bitCount).sum();
  }

  static int common(long[] one, long[] other) {
    var count = 0;
    for (var i = 0; i < one.length; i++) {
      count += Long.bitCount(one[i] & other[i]);
    }
    return count;
  }

  /** What is done for a voter whose bit is set. */
  @FunctionalInterface
  interface ForVoter {
    void accept(int voter);
  }

  static void each(long[] bits, ForVoter action) {
    for (var word = 0; word < bits.length; word++) {
      for (var left = bits[word]; left != 0; left &= left - 1) {
        action.accept(word << 6 | Long.numberOfTrailingZeros(left));
      }
    }
  }

  private static void gather(long[] from, int[] some, long[] to) {
    for (var i = 0; i < some.length; i++) {
      if (has(from, some[i])) {
        set(to, i);
      }
    }
  }

  private static boolean has(long[] bits, int voter) {
    return (bits[voter >> 6] >>> voter & 1) != 0;
  }

  private static void set(long[] bits, int voter) {
    bits[voter >> 6] |= 1L << voter;
  }

  private static long[][] bits(int statements, int voters) {
    return new long[statements][words(voters)];
  }

  private static int words(int voters) {
    return (voters + 63) >> 6;
  }
}
