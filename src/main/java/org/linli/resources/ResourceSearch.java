package org.linli.resources;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; what is unknown is left out (RES-2).
 *
 * @param free whether it must be free at this moment
 * @param words that its name or description contains
 * @param near from where distances are measured; then the nearest comes first
 * @param within metres, which mean nothing without a place to measure from
 */
public record ResourceSearch(
    Optional<ResourceKind> kind,
    Optional<String> category,
    boolean free,
    String words,
    Optional<StartingPoint> near,
    Optional<Integer> within) {

  /** As a page's address says it. */
  public static ResourceSearch of(
      String kind, String category, @Nullable String free, String words) {
    var text = words.strip();
    return new ResourceSearch(
        ResourceKind.of(kind),
        Optional.of(category).filter(code -> code.matches("[a-z-]{1,40}")),
        "yes".equals(free),
        text.substring(
            0, text.offsetByCodePoints(0, Math.min(40, text.codePointCount(0, text.length())))),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The same around a place.
   *
   * @param name of one of the places
   * @param metres a whole number
   */
  public ResourceSearch around(List<StartingPoint> places, String name, String metres) {
    return new ResourceSearch(
        kind,
        category,
        free,
        words,
        places.stream().filter(it -> it.name().equals(name)).findFirst(),
        Optional.of(metres).filter(it -> it.matches("[1-9]\\d{0,4}")).map(Integer::valueOf));
  }

  public boolean anything() {
    return kind.isPresent() || category.isPresent() || free || !words.isEmpty() || near.isPresent();
  }

  /** As a page's address says it. */
  public String address() {
    return "kind=%s&category=%s&free=%s&q=%s&near=%s&within=%s"
        .formatted(
            kind.map(ResourceKind::name).orElse(""),
            category.orElse(""),
            free ? "yes" : "",
            encoded(words),
            encoded(near.map(StartingPoint::name).orElse("")),
            within.map(String::valueOf).orElse(""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
