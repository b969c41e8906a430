package org.linli.web;

import java.util.Optional;
import org.linli.kernel.Community;

/** Knows which communities take part. Implemented by {@code directory}. */
public interface Communities {

  /**
   * @param code 12 digits
   */
  Optional<Community> byCode(String code);

  /** A community that takes part. */
  Optional<Community> withId(long id);

  /**
   * An area above communities, from province to street, for work on what belongs to it. It runs no
   * loop: it has no telephone and no pages below {@code /c}.
   *
   * @param code 12 digits
   */
  Optional<Community> areaByCode(String code);

  /**
   * The code under which a community is found today.
   *
   * @param formerCode which it had, or which an area had that became part of it
   */
  Optional<String> currentCode(String formerCode);
}
