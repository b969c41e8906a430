package org.linli.needs.notices;

import java.util.List;

/**
 * What people are told, after the number of the need.
 *
 * @param values the other places of the template
 */
record Text(String template, List<String> values) {

  Text {
    values = List.copyOf(values);
  }

  static Text of(String template, String... values) {
    return new Text(template, List.of(values));
  }
}
