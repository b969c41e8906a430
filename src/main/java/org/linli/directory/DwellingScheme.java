package org.linli.directory;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * How somebody says that the doors of a building are numbered, as typed.
 *
 * @param units in the building
 * @param floors above ground
 * @param doors on each floor
 * @param leftOut floors that the building does not count, such as 4 and 14; they do not lower it
 * @param called floors that are called otherwise: {@code 4=3A，14=13A}
 * @param basements floors below ground, the first of them -1
 * @param letters {@code yes} if doors have letters: 18A, 18B
 */
public record DwellingScheme(
    @Nullable String units,
    @Nullable String floors,
    @Nullable String doors,
    @Nullable String leftOut,
    @Nullable String called,
    @Nullable String basements,
    @Nullable String letters) {

  private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]+");
  private static final Pattern NAME = Pattern.compile("([1-9]\\d{0,2})[=＝]([0-9A-Za-z]{1,5})");

  /** Units, floors and doors only. */
  public static DwellingScheme plain(int units, int floors, int doors) {
    return new DwellingScheme(
        String.valueOf(units), String.valueOf(floors), String.valueOf(doors), "", "", "", "");
  }

  /**
   * The rule that it means.
   *
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public DwellingRule rule() {
    var check = new Validation();
    var rule =
        new DwellingRule(
            number(check, "units", units, 1, 30),
            number(check, "floors", floors, 1, 120),
            number(check, "doors", doors, 1, "yes".equals(letters) ? 26 : 60),
            leftOut(check),
            called(check),
            number(check, "basements", basements, 0, 9),
            "yes".equals(letters));
    check.done();
    rule.check(check);
    check.done();
    return rule;
  }

  private static int number(
      Validation check, String field, @Nullable String text, int least, int most) {
    var digits = least == 0 ? check.optional(field, text, 6) : check.required(field, text, 6);
    if (digits.isEmpty()) {
      return least;
    }
    if (digits.matches("\\d{1,4}")) {
      var number = Integer.parseInt(digits);
      if (number >= least && number <= most) {
        return number;
      }
    }
    check.reject(field, DirectoryError.NOT_A_NUMBER, most, least);
    return least;
  }

  private Set<Integer> leftOut(Validation check) {
    var floors = new TreeSet<Integer>();
    for (var word : BETWEEN.split(check.optional("leftOut", leftOut, 100))) {
      if (word.matches("[1-9]\\d{0,2}")) {
        floors.add(Integer.valueOf(word));
      } else if (!word.isEmpty()) {
        check.reject("leftOut", DirectoryError.NOT_A_NUMBER, 999, 1);
      }
    }
    return floors;
  }

  private Map<Integer, String> called(Validation check) {
    var names = new TreeMap<Integer, String>();
    for (var word : BETWEEN.split(check.optional("called", called, 200))) {
      var match = NAME.matcher(word);
      if (match.matches()) {
        names.put(Integer.valueOf(match.group(1)), match.group(2));
      } else if (!word.isEmpty()) {
        check.reject("called", DirectoryError.FLOOR_NAMES);
      }
    }
    return names;
  }
}
