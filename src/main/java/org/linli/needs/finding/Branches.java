package org.linli.needs.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.search.Sought;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ordinals of needs that have all of some pairs of characters, newest first, as a query that
 * reads no more of an index than it gives: one pair is followed along the key, the others are
 * looked up for each need that has it. Which one is followed the query finds out by counting a few
 * rows of each, because statistics know nothing of one community.
 */
public final class Branches {

  private static final String ONE =
      """
      (select g.ordinal from needs.%1$s g
       where g.community_id = :community and g.gram = :%2$s and g.ordinal < :before
       order by g.ordinal desc limit :most)
      """;

  private static final String SEVERAL =
      """
      (select g.ordinal from needs.%1$s g
       where g.community_id = :community and g.ordinal < :before
         and g.gram = (
           select asked.gram from unnest(cast(:%2$s as int[])) as asked (gram)
           order by (select count(*) from (
             select from needs.%1$s c where c.community_id = :community and c.gram = asked.gram
             limit 50) counted)
           limit 1)
         and (select count(*) from needs.%1$s h
           where h.community_id = :community and h.ordinal = g.ordinal
             and h.gram = any (array_remove(cast(:%2$s as int[]), g.gram)))
           = cardinality(cast(:%2$s as int[])) - 1
       order by g.ordinal desc limit :most)
      """;

  private static final String NUMBERS =
      """
      (select asked.ordinal from unnest(cast(:numbers as int[])) as asked (ordinal)
       where asked.ordinal < :before)
      """;

  private final Integer[] words;
  private final Integer[] tail;
  private final Integer[] numbers;

  Branches(Sought sought, List<Integer> numbers) {
    this.words = boxed(sought.grams());
    this.tail = boxed(sought.tail());
    this.numbers = numbers.toArray(Integer[]::new);
  }

  /** Whatever has the words, for those who work on needs. */
  public static Branches ofWords(Sought sought) {
    return new Branches(sought, List.of());
  }

  /** Of what is public; with {@link #bind} as columns {@code ordinal}. */
  String published() {
    var parts = new ArrayList<String>();
    addWords(parts, "v_public_summary_gram");
    addNumbers(parts);
    return union(parts);
  }

  /** Of all that those who work on needs may read. */
  public String filed() {
    var parts = new ArrayList<String>();
    addWords(parts, "summary_gram");
    addWords(parts, "statement_gram");
    if (tail.length > 0) {
      parts.add(ONE.formatted("statement_gram", "tail"));
    }
    addNumbers(parts);
    return union(parts);
  }

  /**
   * @param before ordinals below this one
   * @param most as many are read
   */
  public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec query, int before, int most) {
    var bound = query.param("before", before).param("most", most);
    if (words.length == 1) {
      bound = bound.param("words", words[0]);
    } else if (words.length > 1) {
      bound = bound.param("words", words);
    }
    if (numbers.length > 0) {
      bound = bound.param("numbers", numbers);
    }
    return tail.length > 0 ? bound.param("tail", tail[0]) : bound;
  }

  private void addWords(List<String> parts, String table) {
    if (words.length > 0) {
      parts.add((words.length == 1 ? ONE : SEVERAL).formatted(table, "words"));
    }
  }

  private void addNumbers(List<String> parts) {
    if (numbers.length > 0) {
      parts.add(NUMBERS);
    }
  }

  private static String union(List<String> parts) {
    return "select ordinal from ("
        + String.join(" union ", parts)
        + ") parts order by ordinal desc limit :most";
  }

  private static Integer[] boxed(int[] grams) {
    return Arrays.stream(grams).boxed().toArray(Integer[]::new);
  }
}
