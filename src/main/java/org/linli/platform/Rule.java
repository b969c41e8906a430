package org.linli.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A value that law or custom sets and that differs by place or time.
 *
 * @param id {@code module/name}
 * @param effective the day from which it holds
 * @param source where it comes from
 * @param confidence P primary text read, S secondary, K common knowledge
 * @param area leading digits of the area code it holds for; empty for everywhere
 * @param values what it says
 */
public record Rule(
    String id,
    LocalDate effective,
    String source,
    String confidence,
    String area,
    Map<String, Object> values) {

  public Rule {
    values = Map.copyOf(values);
  }

  /** Stored with every row that was decided by this rule. */
  public String version() {
    return id + "@" + effective + (area.isEmpty() ? "" : "/" + area);
  }

  /** A whole number. */
  public int number(String name) {
    return (Integer) value(name);
  }

  /** A text. */
  public String text(String name) {
    return value(name).toString();
  }

  /** A list of texts. */
  public List<String> texts(String name) {
    return ((List<?>) value(name)).stream().map(String::valueOf).toList();
  }

  /** A list of records, each with values by name. */
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> records(String name) {
    return (List<Map<String, Object>>) value(name);
  }

  private Object value(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Rule " + version() + " does not say " + name);
    }
    return value;
  }
}
