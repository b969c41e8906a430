package org.linli.matching;

/** What two texts both say. */
final class SharedWords {

  /** Words that say nothing by themselves. */
  private static final String PARTICLES = "的了是在和也都很";

  private SharedWords() {}

  /**
   * The longest run of at least two letters, digits or Chinese characters that is in both; the
   * earliest of these in the first text; empty if there is none. Particles end a run.
   */
  static String longest(String one, String other) {
    var first = one.codePoints().toArray();
    var second = other.codePoints().toArray();
    var runs = new int[second.length + 1];
    var length = 0;
    var end = 0;
    for (var i = 0; i < first.length; i++) {
      var tells = tells(first[i]);
      for (var j = second.length; j >= 1; j--) {
        runs[j] = tells && first[i] == second[j - 1] ? runs[j - 1] + 1 : 0;
        if (runs[j] > length) {
          length = runs[j];
          end = i + 1;
        }
      }
    }
    return length < 2 ? "" : new String(first, end - length, length);
  }

  private static boolean tells(int character) {
    return Character.isLetterOrDigit(character) && PARTICLES.indexOf(character) < 0;
  }
}
