package org.linli.cases;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.linli.directory.OpenCommunity;
import org.linli.kernel.Invalid;
import org.linli.search.Sought;

/**
 * Which cases of the library somebody wants to see.
 *
 * @param type of community; empty for all
 * @param category of needs; empty for all
 * @param lasting whether only those that were supported for three years or more
 * @param typed the words, as they were typed
 * @param sought what is looked for; absent where nothing can be
 * @param wrong why the words cannot be looked for
 */
public record CaseFilter(
    String type,
    String category,
    boolean lasting,
    String typed,
    Optional<Sought> sought,
    Optional<Invalid.FieldError> wrong) {

  /** PROJ-5: what has been supported for so long is known to last. */
  static final int LASTING_YEARS = 3;

  /** What is no type stands for all. */
  public static CaseFilter of(String type, String category, boolean lasting, String typed) {
    var known = OpenCommunity.TYPES.contains(type) ? type : "";
    try {
      var sought = typed.isBlank() ? Optional.<Sought>empty() : Optional.of(Sought.of(typed));
      return new CaseFilter(known, category, lasting, typed, sought, Optional.empty());
    } catch (Invalid invalid) {
      var wrong = Optional.of(invalid.errors().getFirst());
      return new CaseFilter(known, category, lasting, typed, Optional.empty(), wrong);
    }
  }

  /**
   * The same for who cannot read what is wrong beside a field.
   *
   * @throws Invalid if the words cannot be looked for
   */
  public CaseFilter checked() {
    wrong.ifPresent(
        it -> {
          throw Invalid.field(it.field(), it.code(), it.details().toArray());
        });
    return this;
  }

  public boolean anything() {
    return !type.isEmpty() || !category.isEmpty() || lasting || !typed.isBlank();
  }

  /** The same as the query of an address. */
  public String query() {
    return "type="
        + type
        + "&category="
        + encoded(category)
        + (lasting ? "&lasting=yes" : "")
        + "&q="
        + encoded(typed);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
