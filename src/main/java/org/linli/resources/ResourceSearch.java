package org.linli.resources;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; what is unknown is left out (RES-2).
 *
 * @param free whether it must be free at this moment
 * @param words that its name or description contains
 */
public record ResourceSearch(
    Optional<ResourceKind> kind, Optional<String> category, boolean free, String words) {

  /** As a page's address says it. */
  public static ResourceSearch of(
      String kind, String category, @Nullable String free, String words) {
    var text = words.strip();
    return new ResourceSearch(
        ResourceKind.of(kind),
        Optional.of(category).filter(code -> code.matches("[a-z-]{1,40}")),
        "yes".equals(free),
        text.substring(
            0, text.offsetByCodePoints(0, Math.min(40, text.codePointCount(0, text.length())))));
  }

  public boolean anything() {
    return kind.isPresent() || category.isPresent() || free || !words.isEmpty();
  }
}
