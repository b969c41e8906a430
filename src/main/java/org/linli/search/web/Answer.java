package org.linli.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Invalid;
import org.linli.search.SearchSource.Found;
import org.linli.search.Sought;

/**
 * What was asked and what was found.
 *
 * @param typed as it stands in the field
 * @param sought empty where nothing was typed, or nothing that can be looked for
 * @param wrong why not
 * @param groups by kind; those that hold nothing are left out
 * @param only the one kind that was asked for, if it was one
 */
public record Answer(
    String typed,
    Optional<Sought> sought,
    Optional<Invalid.FieldError> wrong,
    List<Group> groups,
    Optional<String> only) {

  public Answer {
    groups = List.copyOf(groups);
  }

  /** Whether something was looked for and nothing was found. */
  public boolean nothing() {
    return sought.isPresent() && groups.isEmpty();
  }

  /** The query that asks for words of all kinds. */
  public static String query(String words) {
    return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /** The query of all of a kind, or of its following page. */
  public String next(Group group) {
    return query(typed)
        + "&in="
        + group.kind()
        + group.found().next().map(at -> only.isPresent() ? "&after=" + at : "").orElse("");
  }

  /** What was found of one kind. */
  public record Group(String kind, Found found) {}
}
