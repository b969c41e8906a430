package org.linli.opinions.mapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Reads an append-only list of votes; of what one person said to one statement the latest counts,
 * so voting a thousand times is voting once. The votes may come in any order of time.
 *
 * <p>Takes eight bytes for each pair of a voter and a statement: 120 MB for 50,000 people who all
 * answered 300 statements. Not safe for several threads.
 */
public final class VoteLog {

  private static final long LAST_ORDER = Long.MAX_VALUE >> 2;
  private static final Answer[] ANSWERS = Answer.values();

  private final Map<Long, Integer> voters = new HashMap<>();
  private final Map<Long, Integer> statements = new HashMap<>();

  /** By voter and statement: order and answer in one number, zero if there is none. */
  private long[][] latest = new long[16][];

  /**
   * @param order tells which of two votes is the later one, not negative; of two with the same
   *     order the one that is read later counts
   * @throws IllegalArgumentException if the order is negative or beyond 2^61
   */
  public void add(long voter, long statement, Answer answer, long order) {
    if (order < 0 || order >= LAST_ORDER) {
      throw new IllegalArgumentException("The order of a vote is " + order);
    }
    var row = row(voters.computeIfAbsent(voter, _ -> voters.size()));
    var column = statements.computeIfAbsent(statement, _ -> statements.size());
    var answers = latest[row];
    if (answers.length <= column) {
      var room = Math.min(answers.length + answers.length / 2 + 8, statements.size());
      answers = Arrays.copyOf(answers, Math.max(room, column + 1));
      latest[row] = answers;
    }
    var said = (order + 1) << 2 | answer.ordinal();
    if (answers[column] >> 2 <= order + 1) {
      answers[column] = said;
    }
  }

  private int row(int voter) {
    if (voter == latest.length) {
      latest = Arrays.copyOf(latest, 2 * latest.length);
    }
    if (latest[voter] == null) {
      latest[voter] = new long[0];
    }
    return voter;
  }

  /** Everybody who voted, in the order of their numbers. */
  long[] voters() {
    return voters.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** Every statement that somebody answered, in the order of their numbers. */
  long[] statements() {
    return statements.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** How many statements somebody answered. */
  int answers(long voter) {
    var count = 0;
    for (var said : said(voter)) {
      count += said == 0 ? 0 : 1;
    }
    return count;
  }

  /**
   * The answers of one voter to {@code asked}.
   *
   * @param asked from {@link #columns}
   * @param answers filled in, null where there is none
   */
  void read(long voter, int[] asked, Answer[] answers) {
    var said = said(voter);
    for (var i = 0; i < asked.length; i++) {
      var column = asked[i];
      answers[i] =
          column < said.length && said[column] != 0 ? ANSWERS[(int) said[column] & 3] : null;
    }
  }

  int[] columns(long[] of) {
    return Arrays.stream(of).mapToInt(it -> Objects.requireNonNull(statements.get(it))).toArray();
  }

  private long[] said(long voter) {
    return latest[Objects.requireNonNull(voters.get(voter))];
  }
}
