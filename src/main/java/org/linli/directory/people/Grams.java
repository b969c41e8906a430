package org.linli.directory.people;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Cuts a name into pieces of one and two characters, by which it is found. */
final class Grams {

  private Grams() {}

  static Set<String> of(String name) {
    var points = plain(name).codePoints().toArray();
    var grams = new LinkedHashSet<String>();
    for (var index = 0; index < points.length; index++) {
      grams.add(new String(points, index, 1));
      if (index + 1 < points.length) {
        grams.add(new String(points, index, 2));
      }
    }
    return grams;
  }

  /** The longest piece that what is searched begins with. */
  static String first(String searched) {
    var points = plain(searched).codePoints().limit(2).toArray();
    return new String(points, 0, points.length);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
