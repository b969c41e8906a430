package org.linli.matching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.linli.platform.Messages;
import org.linli.resources.ResourceView;

/**
 * A proposed pairing 对接推荐.
 *
 * @param reasons why it fits, the weightiest first
 * @param behind why the one before it was preferred; empty for the first
 */
public record Match(
    Demand demand, ResourceView resource, List<Reason> reasons, Optional<Reason> behind) {

  /** Codes of all reasons that can be given. */
  public static final List<String> REASONS =
      List.of(
          "serves-it",
          "meant-for-it",
          "says-the-same",
          "enough",
          "capacity-unknown",
          "metres",
          "by-appointment",
          "free-now",
          "free",
          "settled",
          "behind-unlike",
          "behind-broad",
          "behind-far",
          "behind-late",
          "behind-unproven",
          "behind-equal");

  public Match {
    reasons = List.copyOf(reasons);
  }

  /**
   * A reason in words.
   *
   * @param code of the message {@code matching.reason.<code>}
   * @param values of the message; a day of the week by its own name
   */
  public record Reason(String code, List<String> values) {

    static Reason of(String code, Object... values) {
      return new Reason(code, List.of(values).stream().map(String::valueOf).toList());
    }

    /** As people read it. */
    @JsonIgnore
    public String text(Messages t) {
      var said =
          values.stream()
              .map(it -> t.has("resources.day." + it) ? t.text("resources.day." + it) : it)
              .toArray();
      return t.text("matching.reason." + code, said);
    }
  }
}
