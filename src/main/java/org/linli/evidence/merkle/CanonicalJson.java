package org.linli.evidence.merkle;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON that is written in one way only (RFC 8785): names sorted by UTF-16 units, no white space,
 * the shortest escapes. Numbers are whole and exact in double precision; all others are published
 * as text.
 */
public final class CanonicalJson {

  private static final long MAX_SAFE = (1L << 53) - 1;
  private static final int FIRST_PRINTABLE = 0x20;

  private CanonicalJson() {}

  /**
   * Writes maps with text names, collections, texts, whole numbers, truth values and null.
   *
   * @throws IllegalArgumentException for anything else, for numbers from 2^53 on and for text that
   *     is not Unicode
   */
  public static String write(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Boolean truth -> truth.toString();
      case Integer number -> number.toString();
      case Long number when Math.abs(number) <= MAX_SAFE -> number.toString();
      case String text -> text(text);
      case Collection<?> values ->
          values.stream().map(CanonicalJson::write).collect(Collectors.joining(",", "[", "]"));
      case Map<?, ?> members -> members(members);
      default -> throw new IllegalArgumentException("Not for canonical JSON: " + value);
    };
  }

  private static String members(Map<?, ?> members) {
    var sorted = new TreeMap<String, @Nullable Object>();
    members.forEach((name, value) -> sorted.put((String) name, value));
    return sorted.entrySet().stream()
        .map(member -> text(member.getKey()) + ":" + write(member.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String text(String text) {
    var json = new StringBuilder("\"");
    text.codePoints().forEach(character -> escape(character, json));
    return json.append('"').toString();
  }

  private static void escape(int character, StringBuilder json) {
    switch (character) {
      case '"', '\\' -> json.append('\\').appendCodePoint(character);
      case '\b' -> json.append("\\b");
      case '\t' -> json.append("\\t");
      case '\n' -> json.append("\\n");
      case '\f' -> json.append("\\f");
      case '\r' -> json.append("\\r");
      default -> {
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
          throw new IllegalArgumentException("Half a character");
        }
        if (character < FIRST_PRINTABLE) {
          json.append("\\u%04x".formatted(character));
        } else {
          json.appendCodePoint(character);
        }
      }
    }
  }
}
