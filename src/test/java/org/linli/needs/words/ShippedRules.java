package org.linli.needs.words;

import java.nio.file.Path;
import java.time.LocalDate;
import org.linli.platform.Rule;
import org.linli.platform.Rules;

/** A rule as it is shipped, without the product around it. */
final class ShippedRules {

  private ShippedRules() {}

  static Rule of(String id) {
    return new Rules(Path.of("none")).inForce(id, "420102003004", LocalDate.of(2099, 1, 1));
  }
}
