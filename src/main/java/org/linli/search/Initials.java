package org.linli.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The letters with which a character's readings begin, as people type them: {@code ld} for 楼道. A
 * character with several readings has all their letters, 单 has c, d and s.
 */
public final class Initials {

  /** Shorter ones say too little, longer ones are found by their beginning. */
  public static final int LONGEST = 4;

  private static final Map<Integer, String> LETTERS = read();

  private Initials() {}

  /** Of a character; a Latin letter begins with itself. Empty for anything else. */
  static String of(int character) {
    return character >= 'a' && character <= 'z'
        ? Character.toString(character)
        : LETTERS.getOrDefault(character, "");
  }

  /**
   * All runs of 2 to {@value #LONGEST} letters that one may type for neighbouring characters of a
   * name: ll, lh and llh for 李丽华.
   */
  public static Set<String> runs(String name) {
    var points = Folded.of(name).points();
    var runs = new LinkedHashSet<String>();
    for (var from = 0; from < points.length; from++) {
      var begun = List.of("");
      for (var at = from; at < Math.min(points.length, from + LONGEST); at++) {
        begun = longer(begun, of(points[at]));
        if (at > from) {
          runs.addAll(begun);
        }
      }
    }
    return runs;
  }

  private static List<String> longer(List<String> begun, String letters) {
    return begun.stream()
        .flatMap(each -> letters.chars().mapToObj(letter -> each + (char) letter))
        .toList();
  }

  private static Map<Integer, String> read() {
    var letters = new HashMap<Integer, String>();
    var file = Objects.requireNonNull(Initials.class.getResourceAsStream("/search/initials.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(line -> line[1].codePoints().forEach(each -> letters.put(each, line[0])));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Map.copyOf(letters);
  }
}
