package org.linli.needs.words;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where something is, as far as the words say: 三号楼二单元, 3 栋 2 单元 and 3-2-501 name the same building
 * and unit.
 *
 * @param rest the words without those that name the place
 */
record Spot(
    Set<String> buildings,
    Set<String> units,
    Set<String> rooms,
    Set<String> zones,
    Set<String> gates,
    String rest) {

  /** 3-2-501; longer runs of digits are dates and phones. */
  static final Pattern DASHED =
      Pattern.compile("(?<![\\d-])(\\d{1,2})-(\\d{1,2})-(\\d{3,4})(?![\\d-])");

  static final String BUILDING_WORD = "(?:号楼|#楼|#|栋|幢|座)";
  private static final String NAME = "(?:" + Numerals.PATTERN + "|(?<![a-z])[a-z])";

  private static final Pattern BUILDING =
      Pattern.compile(
          "(?<first>%1$s)(?:\\s*%2$s?\\s*[、,到和至]\\s*(?<second>%1$s))?\\s*%2$s"
                  .formatted(NAME, BUILDING_WORD)
              + "(?:\\s*(?<room>\\d{3,4})(?!\\d)室?)?");
  private static final Pattern UNIT =
      Pattern.compile(
          "(?<first>" + Numerals.PATTERN + ")\\s*单元(?:\\s*(?<room>\\d{3,4})(?!\\d)室?)?");
  private static final Pattern ROOM = Pattern.compile("(?<!\\d)(?<room>\\d{3,4})\\s*室");
  private static final Pattern ZONE = Pattern.compile("(?<![a-z])(?<first>[a-z])\\s*区");
  private static final Pattern GATE = Pattern.compile("(?<first>[东南西北])大?门");

  /** Reads a statement and the place given with it. */
  static Spot of(String words) {
    var text =
        DASHED
            .matcher(Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
            .replaceAll("$1栋$2单元$3室");
    var found = new Reading(text);
    var buildings = found.take(BUILDING);
    var units = found.take(UNIT);
    found.take(ROOM);
    var zones = found.take(ZONE);
    return new Spot(buildings, units, found.rooms, zones, found.take(GATE), found.rest);
  }

  /** Whether both name a building, gate and so on, and none of them is the same. */
  boolean contradicts(Spot other) {
    return apart(buildings, other.buildings)
        || apart(units, other.units)
        || apart(rooms, other.rooms)
        || apart(zones, other.zones)
        || apart(gates, other.gates);
  }

  boolean sharesBuilding(Spot other) {
    return !Collections.disjoint(buildings, other.buildings);
  }

  private static boolean apart(Set<String> some, Set<String> others) {
    return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
  }

  /** Takes one kind of name after another out of the text. */
  private static final class Reading {

    private final Set<String> rooms = new TreeSet<>();
    private String rest;

    private Reading(String text) {
      rest = text;
    }

    private Set<String> take(Pattern pattern) {
      var names = new TreeSet<String>();
      var left = pattern.matcher(rest).replaceAll(match -> keep(match, names));
      rest = left;
      return names;
    }

    private String keep(MatchResult match, Set<String> names) {
      match
          .namedGroups()
          .keySet()
          .forEach(
              group -> {
                if (match.group(group) != null) {
                  ("room".equals(group) ? rooms : names).add(Numerals.arabic(match.group(group)));
                }
              });
      return " ";
    }
  }
}
