package org.linli.spending;

import java.util.List;
import java.util.stream.Stream;

/** What is bought; what its supplier has to show depends on it (rule {@code spending/licences}). */
public enum Category {
  GOODS,
  SERVICE,
  WORKS,
  FOOD,
  CARE,
  HEALTH;

  public static final List<String> CODES = Stream.of(values()).map(Category::name).toList();

  /** Whether those who are served may pay a part themselves (FUND-8). */
  public boolean personal() {
    return this == FOOD || this == CARE || this == HEALTH || this == SERVICE;
  }
}
