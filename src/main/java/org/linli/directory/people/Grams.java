package org.linli.directory.people;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.linli.search.Initials;

/**
 * Cuts a person into the pieces by which they are found: one and two characters of the name, the
 * letters with which it is read, the last four digits of the phone, which lists show as well.
 */
final class Grams {

  private static final int TAIL = 4;

  private Grams() {}

  static Set<String> of(Person person) {
    var points = plain(person.name()).codePoints().toArray();
    var grams = new LinkedHashSet<String>();
    for (var index = 0; index < points.length; index++) {
      grams.add(new String(points, index, 1));
      if (index + 1 < points.length) {
        grams.add(new String(points, index, 2));
      }
    }
    grams.addAll(Initials.runs(person.name()));
    if (person.phone().length() >= TAIL) {
      grams.add(tail(person.phone().substring(person.phone().length() - TAIL)));
    }
    return grams;
  }

  /** The longest piece of a name that what is searched begins with. */
  static String first(String searched) {
    var points = plain(searched).codePoints().limit(2).toArray();
    return new String(points, 0, points.length);
  }

  /** The piece for the last four digits of a phone; no name has it. */
  static String tail(String digits) {
    return "*" + digits;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
