package org.linli.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.platform.Messages;

/**
 * Something that a body has to keep to, and whether it does (ORG-3).
 *
 * @param code one of {@link #CODES}
 * @param figures in the order of the texts of this code
 * @param by the day that the texts of this code name last
 */
public record Check(String code, boolean met, List<Long> figures, Optional<LocalDate> by) {

  /** Each has four texts: what is asked, how it stands when it is kept to or not, who does what. */
  public static final List<String> CODES =
      List.of("led", "street", "residents", "meets", "charter", "veto");

  public Check {
    figures = List.copyOf(figures);
  }

  /** Values of its texts. */
  public Object[] said(Messages t) {
    var said = new ArrayList<Object>(figures);
    by.map(t::date).ifPresent(said::add);
    return said.toArray();
  }
}
