package org.linli.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Cuts text into pairs of neighbouring characters, each a number of 32 bits, so that an index over
 * numbers finds Chinese words. Under row security PostgreSQL uses an index for {@code =} and not
 * for {@code @>} or {@code like}, which are not leakproof; so a pair is a row of a table.
 *
 * <p>Characters beyond the first plane share numbers with others; whatever an index finds is
 * compared with the words themselves. Whoever changes what is cut raises {@link #EDITION}, and the
 * modules cut their texts anew at night.
 */
public final class Grams {

  /** Of the way texts are cut. */
  public static final int EDITION = 1;

  /** Stands where the first character of a pair would, and is no letter. */
  private static final int TAIL = 2 << 16;

  private static final int TAIL_DIGITS = 4;

  private Grams() {}

  /** The pairs of a text. */
  public static Set<Integer> of(String text) {
    var points = Folded.of(text).points();
    var grams = new LinkedHashSet<Integer>();
    for (var at = 1; at < points.length; at++) {
      if (points[at - 1] != Folded.BREAK && points[at] != Folded.BREAK) {
        grams.add(pair(points[at - 1], points[at]));
      }
    }
    return grams;
  }

  /** The pairs of a text and those of the letters with which its characters are read. */
  public static Set<Integer> withInitials(String text) {
    var points = Folded.of(text).points();
    var grams = of(text);
    for (var at = 1; at < points.length; at++) {
      for (var first : Initials.of(points[at - 1]).toCharArray()) {
        for (var second : Initials.of(points[at]).toCharArray()) {
          grams.add(pair(first, second));
        }
      }
    }
    return grams;
  }

  /** The last four digits of a phone; nothing of one that has no four. */
  public static Set<Integer> tail(String phone) {
    var end = phone.substring(Math.max(phone.length() - TAIL_DIGITS, 0));
    return end.matches("[0-9]{" + TAIL_DIGITS + "}")
        ? Set.of(TAIL | Integer.parseInt(end))
        : Set.of();
  }

  private static int pair(int first, int second) {
    return plane(first) << 16 | plane(second);
  }

  private static int plane(int character) {
    return (character ^ character >>> 16) & 0xFFFF;
  }
}
