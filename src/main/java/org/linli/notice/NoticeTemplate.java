package org.linli.notice;

import java.util.List;

/**
 * A text that a module sends.
 *
 * @param key {@code module.notice.what}; the text in the module's messages, with {0}, {1} … for the
 *     values. Its first word is the kind that people choose or leave; the module's messages name it
 *     under {@code module.notice.kind}.
 * @param urgency when it goes out
 * @param values the places of the text, in order
 */
public record NoticeTemplate(String key, Urgency urgency, List<Value> values) {

  public NoticeTemplate {
    values = List.copyOf(values);
  }

  /** What people switch on and off together. */
  public String kind() {
    return key.substring(0, key.indexOf('.'));
  }

  /**
   * One place of the text.
   *
   * @param longest characters of UTF-16, as a text message counts them
   * @param whole whether it is never cut: a number, a phone; a longer one is refused
   */
  public record Value(int longest, boolean whole) {

    /** Words, cut with … where they are longer. */
    public static Value words(int longest) {
      return new Value(longest, false);
    }

    /** A number or a phone: shown whole or not at all. */
    public static Value whole(int longest) {
      return new Value(longest, true);
    }
  }
}
