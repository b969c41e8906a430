package org.linli.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;

/**
 * A text as it is compared: lower case, full-width forms as half-width ones, without spaces; {@link
 * #BREAK} stands for whatever else is neither letter nor digit, and no word goes over it.
 *
 * @param points the characters
 * @param starts where each of them begins in the text itself
 * @param ends where each of them ends there
 */
record Folded(int[] points, int[] starts, int[] ends) {

  static final int BREAK = 0;

  static Folded of(String text) {
    var points = new ArrayList<Integer>();
    var starts = new ArrayList<Integer>();
    var ends = new ArrayList<Integer>();
    for (var at = 0; at < text.length(); ) {
      var character = text.codePointAt(at);
      var end = at + Character.charCount(character);
      if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
        for (var folded : fold(character)) {
          points.add(folded);
          starts.add(at);
          ends.add(end);
        }
      }
      at = end;
    }
    return new Folded(ints(points), ints(starts), ints(ends));
  }

  /** Where the word begins among the characters from there on, or -1. */
  int find(int[] word, int from) {
    for (var at = from; at + word.length <= points.length; at++) {
      if (stands(word, at)) {
        return at;
      }
    }
    return -1;
  }

  private boolean stands(int[] word, int at) {
    for (var index = 0; index < word.length; index++) {
      var here = points[at + index];
      if (here != word[index] && Initials.of(here).indexOf(word[index]) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int[] fold(int character) {
    var folded =
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    return folded
        .codePoints()
        .map(each -> Character.isLetterOrDigit(each) ? each : BREAK)
        .toArray();
  }

  private static int[] ints(ArrayList<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
