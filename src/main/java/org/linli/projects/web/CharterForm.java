package org.linli.projects.web;

import java.util.Optional;
import org.linli.kernel.ShortNumber;

/**
 * What a charter is written for.
 *
 * @param step {@code charter} where it is written anew, {@code reform} for another project in place
 *     of one that failed; empty for a new one
 * @param of the number of the project that is there
 */
public record CharterForm(String step, Optional<ShortNumber> of) {

  static final CharterForm NEW = new CharterForm("", Optional.empty());

  CharterForm(String step, ShortNumber of) {
    this(step, Optional.of(of));
  }

  /** Whether it says who leads it, which is named elsewhere of one that is there. */
  public boolean names() {
    return !step.equals("charter");
  }
}
