package org.linli.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What the product declares, found on the class path so that no list forgets anything. */
public final class Declared {

  private Declared() {}

  /** The constants of all enums that implement an interface. */
  public static <T> List<T> constants(Class<T> type) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(type));
    return scanner.findCandidateComponents("org.linli").stream()
        .map(found -> load(Objects.requireNonNull(found.getBeanClassName())))
        .filter(Class::isEnum)
        .flatMap(found -> Arrays.stream(found.getEnumConstants()))
        .map(type::cast)
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException vanished) {
      throw new IllegalStateException(vanished);
    }
  }
}
