package org.linli.ballot.counting;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A change planted into the text of an archive, and what a recount says first.
 *
 * @param name what was changed
 * @param secret whether in the secret archive, else in the owners'
 * @param pattern the first place that it matches is replaced
 */
public record Tampering(
    String name, boolean secret, String pattern, String replacement, String found) {

  static final Tampering RESULT =
      named(
          "a digit of the result",
          "(\"participated\":\\{\"area\":80433,\"heads\":)9",
          "$18",
          "result");

  /** One of each kind. */
  public static final List<Tampering> ALL =
      List.of(
          RESULT,
          named(
              "one vote",
              "\\[\"YES\"\\],\"question\":\"1\",\"reference\":\"r2\"",
              "[\"NO\"],\"question\":\"1\",\"reference\":\"r2\"",
              "result"),
          named(
              "one spoiled",
              "\\[\"YES\"\\],\"question\":\"1\",\"reference\":\"r2\"",
              "[],\"question\":\"1\",\"reference\":\"r2\"",
              "result"),
          named(
              "an unknown choice",
              "\\[\"YES\"\\],\"question\":\"1\",\"reference\":\"r2\"",
              "[\"MAYBE\"],\"question\":\"1\",\"reference\":\"r2\"",
              "choices"),
          named(
              "one vote twice",
              "\"question\":\"1\",\"reference\":\"r2\"",
              "\"question\":\"1\",\"reference\":\"r1\"",
              "twice-voted"),
          named(
              "a vote of somebody who did not take part",
              "\"question\":\"1\",\"reference\":\"r2\"",
              "\"question\":\"1\",\"reference\":\"r12\"",
              "not-taken-part"),
          named(
              "a vote of nobody",
              "\"question\":\"1\",\"reference\":\"r2\"",
              "\"question\":\"1\",\"reference\":\"x\"",
              "not-on-roll"),
          named(
              "one vote left out",
              "\\{\"choices\":\\[\"YES\"\\],\"question\":\"1\",\"reference\":\"r2\"\\},",
              "",
              "no-vote"),
          named(
              "a digit of an area",
              "\"area\":8937,\"head\":\"h3\"",
              "\"area\":8938,\"head\":\"h3\"",
              "roll-line"),
          named("two made one head", "\"head\":\"h3\"", "\"head\":\"h2\"", "roll-line"),
          named(
              "a number of the roll",
              "\"reference\":\"r3\",\"weight\"",
              "\"reference\":\"r03\",\"weight\"",
              "roll-line"),
          named("a weight", "\"weight\":1", "\"weight\":2", "roll-line"),
          named(
              "a line of the roll left out",
              ",\\{\"commitment\":[^}]*\\},\"identity\":\"\",\"salt\":\"[0-9a-f]*\"\\}\\],\"rollRoot\"",
              "],\"rollRoot\"",
              "roll-root"),
          named("one receipt", "(\"receipts\":\\[\"[0-9a-f]{63})[0-9a-f]", "$1x", "receipt-root"),
          named(
              "one receipt left out",
              "\"receipts\":\\[\"[0-9a-f]*\",",
              "\"receipts\":[",
              "receipts"),
          named(
              "the threshold",
              "\"denominator\":4,\"inclusive\":true,\"numerator\":3",
              "\"denominator\":2,\"inclusive\":true,\"numerator\":1",
              "result"),
          named(
              "the kind of a threshold",
              "\"denominator\":4,\"inclusive\":true",
              "\"denominator\":4,\"inclusive\":false",
              "result"),
          named("the title", "加装电梯\",\"turnout\"", "不装电梯\",\"turnout\"", "seal"),
          named("a digit of the day", "2026-11-30T12", "2026-11-30T13", "seal"),
          named("somebody signed in", "\"present\":\\[\\]", "\"present\":[\"r11\"]", "result"),
          named(
              "somebody signed in twice",
              "\"present\":\\[\\]",
              "\"present\":[\"r11\",\"r11\"]",
              "twice-listed"),
          named(
              "a secret made of a named one", "\"secret\":false", "\"secret\":true", "secret-area"),
          named("the version", "\"version\":1,", "\"version\":2,", "version"),
          named("the way it is written", "\\{\"archive\":", "{ \"archive\":", "unreadable"),
          named("a number without end", "\"seats\":1", "\"seats\":0", "unreadable"),
          named("its end", "\"seal\".*", "", "unreadable"),
          secret("one secret vote", "\\[\"a\"\\]", "[\"b\"]", "result"),
          secret(
              "one secret vote left out",
              "\\{\"choices\":\\[\"a\"\\],\"question\":\"色\",\"reference\":\"\"\\},",
              "",
              "votes"),
          secret(
              "a name on a secret vote",
              "\\[\"a\"\\],\"question\":\"色\",\"reference\":\"\"",
              "[\"a\"],\"question\":\"色\",\"reference\":\"r1\"",
              "named"),
          secret("too many chosen", "\\[\"丙\",\"甲\"\\]", "[\"丁\",\"丙\",\"甲\"]", "choices"),
          secret("the root of the roll", "(\"rollRoot\":)\"[0-9a-f]{2}", "$1\"xy", "roll-root"),
          secret("who took part", "\"participated\":\\[\"r1\"", "\"participated\":[\"r6\"", "seal"),
          secret(
              "a seat more",
              "\"most\":2,\"options\":(.*?)\"seats\":2",
              "\"most\":2,\"options\":$1\"seats\":3",
              "result"));

  private static Tampering named(String name, String pattern, String replacement, String found) {
    return new Tampering(name, false, pattern, replacement, "ballot.recount." + found);
  }

  private static Tampering secret(String name, String pattern, String replacement, String found) {
    return new Tampering(name, true, pattern, replacement, "ballot.recount." + found);
  }

  /** The changed text. */
  public String on(String text) {
    var changed = Pattern.compile(pattern).matcher(text).replaceFirst(replacement);
    if (changed.equals(text)) {
      throw new IllegalStateException("Nothing to change: " + name);
    }
    return changed;
  }
}
