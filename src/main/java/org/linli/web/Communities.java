package org.linli.web;

import java.util.Optional;
import org.linli.kernel.Community;

/** Knows which communities take part. Implemented by {@code directory}. */
public interface Communities {

  /**
   * @param code 12 digits
   */
  Optional<Community> byCode(String code);
}
